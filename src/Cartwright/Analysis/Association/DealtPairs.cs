namespace Cartwright.Analysis.Association;

/// <summary>
/// All ways of dealing values to ordered groups of given sizes, counted by how many pairs rise. The values are dealt from the lowest on; what matters of those dealt is only how many each group
/// has, so a table of these numbers and the pairs so far suffices, with equal values dealt together.
/// </summary>
internal sealed class DealtPairs
{
    private readonly int[] sizes, strides;
    private readonly int states, mostTwice;

    public DealtPairs(int[] sizes)
    {
        this.sizes = sizes;
        strides = new int[sizes.Length];
        states = 1;
        for (var g = 0; g < sizes.Length; g++) (strides[g], states) = (states, states * (sizes[g] + 1));
        var total = sizes.Sum();
        mostTwice = total * total - sizes.Sum(n => n * n);
    }

    /// <summary>The share of all dealings by twice the number of rising pairs, a tied pair counting one.</summary>
    /// <param name="counts">How often each distinct value occurs, from the lowest on.</param>
    public double[] SharesByTwicePairs(int[] counts)
    {
        var table = new Dictionary<int, double[]> { [0] = Fresh() };
        table[0][0] = 1;
        foreach (var count in counts) table = Deal(table, count);
        var shares = table.Values.Single();
        var all = shares.Sum();
        return [.. shares.Select(s => s / all)];
    }

    private double[] Fresh() => new double[mostTwice + 1];

    private Dictionary<int, double[]> Deal(Dictionary<int, double[]> before, int count)
    {
        var after = new Dictionary<int, double[]>();
        var dealt = new int[sizes.Length];
        foreach (var (state, ways) in before)
        {
            int[] held = [.. sizes.Select((n, g) => state / strides[g] % (n + 1))];
            Spread(0, count, 1);

            void Spread(int group, int left, double choices)
            {
                if (group == sizes.Length)
                {
                    if (left == 0) Add(held, ways, choices);
                    return;
                }
                for (var here = Math.Min(left, sizes[group] - held[group]); here >= 0; here--)
                {
                    dealt[group] = here;
                    Spread(group + 1, left - here, choices * Choose(left, here));
                }
            }
        }
        return after;

        void Add(int[] held, double[] ways, double choices)
        {
            var (next, twice, lower, tied) = (0, 0, 0, 0);
            for (var g = 0; g < sizes.Length; g++)
            {
                next += (held[g] + dealt[g]) * strides[g];
                twice += dealt[g] * (2 * lower + tied);
                (lower, tied) = (lower + held[g], tied + dealt[g]);
            }
            if (!after.TryGetValue(next, out var sums)) after[next] = sums = Fresh();
            for (var i = 0; i + twice <= mostTwice; i++) sums[i + twice] += choices * ways[i];
        }
    }

    private static double Choose(int n, int k) => MathNet.Numerics.SpecialFunctions.Binomial(n, k);
}
