namespace Cartwright.Analysis.DataIssues;

/// <summary>A record dated after the subject's death.</summary>
internal static class RecordAfterDeath
{
    public static readonly DataCheck Check = new(
        "DI-AFTER-DEATH", IssueSeverity.Error,
        "A visit, sample, treatment, event or its end is dated after the day of death (DM.DTHDTC).",
        "One of the two dates is wrong. If it is the death, survival is wrong; if it is the record, so is what is read from it.")
    {
        Look = package =>
            from date in package.Dates()
            where date.Subject.Death is { } death && date.At.Day > death.Day
            let death = date.Subject.Death!.Value
            select new Irregularity(date.Record, date.Variable, $"{date.At} is {Words.Days(date.At.Day, death.Day)} after death on {Words.Day(death)}"),
    };
}
