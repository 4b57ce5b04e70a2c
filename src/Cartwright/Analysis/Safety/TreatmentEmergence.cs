using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>What treatment emergence asks of an event: its onset and end as far as they are known, and its grades.</summary>
public sealed record EventCourse(SdtmDate? Start, SdtmDate? End, int? Grade)
{
    /// <summary>The onset where only its year or month is known.</summary>
    public PartialDate? PartialStart { get; init; }

    /// <summary>The end where only its year or month is known; it may have been as late as the last day of them.</summary>
    public PartialDate? PartialEnd { get; init; }

    /// <summary>The grade with which the event began, where its row carries that too.</summary>
    public int? InitialGrade { get; init; }

    /// <summary>What ties the rows of one event together; null where nothing does.</summary>
    public string? Group { get; init; }

    /// <summary>The latest that the event may have ended.</summary>
    internal SdtmDate? LatestEnd => End ?? (PartialEnd is { } part ? OnDay(part.Last) : null);

    /// <summary>The onset, or what it is taken to be; null where nothing is known of it.</summary>
    internal SdtmDate? Onset(SdtmDate treated, OnsetImputation rule)
    {
        if (Start is not null || PartialStart is not { } part) return Start;
        if (rule == OnsetImputation.Latest) return OnDay(part.Last);
        return OnDay(rule == OnsetImputation.EarliestFromTreatment && part.First < treated.Day && treated.Day <= part.Last ? treated.Day : part.First);
    }

    private static SdtmDate OnDay(DateOnly day) => SdtmDate.OnDay(day.ToDateTime(TimeOnly.MinValue));
}

/// <summary>Which events of one subject are treatment-emergent.</summary>
/// <remarks>
/// ICH E9 (1998), glossary; PHUSE white paper "Analyses and displays associated with adverse events" (2017). An event of which no onset is known is emergent unless it ended
/// before treatment; so is, of a partly known one, what its rule of imputation makes of it. Who was not treated has no emergent event.
/// </remarks>
public static class TreatmentEmergence
{
    /// <summary>One answer an event, in their order.</summary>
    /// <param name="events">All events of the subject.</param>
    /// <param name="treated">The first treatment.</param>
    /// <param name="lastTreated">The last treatment; the first where there was no other.</param>
    /// <param name="rule">The rule in force.</param>
    public static IReadOnlyList<bool> Of(IReadOnlyList<EventCourse> events, SdtmDate? treated, SdtmDate? lastTreated, TreatmentEmergenceRule rule)
    {
        if (treated is not { } start) return [.. events.Select(_ => false)];
        var subject = new TreatedSubject(start, lastTreated ?? start, rule);
        return [.. events.Select(e => subject.IsEmergent(e) && !subject.BelongsToEarlier(e, events))];
    }

    private sealed record TreatedSubject(SdtmDate Start, SdtmDate Last, TreatmentEmergenceRule Rule)
    {
        public bool IsEmergent(EventCourse e)
        {
            if (e.Start is null && EndedBefore(e)) return false;
            if (e.Onset(Start, Rule.Onset) is not { } onset) return true;
            if (onset.DaysSince(Start) >= 0) return IsInWindow(onset);
            return Rule.Worsening == Worsening.InitialGrade && e.Grade > e.InitialGrade && !EndedBefore(e);
        }

        /// <summary>Whether a row on treatment goes on with an event begun before it, and nothing has worsened yet.</summary>
        public bool BelongsToEarlier(EventCourse e, IReadOnlyList<EventCourse> events)
        {
            if (e.Group is null || e.Start is not { } at || Rule.Worsening is not (Worsening.PreviousInGroup or Worsening.WorstBeforeInGroup)) return false;
            var rows = events.Where(o => o.Group == e.Group && o.Start is { } other && other.Moment <= at.Moment).OrderBy(o => o.Start!.Value.Moment).ToList();
            var before = rows.Count(o => o.Start!.Value.DaysSince(Start) < 0);
            return before > 0 && !Enumerable.Range(before, rows.Count - before).Any(i => rows[i].Grade > Reference(rows, i, before));
        }

        private int? Reference(List<EventCourse> rows, int at, int before) => Rule.Worsening == Worsening.PreviousInGroup ? rows[at - 1].Grade : rows.Take(before).Max(r => r.Grade);

        private bool EndedBefore(EventCourse e) => e.LatestEnd is { } end && end.DaysSince(Start) < 0;

        private bool IsInWindow(SdtmDate onset) =>
            Rule.Window is not { } window
            || (Rule.WindowByTime && onset.HasTime && Last.HasTime ? onset.DaysSince(Last) <= window.Days : onset.Day.DayNumber - Last.Day.DayNumber <= window.Days);
    }
}
