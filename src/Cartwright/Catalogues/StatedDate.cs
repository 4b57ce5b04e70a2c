using System.Globalization;

namespace Cartwright.Catalogues;

/// <summary>A date as exactly as a source gives it: a year, a month or a day.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12; null where only the year is given.</param>
/// <param name="Day">The day of the month; null where it is not given.</param>
public sealed record StatedDate(int Year, int? Month = null, int? Day = null)
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The day, where the source gives one.</summary>
    public DateOnly? Exactly => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>The first day that it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that it can mean.</summary>
    public DateOnly Latest => Day is not null ? Earliest : Month is not null ? Earliest.AddMonths(1).AddDays(-1) : new DateOnly(Year, 12, 31);

    /// <summary>Reads 2021, 2021-03 or 2021-03-26; null for anything else.</summary>
    public static StatedDate? Read(string text)
    {
        var form = Array.FindIndex(Forms, f => f.Length == text.Length);
        return form >= 0 && DateOnly.TryParseExact(text, Forms[form], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new StatedDate(day.Year, form < 2 ? day.Month : null, form < 1 ? day.Day : null)
            : null;
    }

    /// <summary>Whether both can mean one day.</summary>
    public bool Agrees(StatedDate other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{(Month is { } m ? $"-{m:00}" : "")}{(Day is { } d ? $"-{d:00}" : "")}");
}
