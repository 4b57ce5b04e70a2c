using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>Adverse events, by events and by subjects, for each dose level and in all.</summary>
/// <param name="Events">The events of the subjects counted, flagged, by subject and sequence.</param>
/// <param name="Columns">What each cell of a row belongs to; the subjects of a column are its denominator.</param>
/// <param name="Overview">One row a kind of event, in the order of <see cref="AdverseEventKind"/>.</param>
/// <param name="BySystemAndTerm">Treatment-emergent events by body system and term, in <paramref name="Order"/>.</param>
/// <param name="Order">The order of rows.</param>
public sealed record AdverseEventAnalysis(
    IReadOnlyList<FlaggedEvent> Events,
    IReadOnlyList<DoseColumn> Columns,
    IReadOnlyList<OverviewRow> Overview,
    AdverseEventCounts BySystemAndTerm,
    EventOrder Order)
{
    /// <summary>Counts the events of a data package among the subjects who received any study treatment.</summary>
    public static AdverseEventAnalysis Of(StudyData data, TrialPlan plan) => Of(data, plan, SubjectLevel.Of(data, plan), AnalysisSet.Treated);

    /// <summary>The same from subjects already derived, among those of a set; the grades that stand in for missing ones likewise, where they are given.</summary>
    public static AdverseEventAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects, AnalysisSet set, DerivedGrades? derived = null)
    {
        var members = subjects.In(set).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var grades = derived ?? DerivedGrades.Of(data, plan, subjects);
        var events = data.AdverseEvents.Where(e => members.ContainsKey(e.Subject))
            .Select(e => FlaggedEvent.Of(e, members[e.Subject], plan.Visits.AdverseEventsUntil, grades))
            .OrderBy(e => e.Subject.Id, StringComparer.Ordinal).ThenBy(e => e.Event.Sequence).ToList();

        var columns = DoseColumns.Of(subjects, plan, set);
        var (counted, among, order) = (events.ConvertAll(e => e.Counted), columns.Select(c => c.Counted).ToList(), new EventOrder(plan.SystemOrder));
        return new(events, columns, OverviewRow.Of(counted, among), AdverseEventCounts.Of(counted.Where(e => e.TreatmentEmergent), among, order), order);
    }

    /// <summary>Events of another kind, by body system and term in the same columns and order.</summary>
    public AdverseEventCounts Count(Func<CountedEvent, bool> kind) => AdverseEventCounts.Of(Events.Select(e => e.Counted).Where(kind), [.. Columns.Select(c => c.Counted)], Order);
}
