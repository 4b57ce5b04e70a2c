using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Cartwright.Datasets.Raw.Sheets;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>How a raw file writes its dates: <c>dd/MM/yyyy</c>, <c>d MMM yyyy HH:mm</c>, <c>MM/yyyy</c>, or the number by which a spreadsheet counts them (<c>excel</c>, <c>excel-1904</c>).</summary>
/// <remarks>dd and MM are two digits, d and M one or two, MMM the month's first three letters in English, yyyy four digits: a year of two digits says no century and is refused.</remarks>
public sealed class DateFormat
{
    private const string Parts = "yyyy|MMM|MM|M|dd|d|HH|H|mm|ss";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    private readonly DateSystem? serial;
    private readonly Regex? pattern;

    private DateFormat(string text, DateSystem? serial, Regex? pattern) => (Text, this.serial, this.pattern) = (text, serial, pattern);

    /// <summary>The format as it was written.</summary>
    public string Text { get; }

    /// <summary>The formats of ISO 8601, with or without a time of day, and as much of a date as is known.</summary>
    internal static IReadOnlyList<DateFormat> Iso { get; } =
        [.. new[] { "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM", "yyyy" }.Select(f => Read(f).Value)];

    /// <summary>Reads a format.</summary>
    public static Parsed<DateFormat> Read(string text) => text switch
    {
        "excel" => Parsed<DateFormat>.Of(new(text, DateSystem.From1900, null)),
        "excel-1904" => Parsed<DateFormat>.Of(new(text, DateSystem.From1904, null)),
        _ when !text.Contains("yyyy", StringComparison.Ordinal) => Parsed<DateFormat>.Refused($"'{text}' has no year of four digits (yyyy)"),
        _ when Letters(text) is { } unknown => Parsed<DateFormat>.Refused($"'{text}' has '{unknown}', which is no part of a date ({Parts.Replace("|", ", ", StringComparison.Ordinal)})"),
        _ when text.Contains('d', StringComparison.Ordinal) && !text.Contains('M', StringComparison.Ordinal) => Parsed<DateFormat>.Refused($"'{text}' has a day and no month"),
        _ => Parsed<DateFormat>.Of(new(text, null, PatternOf(text))),
    };

    /// <summary>A text in this format as ISO 8601, as much of it as is known; refused where the format fits and there is no such date; null where the format does not fit.</summary>
    internal Parsed<string>? Match(string text, IReadOnlySet<string> unknown)
    {
        if (serial is { } system) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? SheetDate.Read(number, system) : null;
        if (!pattern!.Match(text).Groups.TryGetValue("y", out var year) || !year.Success) return null;
        return Of(pattern.Match(text), unknown);
    }

    private static Parsed<string>? Of(Match match, IReadOnlySet<string> unknown)
    {
        var (year, month, day) = (match.Groups["y"].Value, match.Groups["M"].Value, match.Groups["d"].Value);
        var (noMonth, noDay) = (month.Length == 0 || unknown.Contains(month), day.Length == 0 || unknown.Contains(day));
        if (noMonth && !noDay) return Parsed<string>.Refused($"'{match.Value}' has a day and no month");
        if (noMonth) return Parsed<string>.Of(year);
        if (MonthOf(month) is not { } number) return null;
        if (number is < 1 or > 12) return Parsed<string>.Refused($"'{match.Value}' has no month that exists");
        if (noDay) return Parsed<string>.Of($"{year}-{number:00}");
        if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var dayOfMonth)) return null;
        var written = $"{year}-{number:00}-{dayOfMonth:00}";
        if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return Parsed<string>.Refused($"'{match.Value}' is not a date that exists");
        return match.Groups["H"].Success ? WithTime(written, match) : Parsed<string>.Of(written);
    }

    private static Parsed<string> WithTime(string day, Match match)
    {
        var time = $"{match.Groups["H"].Value.PadLeft(2, '0')}:{(match.Groups["m"].Success ? match.Groups["m"].Value : "00")}";
        return TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Parsed<string>.Of($"{day}T{time}")
            : Parsed<string>.Refused($"'{match.Value}' has no time of day that exists");
    }

    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var named = Array.FindIndex(Months, m => m.Length > 0 && string.Equals(m, text, StringComparison.OrdinalIgnoreCase));
        return named < 0 ? null : named + 1;
    }

    // A day or month may be a word for one that nobody knows; which words those are is looked at afterwards.
    private static Regex PatternOf(string format)
    {
        var built = new StringBuilder("^");
        foreach (var piece in Regex.Split(format, $"({Parts})", RegexOptions.None, Patience)) built.Append(piece switch
        {
            "yyyy" => "(?<y>[0-9]{4})",
            "MMM" => "(?<M>[A-Za-z]{3}|[A-Za-z?-]{2,4}|00)",
            "MM" => "(?<M>[0-9]{2}|[A-Za-z?-]{2,4})",
            "M" => "(?<M>[0-9]{1,2}|[A-Za-z?-]{2,4})",
            "dd" => "(?<d>[0-9]{2}|[A-Za-z?-]{2,4})",
            "d" => "(?<d>[0-9]{1,2}|[A-Za-z?-]{2,4})",
            "HH" => "(?<H>[0-9]{2})",
            "H" => "(?<H>[0-9]{1,2})",
            "mm" => "(?<m>[0-9]{2})",
            "ss" => "(?<s>[0-5][0-9])",
            _ => Regex.Escape(piece),
        });
        return new(built.Append('$').ToString(), RegexOptions.CultureInvariant, Patience);
    }

    // T stands between date and time in ISO 8601.
    private static string? Letters(string text) =>
        Regex.Split(text, Parts, RegexOptions.None, Patience).SelectMany(piece => piece).Where(c => char.IsLetterOrDigit(c) && c != 'T').Select(c => c.ToString()).FirstOrDefault();
}
