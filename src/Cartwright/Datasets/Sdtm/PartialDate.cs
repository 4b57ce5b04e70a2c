using System.Globalization;

namespace Cartwright.Datasets.Sdtm;

/// <summary>A date of which only the year, or the year and the month, is known (ISO 8601: <c>2026</c>, <c>2026-03</c>). It stays as written; what day it may have been is the analysis's question.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4, section 4.4.2.</remarks>
public readonly record struct PartialDate(int Year, int? Month)
{
    /// <summary>The first day that it may be.</summary>
    public DateOnly First => new(Year, Month ?? 1, 1);

    /// <summary>The last day that it may be.</summary>
    public DateOnly Last => First.AddMonths(Month is null ? 12 : 1).AddDays(-1);

    /// <inheritdoc />
    public override string ToString() => First.ToString(Month is null ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Reads a year or a year and a month; null for anything else, a whole date too.</summary>
    public static PartialDate? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? new(month.Year, month.Month)
        : DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new(year.Year, null)
        : null;
}
