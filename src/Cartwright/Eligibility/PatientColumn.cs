using System.Text.RegularExpressions;

namespace Cartwright.Eligibility;

/// <summary>A heading of a patients' file: a name, and the unit of its cells where the heading has one: <c>life expectancy (mo)</c>.</summary>
internal sealed partial record PatientColumn(string Name, string? Unit)
{
    /// <summary>Reads a heading; brackets that hold no unit belong to the name.</summary>
    public static PatientColumn Read(string heading) =>
        InBrackets().Match(heading.Trim()) is { Success: true } m && Units.Contains(m.Groups["unit"].Value) ? new(m.Groups["name"].Value, m.Groups["unit"].Value) : new(heading.Trim(), null);

    /// <summary>Whether two names are one: capitals, underscores, hyphens and American spelling make no difference.</summary>
    public static bool IsSame(string name, string other) => Plain(name) == Plain(other);

    /// <summary>A name without them.</summary>
    public static string Plain(string name) => Spaces().Replace(name.ToLowerInvariant(), " ").Trim()
        .Replace("tumor", "tumour", StringComparison.Ordinal).Replace("leukemia", "leukaemia", StringComparison.Ordinal);

    private static readonly HashSet<string> Units = ["y", "mo", "wk", "d", "kg", "%"];

    [GeneratedRegex(@"^(?<name>.*?)\s*\((?<unit>[^()]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[\s_\-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
