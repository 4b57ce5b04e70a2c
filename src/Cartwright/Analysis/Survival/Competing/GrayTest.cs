namespace Cartwright.Analysis.Survival.Competing;

/// <summary>Whether the cumulative incidence of a cause is the same in all groups, for any number of groups, stratified or not.</summary>
/// <remarks>Gray. A class of K-sample tests for comparing the cumulative incidence of a competing risk. Ann. Stat. 16 (1988) 1141–1154, section 2, with weight
/// (1 − F(t−))^ρ: the events of a group against its share R_g / ΣR of all, where R_g = n_g (1 − F_g(t−)) / S_g(t−). Strata add their sums.</remarks>
public static class GrayTest
{
    /// <summary>Compares the groups.</summary>
    /// <exception cref="ArgumentException">Not every subject has one group and one stratum.</exception>
    public static ChiSquareTest Of(IReadOnlyList<CompetingTime> times, Grouping groups, int cause, double rho = 0, Grouping? strata = null)
    {
        if (groups.Of.Count != times.Count) throw new ArgumentException("Every subject is in one group.", nameof(groups));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cause);
        var last  = Math.Max(0, groups.Names.Count - 1);
        var order = TimeOrder.Of([.. times.Select(t => t.Days)], strata);
        var (score, variance) = (new double[last], new double[last * last]);
        for (var s = 0; s + 1 < order.Starts.Length; s++)
        {
            var stratum = new GrayStratum(groups.Names.Count, rho);
            stratum.Read(times, groups.Of, order.Subjects.AsSpan(order.Starts[s]..order.Starts[s + 1]), cause);
            stratum.AddTo(score, variance);
        }
        return ChiSquareTest.OfQuadraticForm(score, variance, "no event of this cause happened while subjects of two groups were at risk");
    }
}
