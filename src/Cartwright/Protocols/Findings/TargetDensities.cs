namespace Cartwright.Protocols;

/// <summary>Amounts of target in words, also on healthy tissue.</summary>
internal static class TargetDensities
{
    public static readonly FindingRule Rule = new(
        "TARGET-DENSITY", Severity.Warning,
        "How much of the target tissues carry is said in words, without a number of receptors a cell.",
        [
            new("order-only", "The order of magnitude that the words give, and more than none on healthy tissue."),
        ],
        "order-only",
        "\"Very few\" is not none: a target found only on tumours is not known. A density decides harm beside benefit, and a parameter made of a word says so.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Product.Densities.Where(d => d.Value.ReceptorsPerCell is null).ToList();
        if (open.Count == 0) return null;
        var said = open.Select(d => $"\"{d.Value.Wording}\" on {d.Value.Tissue} tissue");
        var harm = open.Exists(d => d.Value.Tissue == "healthy") ? " Healthy tissue that carries it can be harmed." : "";
        return new Observation($"{string.Join(", ", said)}: an order of magnitude at most.{harm}", Observation.Places(open.Select(d => d.At)), ["product"], open[0].InFile);
    }
}
