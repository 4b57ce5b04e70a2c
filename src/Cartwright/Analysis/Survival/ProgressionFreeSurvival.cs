using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Survival;

/// <summary>Progression-free survival: from an origin to progression or death, whichever is first.</summary>
/// <remarks>
/// FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), appendix 3, of whose table this has: no event → censored at the last adequate
/// assessment; no assessment → censored at the origin; another anti-cancer therapy first → censored at the last adequate assessment before it. Not yet: censoring of an event
/// after two missed assessments, and the EMA's counterpart.
/// </remarks>
public static class ProgressionFreeSurvival
{
    /// <summary>The times of everybody who reached the origin.</summary>
    public static EventTimes Derive(IEnumerable<SubjectOutcome> subjects, SurvivalOrigin origin, DurationConvention convention) => EventTimes.Of(
        subjects,
        s => s.DayOf(origin) is { } start ? ProgressionOrDeath.From(s, start, true, convention) : null,
        s => s.NeverReached(origin));
}
