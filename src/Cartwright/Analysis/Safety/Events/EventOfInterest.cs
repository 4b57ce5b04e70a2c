using Cartwright.Analysis.Response;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>A class of events of special interest among the infused: how many had one, and when the first began while death and another therapy may come first.</summary>
/// <param name="Events">Those begun on or after the first infusion; of a class with a grade, from the row that first has it.</param>
/// <param name="Times">Each infused subject's time from the first infusion to the first event (cause 1), to death (2) or to a new therapy (3), or to the last day of observation (0).</param>
/// <param name="NotDated">Subjects whose only events of the class have no onset: they have no time.</param>
public sealed record EventOfInterest(string Name, IReadOnlyList<EventChain> Events, IReadOnlyList<(string Subject, CompetingTime Time)> Times, IReadOnlyList<string> NotDated)
{
    /// <summary>The cumulative incidence of the class among these subjects.</summary>
    public CumulativeIncidence Among(IEnumerable<Subject> subjects)
    {
        var ids = subjects.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return CumulativeIncidence.Of([.. Times.Where(t => ids.Contains(t.Subject)).Select(t => t.Time)], 1);
    }

    internal static IReadOnlyList<EventOfInterest> Of(IReadOnlyList<EventChain> events, IReadOnlyList<Subject> infused, TrialPlan plan, ResponseAnalysis response) =>
    [
        .. plan.Interest.Select(i => Of(i.Key, events.Where(e => EventKinds.Has(i.Value, e.Term)), infused, plan, response)),
        Of("Infection of grade 3 or worse", events.Where(e => EventKinds.IsInfection(e, plan.Safety)).Select(e => e.Where(r => r.Grade >= 3)).OfType<EventChain>(), infused, plan, response),
    ];

    private static EventOfInterest Of(string name, IEnumerable<EventChain> events, IReadOnlyList<Subject> infused, TrialPlan plan, ResponseAnalysis response)
    {
        var after = events.Where(e => e.Subject.FirstInfused is { } at && e.MayBeginFrom(at)).ToList();
        var bySubject = after.ToLookup(e => e.Subject.Id, StringComparer.Ordinal);
        var therapies = response.Subjects.ToDictionary(s => s.Subject, s => s.NewTherapy, StringComparer.Ordinal);
        var undated = infused.Where(s => bySubject.Contains(s.Id) && bySubject[s.Id].All(e => e.Start is null)).Select(s => s.Id).ToList();
        return new(name, after,
            [.. infused.Where(s => !undated.Contains(s.Id)).Select(s => (s.Id, FirstOf(s, bySubject[s.Id].Min(e => e.Start?.Day), therapies.GetValueOrDefault(s.Id), plan.Conventions.Duration)))], undated);
    }

    /// <summary>Which of an event, death and a new therapy came first, and when; of several on one day the event, then death.</summary>
    internal static CompetingTime FirstOf(Subject subject, DateOnly? onset, DateOnly? therapy, DurationConvention convention)
    {
        var start = subject.FirstInfused!.Value.Day;
        var ends = new (DateOnly? Day, int Cause)[] { (onset, 1), (subject.Death?.Day, 2), (therapy, 3) }.Where(e => e.Day is not null).OrderBy(e => e.Day).ThenBy(e => e.Cause);
        var (day, cause) = ends.FirstOrDefault((subject.LastContact?.Day ?? start, 0));
        return new(Math.Max(0, DayNumbering.Length(start, day!.Value < start ? start : day.Value, convention)), cause);
    }
}
