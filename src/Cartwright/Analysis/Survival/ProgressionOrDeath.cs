using Cartwright.Analysis.Response;
using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>The end that progression-free survival and duration of response share.</summary>
internal static class ProgressionOrDeath
{
    private const int MissedTooMany = 2;

    public static TimeToEvent From(SubjectOutcome subject, DateOnly start, bool deathCounts, DurationConvention convention, ProgressionCensoring? censoring = null)
    {
        var rule = censoring ?? ProgressionCensoring.NewTherapyOnly;
        var time = WithoutTransplant(subject, start, deathCounts, convention, rule);
        return rule.TransplantCensors && subject.Course.Transplant is { } transplant && transplant >= start && transplant < time.End
            ? TimeToEvent.Censored(subject.Subject, start, transplant, "stem cell transplant", convention)
            : time;
    }

    private static TimeToEvent WithoutTransplant(SubjectOutcome subject, DateOnly start, bool deathCounts, DurationConvention convention, ProgressionCensoring rule)
    {
        if (Event(subject, deathCounts, rule) is not var (day, reason)) return WithoutEvent(subject, start, convention, rule);
        var last = LastAdequate(subject, p => p.At < day) is { } seen && seen >= start ? seen : start;
        return rule.Planned is { } planned && subject.Course.Infusion is { } infusion && planned.MissedBetween(infusion, last, day) >= MissedTooMany
            ? TimeToEvent.Censored(subject.Subject, start, last, $"last adequate assessment before two or more were missed, then {reason}", convention)
            : TimeToEvent.Event(subject.Subject, start, day, reason, convention);
    }

    private static (DateOnly Day, string Reason)? Event(SubjectOutcome subject, bool deathCounts, ProgressionCensoring rule)
    {
        var response = subject.Response;
        var progression = rule.NewTherapyCensors ? response.Progression
            : response.TimePoints.Where(p => p.Overall == ResponseCategory.Progressive).Select(p => (DateOnly?)p.At).Min() ?? response.Progression;
        if (rule.ClinicalProgressionCounts && subject.Course.ClinicalProgression is { } judged && judged >= subject.Course.Infusion && !(progression <= judged)) return (judged, "progression judged clinically");
        if (progression is { } day) return (day, "progression");
        return subject.Course.Death is { } died && deathCounts && !(rule.NewTherapyCensors && response.NewTherapy < died) ? (died, "death") : null;
    }

    private static TimeToEvent WithoutEvent(SubjectOutcome subject, DateOnly start, DurationConvention convention, ProgressionCensoring rule)
    {
        var byTherapy = rule.NewTherapyCensors && subject.Response.NewTherapy is not null;
        var reason = byTherapy ? "last adequate assessment before another anti-cancer therapy" : "last adequate assessment, no event";
        var seen = rule.NewTherapyCensors ? subject.Response.LastAdequate : LastAdequate(subject, _ => true);
        return seen is { } last && last >= start
            ? TimeToEvent.Censored(subject.Subject, start, last, reason, convention)
            : TimeToEvent.Censored(subject.Subject, start, start, "no adequate assessment: censored at the origin", convention);
    }

    private static DateOnly? LastAdequate(SubjectOutcome subject, Func<TimePoint, bool> among) =>
        subject.Response.TimePoints.Where(p => p.Overall != ResponseCategory.NotEvaluable && among(p)).Select(p => (DateOnly?)p.At).Max();
}
