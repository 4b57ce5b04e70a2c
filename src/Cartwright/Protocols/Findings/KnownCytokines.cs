using System.Globalization;
using System.Text.RegularExpressions;

namespace Cartwright.Protocols;

/// <summary>The cytokines, chemokines and receptors that trials measure in serum, under their usual names. An analyte that is none of them is questioned.</summary>
/// <remarks>
/// Names after the HGNC gene families "Interleukins", "Interferons", "Tumor necrosis factor superfamily" and "Chemokine ligands".
/// Tumor necrosis factor has an α (TNF) and a β (lymphotoxin α); there is no γ.
/// </remarks>
public static partial class KnownCytokines
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "tnf", "tnf-alpha", "tnf-beta", "ifn-alpha", "ifn-beta", "ifn-gamma", "ifn-lambda", "tgf-beta", "gm-csf", "g-csf", "m-csf", "vegf", "egf", "hgf", "scf",
        "mcp-1", "mip-1alpha", "mip-1beta", "mip-1-alpha", "mip-1-beta", "ip-10", "cxcl8", "cxcl9", "cxcl10", "ccl2", "ccl3", "ccl4", "ccl5", "rantes", "mig",
        "il1-alpha", "il1-beta", "il1ra", "il2r", "sil2r", "il2ra", "sil2ra", "sil2r-alpha", "il6r", "sil6r", "il12p40", "il12p70", "il17a", "il17f", "il36-gamma",
        "granzyme-b", "perforin", "fasl", "sfasl",
    };

    private const int LastInterleukin = 40;

    /// <summary>Whether the analyte is a known cytokine under any of its spellings: <c>Interleukin-6</c>, <c>IL 6</c>, <c>TNFα</c>, <c>Interferon-gamma</c>.</summary>
    public static bool IsKnown(string analyte)
    {
        var key = Key(analyte);
        return Keys.Contains(key) || Interleukin().Match(key) is { Success: true } il && int.Parse(il.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= LastInterleukin;
    }

    /// <summary>The analyte's name in short, for identifiers: <c>il6</c>, <c>tnf-alpha</c>, <c>ifn-gamma</c>; any other name in lower case with hyphens.</summary>
    public static string Key(string analyte)
    {
        var name = Bracketed().Replace(analyte, "").Trim().ToLowerInvariant();
        foreach (var (written, short_) in Spellings) name = name.Replace(written, short_, StringComparison.Ordinal);
        name = NotAWord().Replace(name, "-").Trim('-');
        name = JoinedInterleukin().Replace(name, "il$1");
        return JoinedGreek().Replace(name, "$1-$2");
    }

    private static readonly (string Written, string Short)[] Spellings =
    [
        ("α", "alpha"), ("β", "beta"), ("γ", "gamma"), ("λ", "lambda"), ("interleukin", "il"), ("tumour necrosis factor", "tnf"), ("tumor necrosis factor", "tnf"),
        ("interferon", "ifn"), ("transforming growth factor", "tgf"), ("granulocyte-macrophage colony-stimulating factor", "gm-csf"),
        ("granulocyte macrophage colony stimulating factor", "gm-csf"), ("monocyte chemoattractant protein", "mcp"), ("soluble ", "s"),
    ];

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotAWord();

    [GeneratedRegex(@"\bil-?(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedInterleukin();

    [GeneratedRegex(@"^(tnf|ifn|tgf|il\d+)-?(alpha|beta|gamma|lambda)\b", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedGreek();

    [GeneratedRegex(@"^il(\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Interleukin();
}
