using System.Globalization;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>Values as messages write them.</summary>
internal static class Words
{
    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>How long after another day a day lies: <c>1 day</c>, <c>12 days</c>.</summary>
    public static string Days(DateOnly later, DateOnly earlier) => (later.DayNumber - earlier.DayNumber) is 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{later.DayNumber - earlier.DayNumber} days");

    public static string Day(SdtmDate date) => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
