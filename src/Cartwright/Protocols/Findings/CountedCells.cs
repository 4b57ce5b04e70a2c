namespace Cartwright.Protocols;

/// <summary>Cells counted by a marker that several kinds of cells bear.</summary>
internal static class CountedCells
{
    public static readonly FindingRule Rule = new(
        "PD-GATING", Severity.Warning,
        "Cells that bear a marker are followed, and the record does not say how those of the disease are told from others.",
        [
            new("all-cells", "Every cell with the marker: diseased, normal, and the product's own."),
        ],
        "all-cells",
        "Blasts, normal T and NK cells and the product bear such markers alike; a fall of their sum is not a fall of blasts until the gating is defined.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.OfType<Endpoint.Pharmacodynamics>().Where(e => e.Gating is null).ToList();
        return open.Count == 0 ? null : new Observation(string.Join(" ", open.Select(e => $"'{e.Analyte}' does not tell cells of the disease from others that bear the marker.")),
            Observation.Places(open.Select(e => e.At)), Observation.Ids(open));
    }
}
