using Cartwright.Numerics;

namespace Cartwright.Analysis.Association;

/// <summary>How far one group's values lie above another's, without any shape being supposed.</summary>
/// <param name="First">Number in the first group.</param>
/// <param name="Second">Number in the second.</param>
/// <param name="Pairs">Pairs of one of each in which the first group's value is higher; a tie counts one half. Mann and Whitney's U.</param>
/// <param name="Superiority">The same as a share of all pairs: the chance that a value of the first group exceeds one of the second.</param>
/// <param name="Shift">Hodges and Lehmann's difference: the median of all differences, first less second.</param>
/// <param name="ShiftInterval">Its interval, from the distribution without ties; it covers at least as often as it says.</param>
/// <param name="P">Two-sided, exact among all ways of dealing the values to the groups, ties as they are.</param>
public sealed record RankSum(int First, int Second, double Pairs, Estimate Superiority, Estimate Shift, ConfidenceInterval ShiftInterval, Estimate P)
{
    // The table of sums grows with the cube of the sample.
    private const int MostExact = 200;

    /// <summary>Compares two groups.</summary>
    /// <remarks>Mann, Whitney. Ann. Math. Stat. 18 (1947) 50–60; Hollander, Wolfe, Chicken. Nonparametric Statistical Methods, third edition (2014), sections 4.1 to 4.3.
    /// Two-sided: the chance of a sum as far from its mean, as in a permutation test; without ties it is twice the smaller tail.</remarks>
    public static RankSum Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = ConfidenceInterval.UsualLevel)
    {
        var (m, n) = (first.Count, second.Count);
        if (m == 0 || n == 0)
        {
            const string because = "one of the two groups is empty";
            return new(m, n, 0, Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because, level), Estimate.None(because));
        }
        var pairs = first.Sum(x => second.Sum(y => x > y ? 1 : x == y ? 0.5 : 0));
        var differences = first.SelectMany(x => second.Select(y => x - y)).Order().ToArray();
        return new(m, n, pairs, pairs / (m * n), Median.Of(differences)!.Value, Interval(differences, m, n, level), Exact([.. first, .. second], m));
    }

    private static Estimate Exact(double[] all, int m)
    {
        if (all.Length > MostExact) return Estimate.None($"more than {MostExact} values: no exact probability");
        var ranks = MidRanks.Of(all);
        if (ranks.Counts.Length == 1) return 1;
        // Twice the ranks are whole numbers.
        var doubled = ranks.Ranks.Select(r => (int)Math.Round(2 * r)).ToArray();
        var (ways, observed, twiceMean) = (WaysBySum(doubled, m), doubled.Take(m).Sum(), m * (all.Length + 1));
        var (far, total) = (0.0, 0.0);
        for (var sum = 0; sum < ways.Length; sum++)
        {
            total += ways[sum];
            if (Math.Abs(sum - twiceMean) >= Math.Abs(observed - twiceMean)) far += ways[sum];
        }
        return far / total;
    }

    // How many ways there are to choose m of the ranks with each sum.
    private static double[] WaysBySum(int[] ranks, int m)
    {
        var largest = ranks.OrderDescending().Take(m).Sum();
        var ways = new double[m + 1, largest + 1];
        ways[0, 0] = 1;
        var chosen = 0;
        foreach (var rank in ranks)
        {
            chosen = Math.Min(chosen + 1, m);
            for (var k = chosen; k >= 1; k--)
                for (var sum = largest; sum >= rank; sum--) ways[k, sum] += ways[k - 1, sum - rank];
        }
        return [.. Enumerable.Range(0, largest + 1).Select(sum => ways[m, sum])];
    }

    // The k-th smallest and k-th largest difference, k such that U without ties lies below it with at most half of what the interval leaves out.
    private static ConfidenceInterval Interval(double[] differences, int m, int n, double level)
    {
        if (m + n > MostExact) return ConfidenceInterval.None($"more than {MostExact} values: no exact interval", level);
        var ways = WaysBySum([.. Enumerable.Range(1, m + n)], m);
        var (least, total, below, k) = (m * (m + 1) / 2, ways.Sum(), 0.0, 0);
        while (least + k < ways.Length && (below += ways[least + k] / total) <= (1 - level) / 2) k++;
        return k == 0
            ? ConfidenceInterval.None($"groups of {m} and {n} are too few for an interval of {100 * level:0} %", level)
            : new(differences[k - 1], differences[^k], level);
    }
}
