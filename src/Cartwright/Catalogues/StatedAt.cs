using System.Globalization;
using System.Text.RegularExpressions;

namespace Cartwright.Catalogues;

/// <summary>Where a statement stands: a document and its lines, from 1, both ends included. A source outside the documents has no lines.</summary>
/// <param name="Document">The key of the document.</param>
/// <param name="FirstLine">The first line; 0 for a source outside.</param>
/// <param name="LastLine">The last line; 0 for a source outside.</param>
public sealed partial record StatedAt(string Document, int FirstLine = 0, int LastLine = 0)
{
    /// <summary>Reads <c>D4:62</c>, <c>D4:62-64</c> or <c>CTGOV-NCT02228096</c>; null for anything else.</summary>
    public static StatedAt? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) return null;
        var first = Line(match.Groups[2].Value, 0);
        var last = Line(match.Groups[3].Value, first);
        return match.Groups[2].Success && (first < 1 || last < first) ? null : new StatedAt(match.Groups[1].Value, first, last);
    }

    /// <inheritdoc />
    public override string ToString() => FirstLine == 0 ? Document : FirstLine == LastLine ? $"{Document}:{FirstLine}" : $"{Document}:{FirstLine}-{LastLine}";

    private static int Line(string digits, int otherwise) => digits.Length == 0 ? otherwise : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([A-Z][A-Z0-9-]*?)(?::([0-9]{1,6})(?:-([0-9]{1,6}))?)?$")]
    private static partial Regex Form();
}
