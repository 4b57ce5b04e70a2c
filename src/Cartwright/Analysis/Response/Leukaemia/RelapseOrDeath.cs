using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>Duration of remission and relapse-free survival: both of those in remission, from its first day.</summary>
/// <remarks>Döhner et al., Blood 2022;140:1345, table of outcomes: relapse-free survival ends with relapse or death from any cause. Another anti-cancer therapy, a transplant
/// recorded as one included, censors at the last marrow before it, as it does in progression-free survival here.</remarks>
public static class RelapseOrDeath
{
    /// <summary>Times to relapse or death; or to relapse alone, where who dies without it is censored on that day.</summary>
    public static EventTimes Derive(
        IEnumerable<(StudyCourse Course, SubjectRemission Disease)> subjects, bool deathCounts, DurationConvention convention, TransplantRule transplant = TransplantRule.Ignore) => EventTimes.Of(
        subjects,
        s => s.Disease.FirstRemission is { } start ? BeforeTransplant(s.Course, From(s.Course, s.Disease, start, deathCounts, convention), transplant, convention) : null,
        s => new(s.Disease.Subject, "no remission"));

    /// <summary>A time, cut on the day of a stem cell transplant where that censors and came before its end.</summary>
    internal static TimeToEvent BeforeTransplant(StudyCourse course, TimeToEvent time, TransplantRule rule, DurationConvention convention) =>
        rule == TransplantRule.Censor && course.Transplant is { } day && day >= time.Start && day < time.End
            ? TimeToEvent.Censored(time.Subject, time.Start, day, "stem cell transplant", convention)
            : time;

    private static TimeToEvent From(StudyCourse course, SubjectRemission disease, DateOnly start, bool deathCounts, DurationConvention convention)
    {
        if (disease.Relapse is { } relapse) return TimeToEvent.Event(disease.Subject, start, relapse, "relapse", convention);
        var last = disease.LastAssessed is { } seen && seen > start ? seen : start;
        if (disease.NewTherapy is { } therapy && !(course.Death < therapy))
            return TimeToEvent.Censored(disease.Subject, start, last, "last evaluable marrow before another anti-cancer therapy", convention);
        if (course.Death is not { } death) return TimeToEvent.Censored(disease.Subject, start, last, "last evaluable marrow, no event", convention);
        return deathCounts
            ? TimeToEvent.Event(disease.Subject, start, death, "death", convention)
            : TimeToEvent.Censored(disease.Subject, start, death, "death without relapse", convention);
    }
}
