using Cartwright.Trials.Designs.PhaseOneTwo;

namespace Cartwright.Rehearsals;

/// <summary>The most useful dose: of the levels whose true toxicity is tolerable, the one where response and toxicity together are most desirable; none where no level is tolerable.</summary>
/// <remarks>Desirability by the utilities of Lin et al. 2020 (response alone 100, both 60, neither 40, toxicity alone 0). Of equals the lowest: more cells without more good are not wanted.</remarks>
public static class UsefulDose
{
    /// <summary>Its level, from 1; null where no level is tolerable.</summary>
    public static int? Level(IReadOnlyList<double> toxicity, IReadOnlyList<double> response, double tolerable)
    {
        var open = Enumerable.Range(1, toxicity.Count).Where(l => toxicity[l - 1] <= tolerable).ToList();
        return open.Count == 0 ? null : open.OrderByDescending(l => Utility(toxicity[l - 1], response[l - 1])).ThenBy(l => l).First();
    }

    /// <summary>How desirable a level is, 0..100.</summary>
    public static double Utility(double toxicity, double response) => OutcomeScores.Published.Mean(toxicity, response);
}
