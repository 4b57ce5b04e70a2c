namespace Cartwright.Analysis.Survival.Comparison;

/// <summary>What a log-rank test adds up, one stratum after another.</summary>
internal sealed class LogRankSums(int groups, LogRankWeight weight)
{
    private readonly double[] observed = new double[groups];
    private readonly double[] expected = new double[groups];
    private readonly double[] variance = new double[groups * groups];
    private readonly int[] atRisk = new int[groups];
    private readonly int[] events = new int[groups];

    public void Add(IReadOnlyList<SurvivalTime> times, IReadOnlyList<int> groupOf, ReadOnlySpan<int> order)
    {
        Array.Clear(atRisk);
        foreach (var subject in order) atRisk[groupOf[subject]]++;
        var (survival, peto) = (1.0, 1.0);
        for (int i = 0, next; i < order.Length; i = next)
        {
            Array.Clear(events);
            var total = 0;
            for (next = i; next < order.Length && times[order[next]].Days == times[order[i]].Days; next++)
            {
                if (!times[order[next]].Observed) continue;
                events[groupOf[order[next]]]++;
                total++;
            }
            var n = order.Length - i;
            peto *= 1 - total / (n + 1.0);
            if (total > 0) AddEvent(n, total, weight.At(new(n, survival, peto)));
            survival *= 1 - (double)total / n;
            for (var k = i; k < next; k++) atRisk[groupOf[order[k]]]--;
        }
    }

    public GroupComparison Result(Grouping grouping)
    {
        var tally = grouping.Names.Select((name, g) => new GroupTally(name, grouping.Of.Count(o => o == g), observed[g], expected[g])).ToList();
        var last = Math.Max(0, groups - 1);
        var (difference, covariance) = (new double[last], new double[last * last]);
        for (var g = 0; g < last; g++)
        {
            difference[g] = observed[g] - expected[g];
            for (var h = 0; h < last; h++) covariance[g * last + h] = variance[g * groups + h];
        }
        return new(weight, tally, ChiSquareTest.OfQuadraticForm(difference, covariance, "no event happened while subjects of two groups were at risk"));
    }

    private void AddEvent(int n, int d, double w)
    {
        var spread = n > 1 ? w * w * d * (n - d) / (n - 1.0) / n : 0;
        for (var g = 0; g < groups; g++)
        {
            observed[g] += w * events[g];
            expected[g] += w * atRisk[g] * d / n;
            if (atRisk[g] == 0) continue;
            for (var h = 0; h < groups; h++) variance[g * groups + h] += spread * atRisk[g] * ((g == h ? 1 : 0) - (double)atRisk[h] / n);
        }
    }
}
