using System.Text.RegularExpressions;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>What a number in a cell means, as its format says.</summary>
internal enum CellMeaning
{
    Number,
    Date,
    DateAndTime,
    TimeOfDay,
}

/// <summary>Reads from a number format whether it shows dates. What stands in quotation marks, after a backslash or in brackets is no part of one.</summary>
/// <remarks>ECMA-376 part 1, 18.8.30 (built-in formats) and 18.8.31 (format codes). Elapsed time, <c>[h]:mm</c>, is a number.</remarks>
internal static partial class NumberFormat
{
    public static CellMeaning OfBuiltIn(uint id) => id switch
    {
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => CellMeaning.Date,
        22 => CellMeaning.DateAndTime,
        (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => CellMeaning.TimeOfDay,
        _ => CellMeaning.Number,
    };

    public static CellMeaning OfCode(string code)
    {
        if (Elapsed().IsMatch(code)) return CellMeaning.Number;
        var plain = Unshown().Replace(code.Split(';')[0], "");
        if (plain.Contains("General", StringComparison.OrdinalIgnoreCase)) return CellMeaning.Number;
        var (time, date) = (plain.AsSpan().IndexOfAny("hHsS") >= 0, plain.AsSpan().IndexOfAny("yYdD") >= 0);
        if (!time && !date) return plain.AsSpan().IndexOfAny("mM") >= 0 ? CellMeaning.Date : CellMeaning.Number;
        return date ? time ? CellMeaning.DateAndTime : CellMeaning.Date : CellMeaning.TimeOfDay;
    }

    [GeneratedRegex(@"\[(h+|m+|s+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();

    [GeneratedRegex("\"[^\"]*\"?|\\\\.|\\[[^\\]]*\\]|_.|\\*.")]
    private static partial Regex Unshown();
}
