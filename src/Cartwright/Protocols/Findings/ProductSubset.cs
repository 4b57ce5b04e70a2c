namespace Cartwright.Protocols;

/// <summary>A product said to be of one subset of T cells, whose name only sounds like it.</summary>
internal static class ProductSubset
{
    public static readonly FindingRule Rule = new(
        "PRODUCT-SUBSET", Severity.Warning,
        "The product is said to consist of CD4-positive cells, and is also called T4.",
        [
            new("as-reported", "The subset that the record reports, kept in its words; nothing depends on it."),
            new("CD4-and-CD8", "A mixture of CD4-positive and CD8-positive cells."),
        ],
        "as-reported",
        "T4 is the name of the product, not of a subset: it names cells that carry the receptor T1E28z together with the chimeric cytokine receptor 4αβ, and reports of its trial describe CD4-positive and CD8-positive cells (OncLive 2017; van Schalkwyk et al. Hum. Gene Ther. Clin. Dev. 24 (2013) 134–142).")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Product.Subset is not { } subset || !subset.Value.Contains("CD4", StringComparison.Ordinal)) return null;
        var name = protocol.Product.Aliases.FirstOrDefault(a => a.Value.StartsWith("T4", StringComparison.Ordinal));
        return name is null ? null : new Observation($"\"{subset.Value}\" and \"{name.Value}\": the product's name need not mean the subset CD4.", Observation.Places(subset.At, name.At), ["product"], subset.InFile);
    }
}
