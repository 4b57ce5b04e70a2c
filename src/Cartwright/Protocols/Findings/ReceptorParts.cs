namespace Cartwright.Protocols;

/// <summary>A part of the receptor listed twice.</summary>
internal static class ReceptorParts
{
    public static readonly FindingRule Rule = new(
        "RECEPTOR-PARTS", Severity.Warning,
        "The parts of the receptor name one region twice.",
        [
            new("signalling-and-costimulation", "One signalling region and one costimulatory region."),
            new("as-written", "Two signalling regions."),
        ],
        "signalling-and-costimulation",
        "A receptor has one signalling region with the motif ITAM (CD3ζ); the second is, in every construct of that form, the costimulatory one.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Product.Receptor is not { } receptor) return null;
        var twice = receptor.Value.Parts.GroupBy(p => p).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        return twice.Count == 0 ? null : new Observation($"The receptor's parts list {string.Join(", ", twice)} twice{(receptor.Value.Parts.Contains("costimulatory") ? "" : ", and no costimulatory region")}.",
            Observation.Places(receptor.At), ["product"], receptor.InFile);
    }
}
