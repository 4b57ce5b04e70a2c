namespace Cartwright.Protocols;

/// <summary>A cytokine that does not exist under its name.</summary>
internal static class CytokineName
{
    private static readonly Reading AsWritten = new("as-written", "The analyte under the name that the record gives it.");

    public static readonly FindingRule Rule = new(
        "CYTOKINE-NAME", Severity.Warning,
        "The analyte of a time to peak is no known cytokine, chemokine or soluble receptor under any of its usual names.",
        [new("IFN-γ", "Interferon-γ, where the name is a tumour necrosis factor with a γ."), AsWritten],
        "IFN-γ",
        "Of the cytokines that cytokine release is followed by (TNF-α, IL-6, IFN-γ) it is the one whose letter is γ. It is never merged with TNF-α. Any other unknown name is kept as written.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var unknown = protocol.Endpoints.OfType<Endpoint.CytokinePeakTime>().Where(e => !KnownCytokines.IsKnown(e.Analyte)).ToList();
        if (unknown.Count == 0) return null;
        var message = string.Join(" ", unknown.Select(e => $"'{e.Analyte}' is the name of no known cytokine."));
        var gamma = unknown.Exists(e => CytokineNames.IsUnknownToScience(e.Analyte));
        return new Observation(message, Observation.Places(unknown.Select(e => e.At)), Observation.Ids(unknown),
            Readings: gamma ? Rule.Readings : [AsWritten], Default: gamma ? Rule.Default : AsWritten.Id);
    }
}
