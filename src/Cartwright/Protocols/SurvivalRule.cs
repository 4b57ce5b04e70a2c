using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>How times to event are censored, estimated and reported.</summary>
/// <param name="Landmarks">The times after the origin at which survival is read.</param>
/// <param name="RestrictedMeanTo">How far a restricted mean goes; null: none is reported.</param>
/// <param name="Failure">When a leukaemia that never came into remission has its event.</param>
public sealed record SurvivalRule(
    ProgressionRule Censoring, SurvivalSoftware Software, IReadOnlyList<Duration> Landmarks, Duration? RestrictedMeanTo, TransplantRule Transplant, FailureTime Failure);

/// <summary>What ends a progression-free time before the event. The other agency's rule is reported beside it.</summary>
public enum ProgressionRule
{
    /// <summary>FDA 2018: another therapy censors, and so do two missed assessments; progression is what was seen on scans.</summary>
    Fda2018,

    /// <summary>EMA 2012: progression and death count whenever they come, progression judged clinically included.</summary>
    Ema2012,
}

/// <summary>Whose conventions medians and intervals follow.</summary>
public enum SurvivalSoftware
{
    /// <summary>SAS: log-log bands; nothing is read after the last censored time.</summary>
    Sas,

    /// <summary>R: log bands; the curve goes on as it was.</summary>
    R,
}

/// <summary>What a stem cell transplant does to a time to progression, relapse or the end of a response. The other is reported beside it.</summary>
public enum TransplantRule
{
    /// <summary>It censors on its day.</summary>
    Censor,

    /// <summary>It is not looked at.</summary>
    Ignore,
}

/// <summary>When a failure to reach remission is an event of event-free survival.</summary>
public enum FailureTime
{
    /// <summary>On the day of origin.</summary>
    Origin,

    /// <summary>On the day of the landmark of remission.</summary>
    Landmark,
}
