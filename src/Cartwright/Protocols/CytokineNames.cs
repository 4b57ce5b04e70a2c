using System.Text.RegularExpressions;

namespace Cartwright.Protocols;

/// <summary>The short names of cytokines: Interleukin-6 is IL-6.</summary>
public static partial class CytokineNames
{
    /// <summary>The readings of a name that no cytokine bears.</summary>
    internal static IReadOnlyDictionary<string, string> Readings { get; } =
        KnownReadings.Ids[KnownReadings.CytokineName].ToDictionary(id => id, id => id, StringComparer.Ordinal);

    /// <summary>Whether the record names a cytokine that there is not: "Tumor Necrosis Factor-γ".</summary>
    public static bool IsUnknownToScience(string analyte) => Short(analyte) == "TNF-γ";

    /// <summary>The short name of an analyte as registered; a name that is not known stays as it is.</summary>
    public static string Short(string analyte)
    {
        var match = LongName().Match(analyte.Trim());
        if (!match.Success) return analyte;
        var family = match.Groups[1].Value.ToUpperInvariant() switch { "INTERLEUKIN" or "IL" => "IL", "INTERFERON" or "IFN" => "IFN", _ => "TNF" };
        return $"{family}-{Greek(match.Groups[2].Value)}";
    }

    private static string Greek(string suffix) => suffix.ToUpperInvariant() switch { "ALPHA" => "α", "BETA" => "β", "GAMMA" => "γ", _ => suffix };

    [GeneratedRegex(@"^(interleukin|il|interferon|ifn|tumou?r necrosis factor|tnf)[\s-]*(\d+\w*|α|β|γ|alpha|beta|gamma)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LongName();
}
