using System.Text.RegularExpressions;

namespace Cartwright.Records;

/// <summary>Lines that belong to the web page and not to the trial: disclaimers, rights, navigation.</summary>
internal static partial class Furniture
{
    /// <summary>Whether a line is the page's own.</summary>
    public static bool IsFurniture(string line) => IsNotice(line) || Navigation().IsMatch(line);

    /// <summary>Whether a line is a notice on the use of the text: not medical advice, rights reserved, a licence.</summary>
    public static bool IsNotice(string line) => Notice().IsMatch(line);

    [GeneratedRegex(@"informational purposes only|(?:constitute|not) medical advice|healthcare professional\.?$|all rights reserved|^\s*(?:©|copyright\b)|creative commons|\bCC BY\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\s*(?:home|share|print|back to top|read more|show more|sign (?:in|up)|log ?in|advertisement|subscribe|menu|search|next|previous|cookies?|accept (?:all )?cookies|privacy policy|terms of (?:use|service))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Navigation();
}
