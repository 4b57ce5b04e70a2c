namespace Cartwright.Analysis.DataIssues;

/// <summary>A record of a subject whom DM does not name.</summary>
internal static class NotInDemographics
{
    public static readonly DataCheck Check = new(
        "DI-NOT-IN-DM", IssueSeverity.Error,
        "A record belongs to a subject that DM does not name.",
        "The record is in no table: nobody knows when the subject was infused, or at which level.")
    {
        Look = package =>
            from record in package.Records
            where package.SubjectOf(record.Source.Subject) is null
            select new Irregularity(record.Source, "USUBJID", $"'{record.Source.Subject}' is not a subject of DM"),
    };
}
