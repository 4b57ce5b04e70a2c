using Cartwright.Rehearsals.Schedules;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Schedules;

/// <summary>The search for days against every choice there is.</summary>
public class BestDaysTests
{
    private static readonly double[] Days = [2, 3, 5, 8, 13, 21];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    // Each point in time is covered by the nearest day within two of it; more than four days cost more than they cover.
    private static double Covered(IReadOnlyList<double> days, IReadOnlyList<double> weights) =>
        Enumerable.Range(0, weights.Count).Sum(t => days.Any(d => Math.Abs(d - t) <= 2) ? weights[t] : 0) - 0.3 * days.Count;

    private static IEnumerable<double[]> Every(int most) =>
        Enumerable.Range(0, 1 << Days.Length).Select(mask => Days.Where((_, i) => (mask >> i & 1) == 1).ToArray()).Where(s => s.Length <= most);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void One_day_and_two_are_the_best_of_all_choices(int seed)
    {
        var weights = Weights(seed);
        var best = BestDays.Of(Days, 2, days => Covered(days, weights), threads: 2);
        for (var budget = 0; budget <= 2; budget++)
            Assert.Equal(Every(budget).Max(c => Covered(c, weights)), Covered(best[budget], weights), 12);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void More_budget_is_never_worth_less_and_no_exchange_helps(int seed)
    {
        var weights = Weights(seed);
        var best = BestDays.Of(Days, Days.Length, days => Covered(days, weights));
        var worths = best.Select(b => Covered(b, weights)).ToList();
        Assert.Equal(worths.Order(), worths);
        Assert.All(best, b => Assert.Equal(b.Order().Distinct(), b));
        for (var k = 3; k < best.Count; k++)
            if (best[k].Count == k)
                Assert.DoesNotContain(best[k].SelectMany(gone => Days.Except(best[k]).Select(d => (IReadOnlyList<double>)[.. best[k].Where(x => x != gone).Append(d).Order()])), other => Covered(other, weights) > Covered(best[k], weights) + 1e-12);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Threads_change_nothing(int seed)
    {
        var weights = Weights(seed);
        Assert.Equal(BestDays.Of(Days, 4, days => Covered(days, weights), 1), BestDays.Of(Days, 4, days => Covered(days, weights), 3));
    }

    [Fact]
    public void A_budget_need_not_be_spent() => Assert.All(BestDays.Of(Days, 3, days => -days.Count), Assert.Empty);

    [Fact]
    public void Candidates_that_do_not_rise_are_refused() => Assert.Throws<ArgumentException>(() => BestDays.Of([5, 3], 1, _ => 0));

    private static double[] Weights(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 24).Select(_ => random.NextDouble())];
    }
}
