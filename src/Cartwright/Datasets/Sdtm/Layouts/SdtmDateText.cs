using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>Dates as SDTM writes them (ISO 8601): a day, or a day with its time. Seconds are cut off; a partial date is refused, not completed.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4, section 4.4.1.</remarks>
internal static class SdtmDateText
{
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static Parsed<SdtmDate?> Read(string text)
    {
        if (text.Length == 0) return Parsed<SdtmDate?>.Of(null);
        if (DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Parsed<SdtmDate?>.Of(SdtmDate.OnDay(day));
        return DateTime.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Parsed<SdtmDate?>.Of(SdtmDate.AtTime(moment))
            : Parsed<SdtmDate?>.Refused($"'{text}' is not a date that exists; write it as 2026-03-01 or 2026-03-01T10:30");
    }
}
