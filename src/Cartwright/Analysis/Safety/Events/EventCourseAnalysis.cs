using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>The events of a study as events and not as rows, in the periods of the trial.</summary>
/// <param name="Events">Every event of every enrolled subject, also before treatment.</param>
/// <param name="Periods">Each enrolled subject's periods.</param>
/// <param name="Interest">Events of special interest by class, in the order of the protocol.</param>
public sealed record EventCourseAnalysis(
    IReadOnlyList<EventChain> Events, IReadOnlyDictionary<string, SubjectPeriods> Periods, IReadOnlyList<EventOfInterest> Interest, IReadOnlyList<EventIncidence> Incidence)
{
    /// <summary>Reads a data package; null where it has no adverse events: that none was collected is no proof that none occurred.</summary>
    public static EventCourseAnalysis? Of(StudyData data, TrialPlan plan, SubjectLevel subjects, ResponseAnalysis response, DerivedGrades derived)
    {
        if (data.AdverseEvents.Count == 0) return null;
        var enrolled = subjects.In(AnalysisSet.Enrolled).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var rows = data.AdverseEvents.Where(e => enrolled.ContainsKey(e.Subject)).Select(e => FlaggedEvent.Of(e, enrolled[e.Subject], plan.Visits.AdverseEventsUntil, derived));
        var events = EventChain.Of(rows, plan.Safety);
        var collections = CollectionDay.Of(data);
        var periods = enrolled.Values.ToDictionary(s => s.Id, s => SubjectPeriods.Of(s, collections.TryGetValue(s.Id, out var day) ? day : null, plan.Safety), StringComparer.Ordinal);
        var infused = subjects.In(AnalysisSet.Infused).ToList();
        return new(events, periods, EventOfInterest.Of(events, infused, plan, response), EventIncidence.Of(events, subjects, plan));
    }

    /// <summary>The period in which an event began: that of its first row.</summary>
    public StudyPeriod PeriodOf(EventChain chain) => PeriodOf(chain.Rows[0]);

    /// <summary>The period in which a row of an event began: its grade, seriousness and relation belong there.</summary>
    public StudyPeriod PeriodOf(FlaggedEvent row) => Periods[row.Subject.Id].Of(row.Event);
}
