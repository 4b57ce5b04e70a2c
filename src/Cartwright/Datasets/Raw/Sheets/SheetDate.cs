using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>From where a spreadsheet counts its days.</summary>
internal enum DateSystem
{
    /// <summary>1 is 1 January 1900, and 60 a 29 February 1900 that never was.</summary>
    From1900,

    /// <summary>0 is 1 January 1904.</summary>
    From1904,
}

/// <summary>Dates as a spreadsheet holds them: days and their fractions, counted from an epoch.</summary>
/// <remarks>ECMA-376 part 1, 18.17.4: both date systems. The leap day that the first has too many shifts what lies before it.</remarks>
internal static class SheetDate
{
    private const int FalseLeapDay = 60;
    private const double LastDay = 2_958_465;

    /// <summary>A number of days as ISO 8601, with the time of day where there is one; refused where it is no date.</summary>
    public static Parsed<string> Read(double serial, DateSystem system, bool withTime = false)
    {
        if (!(serial >= (system == DateSystem.From1900 ? 1 : 0)) || serial > LastDay) return Refused(serial, "is not a date of a spreadsheet");
        if (system == DateSystem.From1900 && Math.Floor(serial) == FalseLeapDay) return Refused(serial, "is 29 February 1900, a day that spreadsheets count and that never was");
        var epoch = system == DateSystem.From1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, serial < FalseLeapDay ? 31 : 30);
        // A time is a fraction in binary; the second that it stands for is the nearest.
        var moment = epoch.AddSeconds(Math.Round(serial * 86_400));
        return Parsed<string>.Of(moment.ToString(withTime || moment.TimeOfDay > TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The time of day of a fraction of a day, to the second.</summary>
    public static string TimeOfDay(double fraction) => TimeSpan.FromSeconds(Math.Round(fraction * 86_400) % 86_400).ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);

    private static Parsed<string> Refused(double serial, string because) => Parsed<string>.Refused($"'{serial.ToString("R", CultureInfo.InvariantCulture)}' {because}");
}
