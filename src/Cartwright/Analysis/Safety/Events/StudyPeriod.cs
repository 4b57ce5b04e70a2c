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

    /// <summary>From the first infusion to the end of the early window (both inclusive).</summary>
    Early,

    /// <summary>The middle window, from the day after the early one to its own last day.</summary>
    Middle,

    /// <summary>All later days.</summary>
    Late,

    /// <summary>The day is not known.</summary>
    NotDated,
}

/// <summary>Where one subject's periods lie.</summary>
/// <param name="SeenUntil">The last day of observation, the day of death among them; null where none is known.</param>
public sealed record SubjectPeriods(DateOnly? Collection, DateOnly? Conditioning, SdtmDate? Infusion, DateOnly? SeenUntil, SafetyRule Rule)
{
    /// <summary>The periods of a subject whose collection was on this day.</summary>
    public static SubjectPeriods Of(Subject subject, DateOnly? collection, SafetyRule rule) =>
        new(collection, subject.Conditioned?.Day, subject.FirstInfused, (subject.Death ?? subject.LastContact)?.Day, rule);

    /// <summary>The period of a moment. On the day of infusion what has no time of day came after it.</summary>
    public StudyPeriod Of(SdtmDate? at)
    {
        if (at is not { } moment) return StudyPeriod.NotDated;
        if (Infusion is { } infusion && moment.DaysSince(infusion) >= 0)
        {
            var days = moment.Day.DayNumber - infusion.Day.DayNumber;
            return days <= Rule.EarlyUntil.Days ? StudyPeriod.Early : days <= Rule.MiddleUntil.Days ? StudyPeriod.Middle : StudyPeriod.Late;
        }
        if (moment.Day >= Conditioning) return StudyPeriod.ConditioningToInfusion;
        return moment.Day >= Collection ? StudyPeriod.CollectionToConditioning : StudyPeriod.BeforeCollection;
    }

    /// <summary>Days of a period on which the subject was under observation, its first and its last among them; the day of infusion belongs to the period after it.</summary>
    public double DaysIn(StudyPeriod period)
    {
        if (SeenUntil is not { } seen) return 0;
        var infusion = Infusion?.Day;
        var (from, to) = period switch
        {
            StudyPeriod.CollectionToConditioning => (Collection, Before(Conditioning ?? infusion)),
            StudyPeriod.ConditioningToInfusion => (Conditioning, Before(infusion)),
            StudyPeriod.Early => (infusion, After(infusion, Rule.EarlyUntil.Days)),
            StudyPeriod.Middle => (After(infusion, Rule.EarlyUntil.Days + 1), After(infusion, Rule.MiddleUntil.Days)),
            StudyPeriod.Late => (After(infusion, Rule.MiddleUntil.Days + 1), seen),
            _ => ((DateOnly?)null, seen),
        };
        if (from is not { } first) return 0;
        return Math.Max(0, (to < seen ? to.Value : seen).DayNumber - first.DayNumber + 1);
    }

    private static DateOnly? Before(DateOnly? day) => day?.AddDays(-1);

    private static DateOnly? After(DateOnly? day, double days) => day?.AddDays((int)Math.Floor(days));
}
