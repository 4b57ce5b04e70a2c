using Cartwright.Trials.Designs;

namespace Cartwright.Rehearsals;

/// <summary>The right dose of a scenario: the highest level whose true probability of dose-limiting toxicity is at most what is tolerable; none where every level exceeds it.</summary>
public static class RightDose
{
    /// <summary>Its level, from 1; null where no level is tolerable.</summary>
    public static int? Level(IReadOnlyList<double> dlt, double tolerable) => new ToxicityScenario("true", dlt).RightLevel(tolerable);

    /// <summary>The exact probability that the design recommends it.</summary>
    public static double Share(Rehearsal rehearsal, ExactOperatingCharacteristics exact) =>
        Level(exact.Dlt, rehearsal.Plan.Precision.TolerableToxicity) is { } level ? exact.WithoutCap.Recommends[level - 1] : exact.WithoutCap.RecommendsNone;
}
