using System.Globalization;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A record after the cut-off of the data.</summary>
internal static class AfterCutOff
{
    public static readonly DataCheck Check = new(
        "DI-CUT-OFF", IssueSeverity.Warning,
        "The analysis was given a cut-off, and a record is dated after it.",
        "Data after the cut-off are incomplete, and known sooner of those who did badly. They are counted as they are; leave them out of the package.")
    {
        Look = package => package.CutOff is not { } last ? [] : [.. Records(package, last), .. Subjects(package, last)],
    };

    private static IEnumerable<Irregularity> Records(CheckedPackage package, DateOnly last) =>
        from record in package.Records
        from date in record.Dates
        where date.At?.Day > last
        select new Irregularity(record.Source, date.Variable, Words(date.At!.Value.ToString(), last));

    private static IEnumerable<Irregularity> Subjects(CheckedPackage package, DateOnly last) =>
        from subject in package.Subjects.Values
        from date in new[] { ("RFICDTC", subject.Consent), ("RFSTDTC", subject.FirstInfusion), ("RFENDTC", subject.LastContact), ("DTHDTC", subject.Death) }
        where date.Item2?.Day > last
        select new Irregularity(new("DM", subject.Subject, null), date.Item1, Words(date.Item2!.Value.ToString(), last));

    private static string Words(string date, DateOnly last) => $"{date} is after the cut-off {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
