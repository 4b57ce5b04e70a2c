using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety.Events;

/// <summary>The periods of a CAR-T trial, in their order; a day belongs to one of them.</summary>
public enum StudyPeriod
{
    /// <summary>Before cells were collected, or where no collection is recorded before treatment.</summary>
    BeforeCollection,

    /// <summary>From the day of collection (inclusive) to the day of conditioning (exclusive).</summary>
    CollectionToConditioning,

    /// <summary>From the day of conditioning (inclusive) to infusion.</summary>
    ConditioningToInfusion,

    /// <summary>From an infusion to the end of the early window (both inclusive), or to the day before another infusion; so do the later windows.</summary>
    Early,

    /// <summary>The middle window, from the day after the early one to its own last day.</summary>
    Middle,

    /// <summary>All later days.</summary>
    Late,

    /// <summary>The day is not known, nor that all days that it may be lie in one period.</summary>
    NotDated,
}

/// <summary>Where one subject's periods lie. The windows count from the latest infusion at or before a day: another infusion opens them again.</summary>
/// <param name="Infusions">In order of time.</param>
/// <param name="SeenUntil">The last day of observation, the day of death among them; null where none is known.</param>
public sealed record SubjectPeriods(DateOnly? Collection, DateOnly? Conditioning, IReadOnlyList<SdtmDate> Infusions, DateOnly? SeenUntil, SafetyRule Rule)
{
    /// <summary>The periods of a subject whose collection was on this day.</summary>
    public static SubjectPeriods Of(Subject subject, DateOnly? collection, SafetyRule rule) =>
        new(collection, subject.Conditioned?.Day, [.. subject.Infusions.Select(i => i.At)], (subject.Death ?? subject.LastContact)?.Day, rule);

    /// <summary>The period of a moment. On the day of infusion what has no time of day came after it.</summary>
    public StudyPeriod Of(SdtmDate? at)
    {
        if (at is not { } moment) return StudyPeriod.NotDated;
        if (Infusions.Where(i => moment.DaysSince(i) >= 0).ToList() is [.., var infusion])
        {
            var days = moment.Day.DayNumber - infusion.Day.DayNumber;
            return days <= Rule.EarlyUntil.Days ? StudyPeriod.Early : days <= Rule.MiddleUntil.Days ? StudyPeriod.Middle : StudyPeriod.Late;
        }
        if (moment.Day >= Conditioning) return StudyPeriod.ConditioningToInfusion;
        return moment.Day >= Collection ? StudyPeriod.CollectionToConditioning : StudyPeriod.BeforeCollection;
    }

    /// <summary>The period in which a row of an event began. Of a partly known onset it is told where all days that it may be, up to the end of the row, lie in one.</summary>
    public StudyPeriod Of(AdverseEvent row)
    {
        if (row.Start is not null || row.PartialStart is not { } part) return Of(row.Start);
        var last = (row.End?.Day ?? row.PartialEnd?.Last) is { } end && part.First <= end && end < part.Last ? end : part.Last;
        var possible = Enumerable.Range(0, last.DayNumber - part.First.DayNumber + 1).Select(d => Of(SdtmDate.OnDay(part.First.AddDays(d).ToDateTime(TimeOnly.MinValue)))).Distinct().ToList();
        return possible.Count == 1 ? possible[0] : StudyPeriod.NotDated;
    }

    /// <summary>Days of a period on which the subject was under observation, its first and its last among them; the day of an infusion belongs to the period after it.</summary>
    public double DaysIn(StudyPeriod period)
    {
        DateOnly? first = Infusions.Count == 0 ? null : Infusions[0].Day;
        return period switch
        {
            StudyPeriod.CollectionToConditioning => Seen(Collection, Before(Conditioning ?? first)),
            StudyPeriod.ConditioningToInfusion => Seen(Conditioning, Before(first)),
            _ => Infusions.Select((infusion, i) => InWindow(period, infusion.Day, i + 1 < Infusions.Count ? Before(Infusions[i + 1].Day) : null)).Sum(),
        };
    }

    // The days of a window after one infusion, up to the day before the next.
    private double InWindow(StudyPeriod period, DateOnly infusion, DateOnly? until) => period switch
    {
        StudyPeriod.Early => Seen(infusion, Earlier(After(infusion, Rule.EarlyUntil.Days), until)),
        StudyPeriod.Middle => Seen(After(infusion, Rule.EarlyUntil.Days + 1), Earlier(After(infusion, Rule.MiddleUntil.Days), until)),
        StudyPeriod.Late => Seen(After(infusion, Rule.MiddleUntil.Days + 1), until),
        _ => 0,
    };

    private double Seen(DateOnly? from, DateOnly? to) =>
        SeenUntil is not { } seen || from is not { } first ? 0 : Math.Max(0, (to < seen ? to.Value : seen).DayNumber - first.DayNumber + 1);

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;

    private static DateOnly? Before(DateOnly? day) => day?.AddDays(-1);

    private static DateOnly After(DateOnly day, double days) => day.AddDays((int)Math.Floor(days));
}
