using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Tests.Analysis.Rates;

public class FisherExactTests
{
    /// <summary>R 4.2.2, fisher.test, two-sided.</summary>
    [Theory]
    [InlineData(3, 4, 1, 4, 0.4857142857142857)]
    [InlineData(10, 15, 3, 15, 0.0253276870337)]
    [InlineData(0, 3, 3, 3, 0.1)]
    [InlineData(65, 86, 77, 84, 6.53312936478e-03)]
    [InlineData(65, 86, 76, 84, 1.36376915028e-02)]
    [InlineData(12, 86, 13, 84, 0.830838674054)]
    [InlineData(0, 86, 1, 84, 0.494117647059)]
    [InlineData(1, 86, 0, 84, 1)]
    [InlineData(21, 86, 47, 84, 4.01936476972e-05)]
    public void Two_groups_have_the_P_value_of_R(int first, int ofFirst, int second, int ofSecond, double p) =>
        Near(p, FisherExact.TwoSided(new Proportion(first, ofFirst), new Proportion(second, ofSecond)));

    /// <summary>R 4.2.2, fisher.test of a table of two rows and three or four columns.</summary>
    [Theory]
    [InlineData(new[] { 60, 28, 30 }, new[] { 86, 84, 84 }, 6.06206958691e-07)]
    [InlineData(new[] { 8, 44, 39 }, new[] { 86, 84, 84 }, 1.29402851986e-10)]
    [InlineData(new[] { 3, 0, 1 }, new[] { 86, 84, 84 }, 0.328125982268)]
    [InlineData(new[] { 1, 3, 5 }, new[] { 6, 6, 6 }, 0.1135335252982)]
    [InlineData(new[] { 0, 2, 1, 4 }, new[] { 5, 6, 3, 7 }, 0.2592449260406)]
    public void More_groups_have_the_P_value_of_R(int[] events, int[] of, double p) => Near(p, FisherExact.TwoSided([.. events.Zip(of, (x, n) => new Proportion(x, n))]));

    /// <summary>Fisher's tea: four cups of each kind, three of each told (The Design of Experiments, 1935): 17 of 70 one-sided, 34 of 70 two-sided.</summary>
    [Fact]
    public void The_lady_tasting_tea() => Near(34.0 / 70, FisherExact.TwoSided(new Proportion(3, 4), new Proportion(1, 4)));

    [Fact]
    public void It_asks_neither_for_the_order_of_groups_nor_for_what_is_called_the_event()
    {
        var p = FisherExact.TwoSided(new Proportion(2, 9), new Proportion(6, 8), new Proportion(1, 5)).OrNull!.Value;
        Near(p, FisherExact.TwoSided(new Proportion(1, 5), new Proportion(2, 9), new Proportion(6, 8)));
        Near(p, FisherExact.TwoSided(new Proportion(7, 9), new Proportion(2, 8), new Proportion(4, 5)));
        Near(p, FisherExact.TwoSided(new Proportion(2, 9), new Proportion(6, 8), new Proportion(0, 0), new Proportion(1, 5)));
    }

    /// <summary>Under the null hypothesis P ≤ α in at most α of all tables with the same margins, for every α that P can take.</summary>
    [Fact]
    public void It_keeps_its_level()
    {
        var tables = Enumerable.Range(0, 8).Where(x => 9 - x <= 12).Select(x => (P: FisherExact.TwoSided(new Proportion(x, 7), new Proportion(9 - x, 12)).OrNull!.Value,
            Probability: Choose(7, x) * Choose(12, 9 - x) / Choose(19, 9))).ToList();
        Assert.Equal(1, tables.Sum(t => t.Probability), 1e-12);
        Assert.All(tables, t => Assert.True(tables.Where(o => o.P <= t.P + 1e-12).Sum(o => o.Probability) <= t.P + 1e-9));
    }

    [Fact]
    public void Where_there_is_nothing_to_compare_there_is_a_reason()
    {
        Assert.Contains("two groups", FisherExact.TwoSided(new Proportion(1, 4)).Reason);
        Assert.Contains("two groups", FisherExact.TwoSided(new Proportion(1, 4), new Proportion(0, 0)).Reason);
        Assert.Contains("nobody", FisherExact.TwoSided(new Proportion(0, 4), new Proportion(0, 5)).Reason);
        Assert.Contains("everybody", FisherExact.TwoSided(new Proportion(4, 4), new Proportion(5, 5)).Reason);
        Assert.Contains("too large", FisherExact.TwoSided([.. Enumerable.Repeat(new Proportion(50, 100), 6)]).Reason);
    }

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);

    private static void Near(double expected, Estimate p) => Assert.Equal(1, p.OrNull!.Value / expected, 1e-9);
}
