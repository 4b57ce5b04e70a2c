using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>An end before its start.</summary>
internal static class EndBeforeStart
{
    public static readonly DataCheck Check = new(
        "DI-END-BEFORE-START", IssueSeverity.Error,
        "A treatment, event, medicine or procedure (EX, AE, CM, PR) ends before it starts; by the day where a time of day is missing.",
        "The span has no length: a vasopressor of that kind would count as a minute, an event as over.")
    {
        Look = package =>
            from record in package.Records
            where record.Dates is [{ At: { } start }, { At: { } end }] && IsBefore(end, start)
            select new Irregularity(record.Source, record.Dates[1].Variable, $"the end {record.Dates[1].At} is before the start {record.Dates[0].At}"),
    };

    private static bool IsBefore(SdtmDate end, SdtmDate start) => end.HasTime && start.HasTime ? end.Moment < start.Moment : end.Day < start.Day;
}
