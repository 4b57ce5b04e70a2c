using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>Adverse events, by events and by subjects, for each dose level and in all.</summary>
/// <param name="Events">The events of the subjects counted, flagged, by subject and sequence.</param>
/// <param name="Columns">What each cell of a row belongs to; the subjects of a column are its denominator.</param>
/// <param name="Overview">One row a kind of event, in the order of <see cref="AdverseEventKind"/>.</param>
/// <param name="BySystemAndTerm">Treatment-emergent events: body systems by falling number of subjects in all, then by name; under each its terms likewise.</param>
public sealed record AdverseEventAnalysis(
    IReadOnlyList<FlaggedEvent> Events,
    IReadOnlyList<DoseColumn> Columns,
    IReadOnlyList<OverviewRow> Overview,
    IReadOnlyList<SystemRow> BySystemAndTerm)
{
    /// <summary>Counts the events of a data package among the subjects who received any study treatment.</summary>
    public static AdverseEventAnalysis Of(StudyData data, TrialPlan plan) => Of(data, plan, SubjectLevel.Of(data, plan), AnalysisSet.Treated);

    /// <summary>The same from subjects already derived, among those of a set.</summary>
    public static AdverseEventAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects, AnalysisSet set)
    {
        var members = subjects.In(set).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var events = data.AdverseEvents.Where(e => members.ContainsKey(e.Subject))
            .Select(e => FlaggedEvent.Of(e, members[e.Subject], plan.Visits.AdverseEventsUntil))
            .OrderBy(e => e.Subject.Id, StringComparer.Ordinal).ThenBy(e => e.Event.Sequence).ToList();

        var columns = DoseColumns.Of(subjects, plan, set);
        return new(events, columns, OverviewRow.Of(events, columns), SystemRow.Of(events.FindAll(e => e.TreatmentEmergent), columns));
    }
}

/// <summary>A cell of a table of adverse events: how many were recorded, how many subjects had any, and those subjects by the worst grade of each.</summary>
public sealed record AdverseEventCell(int Events, SubjectCount Subjects, GradeCounts WorstGrades)
{
    /// <summary>One cell a column.</summary>
    internal static IReadOnlyList<AdverseEventCell> Row(IReadOnlyCollection<FlaggedEvent> events, IReadOnlyList<DoseColumn> columns) =>
        [.. columns.Select(column => In(column, [.. events.Where(e => column.Holds(e.Subject))]))];

    private static AdverseEventCell In(DoseColumn column, List<FlaggedEvent> events)
    {
        var worst = events.GroupBy(e => e.Subject.Id, e => e.Event.Grade).Select(grades => grades.Max()).ToList();
        return new(events.Count, new(worst.Count, column.Subjects.Count), GradeCounts.Of(worst));
    }
}
