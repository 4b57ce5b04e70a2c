namespace Cartwright.Analysis.DataIssues;

/// <summary>Two records with one number.</summary>
internal static class SequenceTwice
{
    public static readonly DataCheck Check = new(
        "DI-SEQUENCE-TWICE", IssueSeverity.Error,
        "Two records of a domain have the same number within a subject.",
        "A record is found by its number; one of the two may be a copy of the other, or another's.")
    {
        Look = package =>
            from rows in package.Records.GroupBy(r => r.Source)
            where rows.Count() > 1
            select new Irregularity(rows.Key, rows.Key.Domain + "SEQ", $"{rows.Key.Domain}SEQ {rows.Key.Sequence} stands on {rows.Count()} records of the subject"),
    };
}
