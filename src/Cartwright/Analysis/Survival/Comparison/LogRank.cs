namespace Cartwright.Analysis.Survival.Comparison;

/// <summary>One group in a comparison: its subjects, its events and how many it would have had if risk were the same in all groups, both weighted.</summary>
public sealed record GroupTally(string Group, int Subjects, double Observed, double Expected);

/// <summary>A comparison of groups.</summary>
public sealed record GroupComparison(LogRankWeight Weight, IReadOnlyList<GroupTally> Groups, ChiSquareTest Test);

/// <summary>The log-rank test and its weighted kin, for any number of groups, stratified or not.</summary>
/// <remarks>Mantel. Cancer Chemother. Rep. 50 (1966) 163–170; Klein, Moeschberger (2003), (7.3.3)–(7.3.5): Σ w (d_g − n_g d / n) over event times, with the
/// hypergeometric covariance. Strata add their sums. A group that is never at risk of an event takes no degree of freedom.</remarks>
public static class LogRank
{
    /// <summary>Compares the groups.</summary>
    /// <exception cref="ArgumentException">Not every subject has one group and one stratum.</exception>
    public static GroupComparison Test(IReadOnlyList<SurvivalTime> times, Grouping groups, LogRankWeight? weight = null, Grouping? strata = null)
    {
        if (groups.Of.Count != times.Count) throw new ArgumentException("Every subject is in one group.", nameof(groups));
        var sums  = new LogRankSums(groups.Names.Count, weight ?? LogRankWeight.Uniform);
        var order = TimeOrder.Of([.. times.Select(t => t.Days)], strata);
        for (var s = 0; s + 1 < order.Starts.Length; s++) sums.Add(times, groups.Of, order.Subjects.AsSpan(order.Starts[s]..order.Starts[s + 1]));
        return sums.Result(groups);
    }

    /// <summary>Compares groups given one by one, in their order.</summary>
    public static GroupComparison Test(params IReadOnlyCollection<SurvivalTime>[] groups) =>
        Test([.. groups.SelectMany(g => g)], Grouping.By([.. groups.SelectMany((g, i) => Enumerable.Repeat(i + 1, g.Count))]));
}
