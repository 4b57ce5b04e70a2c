using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>The end that progression-free survival and duration of response share.</summary>
internal static class ProgressionOrDeath
{
    public static TimeToEvent From(SubjectOutcome subject, DateOnly start, bool deathCounts, DurationConvention convention)
    {
        var (id, response, death) = (subject.Subject, subject.Response, subject.Course.Death);
        if (response.Progression is { } progression) return TimeToEvent.Event(id, start, progression, "progression", convention);
        if (death is { } died && deathCounts && !(response.NewTherapy < died)) return TimeToEvent.Event(id, start, died, "death", convention);

        var reason = response.NewTherapy is not null ? "last adequate assessment before another anti-cancer therapy" : "last adequate assessment, no event";
        return response.LastAdequate is { } last && last >= start
            ? TimeToEvent.Censored(id, start, last, reason, convention)
            : TimeToEvent.Censored(id, start, start, "no adequate assessment: censored at the origin", convention);
    }
}
