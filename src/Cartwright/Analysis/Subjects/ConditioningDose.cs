using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>One agent of conditioning in one subject: its days and, where every row has a dose in one unit, its total.</summary>
/// <param name="Total">The sum of the doses recorded; null where one was not, or they are in different units.</param>
/// <param name="Because">Why there is no total; null where there is one.</param>
public sealed record ConditioningDose(string Subject, string Agent, int Days, double? Total, string? Unit, string? Because)
{
    /// <summary>The agents of every subject, in order of first use.</summary>
    public static IReadOnlyList<ConditioningDose> Of(StudyData data) =>
    [
        .. data.Exposure.Where(e => e.Category == CodeLists.ExposureCategory.Conditioning)
            .GroupBy(e => (e.Subject, Agent: e.Treatment.ToUpperInvariant())).Select(g => Of(g.Key.Subject, g.Key.Agent, [.. g])),
    ];

    private static ConditioningDose Of(string subject, string agent, List<Exposure> rows)
    {
        var units = rows.Select(r => r.DoseUnit).Distinct().ToList();
        var because = rows.Exists(r => r.Dose is null) ? "the dose is not recorded" : units.Count > 1 ? "doses are in different units" : null;
        return new(subject, agent, rows.Where(r => r.Start is not null).Select(r => r.Start!.Value.Day).Distinct().Count(), because is null ? rows.Sum(r => r.Dose) : null, because is null ? units[0] : null, because);
    }
}
