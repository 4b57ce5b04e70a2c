using Cartwright.Trials.Designs;

namespace Cartwright.Rehearsals;

/// <summary>The right dose of a scenario: the highest level whose true probability of dose-limiting toxicity is at most what is tolerable; none where every level exceeds it.</summary>
public static class RightDose
{
    /// <summary>Its level, from 1; null where no level is tolerable.</summary>
    public static int? Level(IReadOnlyList<double> dlt, double tolerable)
    {
        for (var level = dlt.Count; level >= 1; level--) if (dlt[level - 1] <= tolerable) return level;
        return null;
    }

    /// <summary>The exact probability that the design recommends it.</summary>
    public static double Share(Rehearsal rehearsal, ExactOperatingCharacteristics exact) =>
        Level(exact.Dlt, rehearsal.Plan.Precision.TolerableToxicity) is { } level ? exact.WithoutCap.Recommends[level - 1] : exact.WithoutCap.RecommendsNone;
}
