namespace Cartwright.Analysis.DataIssues;

/// <summary>An arm that is no dose level of the protocol.</summary>
internal static class UnknownArm
{
    // ARMCD of who has no arm: CDISC SDTM Implementation Guide 3.4, DM.
    private static readonly string[] NoArm = ["SCRNFAIL", "NOTASSGN", "NOTTRT", "UNPLAN"];

    public static readonly DataCheck Check = new(
        "DI-ARM", IssueSeverity.Error,
        "The protocol has dose levels, and a subject's arm (DM.ARMCD) is none of them; or a subject was infused and has no arm.",
        "The subject counts at no level: neither in a dose decision nor in a column of a level.")
    {
        Look = package => package.Plan.Levels.Count == 0 ? [] :
            from subject in package.Subjects.Values
            let wrong = Wrong(subject.Arm, subject.FirstInfusion is not null, package)
            where wrong is not null
            select new Irregularity(new("DM", subject.Subject, null), "ARMCD", wrong),
    };

    private static string? Wrong(string? arm, bool infused, CheckedPackage package)
    {
        var levels = string.Join(", ", package.Plan.Levels.Select(l => l.Name));
        if (string.IsNullOrEmpty(arm)) return infused ? $"the subject was infused and has no arm; the protocol has {levels}" : null;
        if (package.Plan.Levels.Any(l => string.Equals(l.Name, arm, StringComparison.OrdinalIgnoreCase))) return null;
        return NoArm.Contains(arm, StringComparer.OrdinalIgnoreCase) && !infused ? null : $"'{arm}' is no dose level of the protocol, which has {levels}";
    }
}
