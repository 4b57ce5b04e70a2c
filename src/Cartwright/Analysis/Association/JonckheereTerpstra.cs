using Cartwright.Numerics;
using MathNet.Numerics;

namespace Cartwright.Analysis.Association;

/// <summary>Whether values rise or fall along ordered groups.</summary>
/// <param name="Statistic">Pairs from different groups of which the one in the higher group has the higher value; a tie counts one half.</param>
/// <param name="Mean">What chance alone gives.</param>
/// <param name="P">Two-sided: the chance of a statistic as far from its mean.</param>
/// <param name="PRising">One-sided: the chance of one as high.</param>
/// <param name="IsExact">Whether all ways of dealing the values to the groups were counted; else by the normal distribution with the variance for ties.</param>
public sealed record JonckheereTerpstra(double Statistic, double Mean, Estimate P, Estimate PRising, bool IsExact)
{
    // A table beyond this takes seconds.
    private const double LargestTable = 2e6;

    /// <summary>Tests the groups, each a list of values, in their order; empty groups do not matter.</summary>
    /// <remarks>Jonckheere. Biometrika 41 (1954) 133–145; variance under ties: Hollander, Wolfe, Chicken. Nonparametric Statistical Methods, third edition (2014), section 6.2.</remarks>
    public static JonckheereTerpstra Of(IReadOnlyList<IReadOnlyList<double>> groups)
    {
        var held = groups.Where(g => g.Count > 0).ToList();
        var sizes = held.Select(g => g.Count).ToArray();
        var total = sizes.Sum();
        var mean = ((double)total * total - sizes.Sum(n => (double)n * n)) / 4;
        if (held.Count < 2) return Without(mean, "fewer than two groups have anybody in them");
        var statistic = 0.0;
        for (var high = 1; high < held.Count; high++)
            for (var low = 0; low < high; low++) statistic += held[high].Sum(y => held[low].Sum(x => y > x ? 1 : y == x ? 0.5 : 0));
        var counts = MidRanks.Of([.. held.SelectMany(g => g)]).Counts;
        if (counts.Length == 1) return Without(mean, "all values are the same");
        return sizes.Aggregate(1.0, (table, n) => table * (n + 1)) * (4 * mean + 1) <= LargestTable
            ? Exact(statistic, mean, sizes, counts)
            : Normal(statistic, mean, sizes, counts);
    }

    private static JonckheereTerpstra Without(double mean, string because) => new(mean, mean, Estimate.None(because), Estimate.None(because), false);

    private static JonckheereTerpstra Exact(double statistic, double mean, int[] sizes, int[] counts)
    {
        var shares = new DealtPairs(sizes).SharesByTwicePairs(counts);
        var (two, rising) = (0.0, 0.0);
        for (var twice = 0; twice < shares.Length; twice++)
        {
            if (Math.Abs(twice - 2 * mean) >= Math.Abs(2 * statistic - 2 * mean)) two += shares[twice];
            if (twice >= 2 * statistic) rising += shares[twice];
        }
        return new(statistic, mean, Math.Min(1, two), Math.Min(1, rising), true);
    }

    private static JonckheereTerpstra Normal(double statistic, double mean, int[] sizes, int[] counts)
    {
        double N = sizes.Sum();
        double Sum(int[] of, Func<double, double> what) => of.Sum(n => what(n));
        var variance = (N * (N - 1) * (2 * N + 5) - Sum(sizes, n => n * (n - 1) * (2 * n + 5)) - Sum(counts, t => t * (t - 1) * (2 * t + 5))) / 72
            + Sum(sizes, n => n * (n - 1) * (n - 2)) * Sum(counts, t => t * (t - 1) * (t - 2)) / (36 * N * (N - 1) * (N - 2))
            + Sum(sizes, n => n * (n - 1)) * Sum(counts, t => t * (t - 1)) / (8 * N * (N - 1));
        var z = (statistic - mean) / Math.Sqrt(variance);
        return new(statistic, mean, SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)), SpecialFunctions.Erfc(z / Math.Sqrt(2)) / 2, false);
    }
}
