using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>One subject's time to event: from which day, to which, how long, whether the event was seen, and what the last day was.</summary>
public sealed record TimeToEvent(string Subject, DateOnly Start, DateOnly End, int Days, bool Observed, string Reason)
{
    /// <summary>An event on a day.</summary>
    public static TimeToEvent Event(string subject, DateOnly start, DateOnly on, string reason, DurationConvention convention) => Of(subject, start, on, true, reason, convention);

    /// <summary>No event by a day.</summary>
    public static TimeToEvent Censored(string subject, DateOnly start, DateOnly on, string reason, DurationConvention convention) => Of(subject, start, on, false, reason, convention);

    /// <summary>What the estimate of survival needs of it.</summary>
    public SurvivalTime Time => new(Days, Observed);

    private static TimeToEvent Of(string subject, DateOnly start, DateOnly end, bool observed, string reason, DurationConvention convention)
    {
        // Dates in the wrong order are the data's fault; the time is then nothing, and says so.
        var (last, why) = end < start ? (start, $"{reason}, dated {end:yyyy-MM-dd}, before the origin") : (end, reason);
        return new(subject, start, last, DayNumbering.Length(start, last, convention), observed, why);
    }
}

/// <summary>A subject left out of an endpoint's set, and why.</summary>
public sealed record LeftOut(string Subject, string Because);

/// <summary>A time-to-event endpoint under one reading: the times of those in its set, and who is not in it.</summary>
public sealed record EventTimes(IReadOnlyList<TimeToEvent> Subjects, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The product-limit estimate.</summary>
    public SurvivalCurve Curve { get; } = KaplanMeier.Estimate([.. Subjects.Select(s => s.Time)]);

    internal static EventTimes Of<T>(IEnumerable<T> subjects, Func<T, TimeToEvent?> derive, Func<T, LeftOut> orWhy)
    {
        var (times, leftOut) = (new List<TimeToEvent>(), new List<LeftOut>());
        foreach (var subject in subjects)
        {
            if (derive(subject) is { } time) times.Add(time);
            else leftOut.Add(orWhy(subject));
        }
        return new(times, leftOut);
    }
}
