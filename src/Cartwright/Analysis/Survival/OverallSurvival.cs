using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>Overall survival: from an origin to death from any cause. Who is alive is censored on the day of last contact.</summary>
/// <remarks>FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), section III.A.</remarks>
public static class OverallSurvival
{
    /// <summary>The times of everybody who reached the origin; a subject alive without a day of last contact is left out.</summary>
    public static EventTimes Derive(IEnumerable<SubjectOutcome> subjects, SurvivalOrigin origin, DurationConvention convention) => EventTimes.Of(
        subjects,
        s => s.DayOf(origin) is { } start ? From(s, start, convention) : null,
        s => s.DayOf(origin) is null ? s.NeverReached(origin) : new(s.Subject, "neither death nor last contact is dated"));

    private static TimeToEvent? From(SubjectOutcome subject, DateOnly start, DurationConvention convention) => subject.Course switch
    {
        { Death: { } death } => TimeToEvent.Event(subject.Subject, start, death, "death", convention),
        { LastContact: { } last } => TimeToEvent.Censored(subject.Subject, start, last, "alive at last contact", convention),
        _ => null,
    };
}
