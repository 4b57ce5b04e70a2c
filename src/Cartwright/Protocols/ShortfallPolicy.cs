namespace Cartwright.Protocols;

/// <summary>How a subject counts who received fewer cells than the level means. Named in the protocol beforehand: no policy dominates, and each changes what the trial finds.</summary>
public enum ShortfallPolicy
{
    /// <summary>A: at the level assigned, whatever was infused. It dilutes the toxicity of the level.</summary>
    CountAtAssigned,

    /// <summary>B: not at all; another subject takes the place.</summary>
    Replace,

    /// <summary>Between A and B: a toxicity on the lower dose counts at the level assigned, its absence is no evidence and the subject is replaced.</summary>
    ToxicityCounts,

    /// <summary>C: at the level whose dose was received.</summary>
    CountAtReceived,

    /// <summary>E: replaced; and a level that is too often not reached is given up with all above it (maximum tolerated and feasible dose).</summary>
    Feasibility,
}
