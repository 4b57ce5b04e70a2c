using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>Duration of response, as it is usually meant and as the record literally has it.</summary>
/// <remarks>RECIST 1.1 (Eisenhauer et al. 2009), section 4.6: from the day that CR or PR is first met. Censoring as in <see cref="ProgressionFreeSurvival"/>.</remarks>
public static class DurationOfResponse
{
    /// <summary>The durations of the responders; read literally, also of those who progress without a response (for them the clock starts and stops on the same day),
    /// and death does not stop it.</summary>
    public static EventTimes Derive(IEnumerable<SubjectOutcome> subjects, DurationOfResponseReading reading, DurationConvention convention, ProgressionCensoring? censoring = null)
    {
        var literal = reading == DurationOfResponseReading.Literal;
        return EventTimes.Of(
            subjects,
            s => Start(s, literal) is { } start ? ProgressionOrDeath.From(s, start, !literal, convention, censoring) : null,
            s => new(s.Subject, literal ? "neither response nor progression was seen" : "no response with a date"));
    }

    private static DateOnly? Start(SubjectOutcome subject, bool literal) =>
        subject.Response.Best.FirstResponse ?? (literal ? subject.Response.Progression : null);
}
