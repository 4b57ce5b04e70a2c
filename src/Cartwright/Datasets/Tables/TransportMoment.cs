using System.Globalization;

namespace Cartwright.Datasets.Tables;

/// <summary>The times in the headers of transport files (<c>21AUG20:09:14:29</c>), whose years have two digits: 60 to 99 are of the last century.</summary>
internal static class TransportMoment
{
    private const int FirstYear = 1960;
    private const string Written = "ddMMMyy':'HH':'mm':'ss";

    private static readonly CultureInfo Years = InvariantFrom1960();

    /// <summary>The time in ISO 8601; where SAS begins to count, where there is no time.</summary>
    public static string Read(string text)
    {
        var moment = DateTime.TryParseExact(text, Written, Years, DateTimeStyles.None, out var read) ? read : new DateTime(FirstYear, 1, 1);
        return moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static CultureInfo InvariantFrom1960()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.Calendar.TwoDigitYearMax = FirstYear + 99;
        culture.DateTimeFormat.Calendar.TwoDigitYearMax = FirstYear + 99;
        return CultureInfo.ReadOnly(culture);
    }
}
