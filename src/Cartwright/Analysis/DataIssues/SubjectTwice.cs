namespace Cartwright.Analysis.DataIssues;

/// <summary>A subject with two rows in DM.</summary>
internal static class SubjectTwice
{
    public static readonly DataCheck Check = new(
        "DI-SUBJECT-TWICE", IssueSeverity.Error,
        "DM has more than one row of a subject.",
        "Every denominator comes from DM: such a subject would count twice.")
    {
        Look = package =>
            from rows in package.AllDemographics.GroupBy(d => d.Subject, StringComparer.Ordinal)
            where rows.Count() > 1
            select new Irregularity(new("DM", rows.Key, null), "USUBJID", $"the subject has {rows.Count()} rows in DM"),
    };
}
