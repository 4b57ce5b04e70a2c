namespace Cartwright.Protocols;

/// <summary>Targets of CAR-T cells under their several names, and those that T cells themselves carry.</summary>
/// <remarks>Names after the HGNC gene groups "Erb-b2 receptor tyrosine kinases", "CD molecules" and "Tumor necrosis factor receptor superfamily".</remarks>
public static class KnownTargets
{
    // Pan-T-cell markers; activated T cells carry CD38 and CD70 as well.
    private static readonly HashSet<string> OnTCells = new(StringComparer.OrdinalIgnoreCase) { "CD2", "CD3", "CD4", "CD5", "CD6", "CD7", "CD8", "CD38", "CD70", "TRBC1", "TRBC2" };

    private const string Family = "the ErbB family: ErbB1 (EGFR, HER1), ErbB2 (HER2), ErbB3 (HER3) and ErbB4 (HER4)";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HER2"] = "ErbB2 (gene ERBB2), one of the ErbB family",
        ["ErbB2"] = "HER2 (gene ERBB2), one of the ErbB family",
        ["ERBB2"] = "HER2 (ErbB2), one of the ErbB family",
        ["EGFR"] = "ErbB1 (HER1), one of the ErbB family",
        ["ErbB"] = Family,
        ["ErbB family"] = Family,
        ["BCMA"] = "CD269 (gene TNFRSF17)",
        ["MSLN"] = "mesothelin",
        ["CD137"] = "4-1BB (gene TNFRSF9)",
    };

    /// <summary>Whether T cells, and so a product made of them, carry the target.</summary>
    public static bool IsOnTCells(string target) => OnTCells.Contains(target.Trim());

    /// <summary>The target's other names, or its members; null where none are known.</summary>
    public static string? OtherNames(string target) => Names.GetValueOrDefault(target.Trim());
}
