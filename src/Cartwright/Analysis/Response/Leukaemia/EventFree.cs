using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>Event-free survival of acute leukaemia: from infusion to failure to reach remission, relapse or death from any cause.</summary>
/// <remarks>Döhner et al., Blood 2022;140:1345, table of outcomes. Failure is to be refractory; on which day it counts is <see cref="SurvivalRule.Failure"/>. Who was never evaluable and is alive is
/// censored at the origin.</remarks>
public static class EventFree
{
    /// <summary>The times of everybody infused.</summary>
    public static EventTimes Derive(IEnumerable<(StudyCourse Course, SubjectRemission Disease)> subjects, LeukaemiaCriteria criteria, SurvivalRule rule, DurationConvention convention) => EventTimes.Of(
        subjects,
        s => s.Course.Infusion is { } start ? RelapseOrDeath.BeforeTransplant(s.Course, From(s.Course, s.Disease, start, criteria, rule, convention), rule.Transplant, convention) : null,
        s => new(s.Course.Subject, "never infused"));

    private static TimeToEvent From(StudyCourse course, SubjectRemission disease, DateOnly start, LeukaemiaCriteria criteria, SurvivalRule rule, DurationConvention convention)
    {
        if (disease.IsRefractory)
            return TimeToEvent.Event(disease.Subject, start, rule.Failure == FailureTime.Origin ? start : start.AddDays(criteria.LandmarkDay), "no remission", convention);
        if (disease.Relapse is { } relapse) return TimeToEvent.Event(disease.Subject, start, relapse, "relapse", convention);
        var last = disease.LastAssessed is { } seen && seen > start ? seen : start;
        if (disease.NewTherapy is { } therapy && !(course.Death < therapy))
            return TimeToEvent.Censored(disease.Subject, start, last, "last evaluable marrow before another anti-cancer therapy", convention);
        return course.Death is { } death
            ? TimeToEvent.Event(disease.Subject, start, death, "death", convention)
            : TimeToEvent.Censored(disease.Subject, start, last, last == start ? "no evaluable marrow: censored at the origin" : "last evaluable marrow, no event", convention);
    }
}
