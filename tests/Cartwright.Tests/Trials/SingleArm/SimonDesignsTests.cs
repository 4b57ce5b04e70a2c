using Cartwright.Trials.SingleArm;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

public class SimonDesignsTests
{
    /// <summary>Simon, Control. Clin. Trials 10 (1989) 1–10, table 1 (alpha 0.05, beta 0.20) and, in the last row, alpha 0.10, beta 0.10: r₁/n₁, r/n, expected patients, how often the first stage is the last.</summary>
    [Theory]
    [InlineData(0.05, 0.25, 0.05, 0.20, "0/9, 2/17", 12.0, 0.63, "0/12, 2/16", 13.8, 0.54)]
    [InlineData(0.10, 0.30, 0.05, 0.20, "1/10, 5/29", 15.0, 0.74, "1/15, 5/25", 19.5, 0.55)]
    [InlineData(0.20, 0.40, 0.05, 0.20, "3/13, 12/43", 20.6, 0.75, "4/18, 10/33", 22.3, 0.72)]
    [InlineData(0.30, 0.50, 0.05, 0.20, "5/15, 18/46", 23.6, 0.72, "6/19, 16/39", 25.7, 0.67)]
    [InlineData(0.40, 0.60, 0.05, 0.20, "7/16, 23/46", 24.5, 0.72, "17/34, 20/39", 34.4, 0.91)]
    [InlineData(0.50, 0.70, 0.05, 0.20, "8/15, 26/43", 23.5, 0.70, "12/23, 23/37", 27.7, 0.66)]
    [InlineData(0.20, 0.40, 0.10, 0.10, "3/17, 10/37", 26.0, 0.55, "3/19, 10/36", 28.3, 0.46)]
    public void The_designs_are_those_of_Simons_tables(double unwanted, double wanted, double alpha, double beta, string optimal, double expected, double stops, string minimax, double expectedMinimax, double stopsMinimax)
    {
        var designs = SimonDesigns.Of(unwanted, wanted, alpha, beta);
        Assert.Equal((optimal, minimax), (designs.Optimal.ToString(), designs.Minimax.ToString()));
        Assert.Equal(expected, designs.Optimal.ExpectedPatients, 0.05);
        Assert.Equal(stops, designs.Optimal.StopsEarly, 0.0051);
        Assert.Equal(expectedMinimax, designs.Minimax.ExpectedPatients, 0.051);
        Assert.Equal(stopsMinimax, designs.Minimax.StopsEarly, 0.0051);
    }

    /// <summary>Every two-stage design of at most 24 patients, one after the other, its errors summed by hand.</summary>
    [Theory]
    [InlineData(0.05, 0.30, 0.10, 0.20)]
    [InlineData(0.10, 0.40, 0.05, 0.20)]
    [InlineData(0.50, 0.80, 0.10, 0.15)]
    [InlineData(0.02, 0.25, 0.05, 0.10)]
    public void No_design_of_few_patients_is_better(double unwanted, double wanted, double alpha, double beta)
    {
        var all = Every(24).Where(d => Rejects(d, unwanted) <= alpha && Rejects(d, wanted) >= 1 - beta)
            .Select(d => (N: d.First + d.Second, Expected: d.First + (1 - Below(d.First, d.FirstFutile, unwanted)) * d.Second)).ToList();
        var designs = SimonDesigns.Of(unwanted, wanted, alpha, beta);
        Assert.Equal(all.Min(d => d.N), designs.Minimax.Patients);
        Assert.Equal(all.Where(d => d.N == designs.Minimax.Patients).Min(d => d.Expected), designs.Minimax.ExpectedPatients, 1e-12);
        Assert.True(designs.Optimal.Patients <= 24, $"the example is too large: {designs.Optimal}");
        Assert.Equal(all.Min(d => d.Expected), designs.Optimal.ExpectedPatients, 1e-12);

        for (var weight = 0.001; weight < 1; weight += 0.007)
        {
            var best = all.Min(d => weight * d.N + (1 - weight) * d.Expected);
            var chosen = designs.Admissible.First(a => a.LowestWeight <= weight && weight <= a.HighestWeight).Design;
            Assert.Equal(best, weight * chosen.Patients + (1 - weight) * chosen.ExpectedPatients, 1e-12);
        }
    }

    /// <summary>Where two designs are on the hull, the weight between them is (E₁ − E₂)/(E₁ − E₂ + n₂ − n₁).</summary>
    [Fact]
    public void Minimax_and_optimal_change_places_where_their_losses_are_equal()
    {
        var admissible = SimonDesigns.Of(0.20, 0.40, 0.10, 0.10).Admissible;
        Assert.Equal(["3/19, 10/36", "3/17, 10/37"], admissible.Select(a => a.Design.ToString()));
        Assert.Equal((28.26349138 - 26.02247591) / (28.26349138 - 26.02247591 + 1), admissible[0].LowestWeight, 1e-8);
        Assert.Equal((1.0, 0.0, admissible[0].LowestWeight), (admissible[0].HighestWeight, admissible[1].LowestWeight, admissible[1].HighestWeight));
    }

    [Theory]
    [InlineData(0.4, 0.2, 0.05, 0.2, "is not above")]
    [InlineData(0.2, 0.2, 0.05, 0.2, "is not above")]
    [InlineData(-0.1, 0.2, 0.05, 0.2, "the rate under the null hypothesis is -0.1")]
    [InlineData(0.2, 1.2, 0.05, 0.2, "the rate under the alternative is 1.2")]
    [InlineData(0.2, 0.4, 0, 0.2, "alpha is 0")]
    [InlineData(0.2, 0.4, 0.05, 1, "beta is 1")]
    [InlineData(0.2, 0.4, 0.6, 0.5, "1 or more together")]
    [InlineData(double.NaN, 0.4, 0.05, 0.2, "NaN")]
    [InlineData(0.20, 0.21, 0.05, 0.2, "No two-stage design of at most 400 patients")]
    public void What_is_no_design_is_refused_in_words(double unwanted, double wanted, double alpha, double beta, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => SimonDesigns.Of(unwanted, wanted, alpha, beta)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var message = Assert.Throws<ArgumentException>(() => SimonDesigns.Of(0, 1, 0, 2)).Message;
        Assert.All(["null hypothesis is 0", "alternative is 1", "alpha is 0", "beta is 2"], fault => Assert.Contains(fault, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, 10, 2)]
    [InlineData(10, 10, 20, 12)]
    [InlineData(10, 2, 10, 4)]
    [InlineData(10, 4, 20, 3)]
    [InlineData(10, -1, 20, 3)]
    [InlineData(10, 2, 20, 20)]
    public void Stages_that_are_none_are_refused(int first, int firstFutile, int patients, int futile) =>
        Assert.Throws<ArgumentException>(() => new SimonTwoStage(first, firstFutile, patients, futile, 0.2, 0.4));

    private static IEnumerable<(int First, int FirstFutile, int Second, int Futile)> Every(int most) =>
        from n in Enumerable.Range(2, most - 1)
        from first in Enumerable.Range(1, n - 1)
        from firstFutile in Enumerable.Range(0, first)
        from futile in Enumerable.Range(firstFutile, n - firstFutile)
        select (first, firstFutile, n - first, futile);

    private static double Rejects((int First, int FirstFutile, int Second, int Futile) d, double p) =>
        Enumerable.Range(d.FirstFutile + 1, d.First - d.FirstFutile).Sum(x => Exactly(d.First, x, p) * (1 - Below(d.Second, d.Futile - x, p)));

    private static double Below(int n, int x, double p) => Enumerable.Range(0, Math.Max(0, Math.Min(n, x) + 1)).Sum(i => Exactly(n, i, p));

    private static double Exactly(int n, int x, double p) => MathNet.Numerics.Distributions.Binomial.PMF(p, n, x);
}
