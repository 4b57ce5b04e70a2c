using System.Globalization;
using System.Text.RegularExpressions;

namespace Cartwright.Datasets.Tables;

/// <summary>A format as SAS writes one: <c>DATE9.</c> is the name DATE with width 9; <c>8.2</c> has no name, and two decimals.</summary>
public readonly partial record struct SasFormat(string Name, int Width, int Decimals)
{
    /// <summary>Reads a format; null where the text is none.</summary>
    public static SasFormat? Read(string text)
    {
        if (text.Length == 0) return new("", 0, 0);
        var match = Written().Match(text);
        return match.Success ? new(match.Groups[1].Value, Number(match.Groups[2]), Number(match.Groups[3])) : null;
    }

    /// <inheritdoc />
    public override string ToString() => this is { Name: "", Width: 0, Decimals: 0 } ? "" : $"{Name}{(Width == 0 ? "" : Text(Width))}.{(Decimals == 0 ? "" : Text(Decimals))}";

    /// <summary>What a number under this format is: a date, a moment, a time of day; null for a mere number.</summary>
    public DataType? Meaning => Name.ToUpperInvariant() switch
    {
        "DATE" or "E8601DA" or "B8601DA" or "IS8601DA" or "YYMMDD" or "YYMMDDD" or "DDMMYY" or "MMDDYY" => DataType.Date,
        "DATETIME" or "E8601DT" or "B8601DT" or "IS8601DT" => DataType.DateTime,
        "TIME" or "E8601TM" or "B8601TM" or "IS8601TM" => DataType.Time,
        _ => null,
    };

    private static int Number(Group digits) => digits.Length == 0 ? 0 : int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A name may hold digits but not end in one: E8601DA10. is E8601DA of width 10.
    [GeneratedRegex(@"^(\$?(?:[A-Za-z_][A-Za-z0-9_]*[A-Za-z_]|[A-Za-z_])?)([0-9]{0,4})\.([0-9]{0,4})$")]
    private static partial Regex Written();
}
