namespace Cartwright.Analysis.DataIssues;

/// <summary>A package of another study than the protocol's.</summary>
/// <remarks>Sponsors number their studies themselves, so that it stops nothing.</remarks>
internal static class AnotherStudy
{
    public static readonly DataCheck Check = new(
        "DI-STUDY", IssueSeverity.Error,
        "STUDYID is neither the protocol's `study.id` nor its `study.registry`, nor stands in the mapping's `aliases`; upper and lower case are one.",
        "The data may be another trial's: levels, visits and rules of this protocol would be applied to them. Where it is the sponsor's own number of this trial, name it as `study.id` or as an alias, and the issue goes.")
    {
        Look = package => Names(package).Contains(package.Data.StudyId.Trim(), StringComparer.OrdinalIgnoreCase) ? []
            : [new(new("DM", "", null), "STUDYID", $"the package is of study '{package.Data.StudyId}', the protocol of {Protocol(package.Plan)}")],
    };

    // A package without rows names no study.
    private static IEnumerable<string> Names(CheckedPackage package) => [.. new[] { package.Plan.StudyId, package.Plan.Registry }.OfType<string>().Select(n => n.Trim()), .. package.Data.Aliases, ""];

    private static string Protocol(Protocols.TrialPlan plan) => plan.Registry is { } registry && registry != plan.StudyId ? $"'{plan.StudyId}' ({registry})" : $"'{plan.StudyId}'";
}
