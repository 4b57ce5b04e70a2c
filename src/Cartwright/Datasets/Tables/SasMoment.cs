using System.Globalization;

namespace Cartwright.Datasets.Tables;

/// <summary>Dates and times as SAS counts them, from the first moment of 1960, and as ISO 8601 writes them.</summary>
internal static class SasMoment
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss";
    private const double SecondsOfADay = 86_400;
    private static readonly DateTime Beginning = new(1960, 1, 1);
    private static readonly string[] MomentFormats = [MomentFormat, "yyyy-MM-dd'T'HH:mm"];
    private static readonly string[] TimeFormats = ["hh':'mm':'ss", "hh':'mm"];

    /// <summary>The number of a text; null where the text is no whole date or time of the type.</summary>
    public static double? Read(DataType type, string text) => type switch
    {
        DataType.Date => Moment(text, DayFormat) is { } day ? (day - Beginning).TotalDays : null,
        DataType.DateTime => Moment(text, MomentFormats) is { } moment ? (moment - Beginning).TotalSeconds : null,
        DataType.Time => TimeSpan.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, out var time) ? time.TotalSeconds : null,
        _ => null,
    };

    /// <summary>The text of a number; null where ISO 8601 cannot write it whole: a fraction, or a year that has not four digits.</summary>
    public static string? Write(DataType type, double number)
    {
        if (number != Math.Floor(number)) return null;
        if (type == DataType.Time) return number is >= 0 and < SecondsOfADay ? TimeSpan.FromSeconds(number).ToString(TimeFormats[0], CultureInfo.InvariantCulture) : null;
        var days = type == DataType.Date ? number : number / SecondsOfADay;
        if (days < (DateTime.MinValue - Beginning).TotalDays || days >= (DateTime.MaxValue - Beginning).TotalDays) return null;
        return type == DataType.Date
            ? Beginning.AddDays(number).ToString(DayFormat, CultureInfo.InvariantCulture)
            : Beginning.AddTicks((long)number * TimeSpan.TicksPerSecond).ToString(MomentFormat, CultureInfo.InvariantCulture);
    }

    private static DateTime? Moment(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
