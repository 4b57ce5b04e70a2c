using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>A class of treatment-emergent events over the time at risk, for subjects who are followed for unequal times.</summary>
/// <remarks>
/// Exposure-adjusted incidence: subjects with an event over the time of all to their first, or to the end of collection. Event rate: events over all the time at risk.
/// Siddiqui. Statistical methods to analyze adverse events data of randomized clinical trials. J. Biopharm. Stat. 19 (2009) 889–899 (not confirmed at its source).
/// </remarks>
/// <param name="Subjects">What each treated subject adds. An event counts by those of its rows that are treatment-emergent and of the class, from the onset of the first of them.</param>
public sealed record EventIncidence(string Name, IReadOnlyList<SubjectAtRisk> Subjects)
{
    /// <summary>The incidence among these subjects.</summary>
    public IncidenceRate Adjusted(IEnumerable<Subject> among) => Sum(among, s => (s.Events > 0 ? 1 : 0, s.DaysToFirst));

    /// <summary>The rate of events among them.</summary>
    public IncidenceRate Events(IEnumerable<Subject> among) => Sum(among, s => (s.Events, s.Days));

    internal static IReadOnlyList<EventIncidence> Of(IReadOnlyList<EventChain> events, SubjectLevel subjects, TrialPlan plan)
    {
        var treated = subjects.In(AnalysisSet.Treated).ToList();
        var emergent = events.Select(e => e.Where(r => r.TreatmentEmergent)).OfType<EventChain>().ToList();
        EventIncidence Class(string name, Func<EventChain, EventChain?> part)
        {
            var bySubject = emergent.Select(part).OfType<EventChain>().ToLookup(e => e.Subject.Id, StringComparer.Ordinal);
            return new(name, [.. treated.Select(s => SubjectAtRisk.Of(s, [.. bySubject[s.Id]], plan))]);
        }
        return
        [
            Class("Any event", e => e), Class("Serious", e => e.Where(r => r.Event.Serious)), Class("Grade 3 or worse", e => e.Where(r => r.Grade >= 3)), Class("Infection", e => EventKinds.IsInfection(e, plan.Safety) ? e : null),
            .. plan.Interest.Select(i => Class(i.Key, e => EventKinds.Has(i.Value, e.Term) ? e : null)),
        ];
    }

    private IncidenceRate Sum(IEnumerable<Subject> among, Func<SubjectAtRisk, (int Events, double Days)> of)
    {
        var ids = among.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var parts = Subjects.Where(s => ids.Contains(s.Subject)).Select(of).ToList();
        return new(parts.Sum(p => p.Events), parts.Sum(p => p.Days));
    }
}

/// <summary>A treated subject's days at risk of a class of event, from the first treatment (inclusive) to the end of collection or of observation (inclusive), and the events in them.</summary>
/// <param name="DaysToFirst">To the first event; all of them where there was none. An event without onset is taken as on the first day.</param>
public sealed record SubjectAtRisk(string Subject, int Events, double Days, double DaysToFirst)
{
    internal static SubjectAtRisk Of(Subject subject, IReadOnlyList<EventChain> events, TrialPlan plan)
    {
        var start = subject.TreatmentStart!.Value.Day;
        var seen = (subject.Death ?? subject.LastContact)?.Day ?? start;
        var end = subject.LastInfused is { } last && last.Day.AddDays((int)plan.Visits.AdverseEventsUntil.Days) is var until && until < seen ? until : seen;
        var days = Math.Max(1, end.DayNumber - start.DayNumber + 1);
        var first = events.Count == 0 ? days : events.Min(e => (e.Start?.Day.DayNumber ?? start.DayNumber) - start.DayNumber + 1);
        return new(subject.Id, events.Count, days, Math.Clamp(first, 1, days));
    }
}
