using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>Progression-free survival: from an origin to progression or death, whichever is first.</summary>
/// <remarks>
/// FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), appendix 3, of whose table this has: no event → censored at the last adequate
/// assessment; no assessment → censored at the origin; another anti-cancer therapy first → censored at the last adequate assessment before it. Its rule of missed
/// assessments, the EMA's counterpart, progression judged clinically and transplantation as a censoring are a <see cref="ProgressionCensoring"/>.
/// </remarks>
public static class ProgressionFreeSurvival
{
    /// <summary>The times of everybody who reached the origin; unless a rule is given, another therapy censors and missed assessments do not.</summary>
    public static EventTimes Derive(IEnumerable<SubjectOutcome> subjects, SurvivalOrigin origin, DurationConvention convention, ProgressionCensoring? censoring = null) => EventTimes.Of(
        subjects,
        s => s.DayOf(origin) is { } start && WasFollowed(s) ? ProgressionOrDeath.From(s, start, true, convention, censoring) : null,
        s => s.DayOf(origin) is null ? s.NeverReached(origin) : new LeftOut(s.Subject, s.Response.Unseen ?? "no assessment, no death and no last contact is recorded"));

    // A study that recorded none of these followed nobody for progression, and a curve of censorings at day 0 would say otherwise.
    private static bool WasFollowed(SubjectOutcome subject) =>
        subject.Response is { Unseen: null } && (subject.Response.TimePoints.Count > 0 || subject.Course.Death is not null || subject.Course.LastContact is not null);
}
