using Cartwright.Trials.SingleArm;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

/// <summary>Bayesian stopping, repeated tests of toxicity, and spending by counts.</summary>
public class StoppingRulesTests
{
    private static readonly int[] Each = [.. Enumerable.Range(1, 30)];

    /// <summary>With the prior beta(1, 1) the posterior of x of n is above a rate as often as at most x of n + 1 happen at that rate: whole numbers alone.</summary>
    [Theory]
    [InlineData(0.25, 0.90)]
    [InlineData(0.33, 0.80)]
    [InlineData(0.10, 0.95)]
    public void Under_a_flat_prior_the_rule_is_a_sum_of_binomial_probabilities(double limit, double certainty)
    {
        foreach (var look in new BayesianToxicityStop(limit, certainty, new(1, 1), Each).Boundary.Looks)
        {
            var fewest = Enumerable.Range(0, look.Patients + 1).Cast<int?>().FirstOrDefault(x => Enumerable.Range(0, x!.Value + 1).Sum(i => Exactly(look.Patients + 1, i, limit)) > certainty);
            Assert.Equal(fewest, look.StopAtLeast);
        }
    }

    [Fact]
    public void The_boundary_of_toxicity_never_falls_and_is_looser_where_more_certainty_is_asked() => Prop.ForAll(Gen.Choose(5, 60).ToArbitrary(), Gen.Choose(55, 98).ToArbitrary(), (limit, certainty) =>
    {
        var looks = new BayesianToxicityStop(limit / 100.0, certainty / 100.0, new(0.5, 1.5), Each).Boundary.Looks;
        var looser = new BayesianToxicityStop(limit / 100.0, certainty / 100.0 + 0.01, new(0.5, 1.5), Each).Boundary.Looks;
        looks.Zip(looks.Skip(1)).Where(p => p.First.StopAtLeast is not null).ShouldAllBe(p => p.Second.StopAtLeast >= p.First.StopAtLeast && p.Second.StopAtLeast <= p.First.StopAtLeast + 1);
        looks.Zip(looser).ShouldAllBe(p => (p.First.StopAtLeast ?? 99) <= (p.Second.StopAtLeast ?? 99));
    }).QuickCheckThrowOnFailure();

    /// <summary>Futility of response is toxicity of its absence.</summary>
    [Fact]
    public void Futility_mirrors_toxicity()
    {
        var futility = new BayesianFutilityStop(0.4, 0.05, new(0.4, 0.6), Each).Boundary.Looks;
        var mirrored = new BayesianToxicityStop(0.6, 0.95, new(0.6, 0.4), Each).Boundary.Looks;
        Assert.Equal(mirrored.Select(l => l.Patients - l.StopAtLeast), futility.Select(l => l.StopAtMost));
        Assert.NotNull(futility[^1].StopAtMost);
    }

    [Fact]
    public void An_acceptable_toxicity_crosses_no_more_often_than_allowed_and_one_step_more_would() =>
        Prop.ForAll(Gen.Choose(5, 40).ToArbitrary(), Gen.Choose(2, 20).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (rate, allowed, shape) =>
        {
            var test = RepeatedToxicityTest.Of(rate / 100.0, allowed / 100.0, [3, 6, 9, 12, 13, 14], shape / 10.0);
            Sequences(test.Boundary, rate / 100.0).ShouldBeLessThanOrEqualTo(allowed / 100.0 + 1e-12);
            test.StepBeyond.ShouldNotBeNull();
            Sequences(test.StepBeyond, rate / 100.0).ShouldBeGreaterThan(allowed / 100.0 - 1e-12);
            test.Boundary.Looks.Zip(test.StepBeyond.Looks).ShouldAllBe(p => (p.First.StopAtLeast ?? 99) >= (p.Second.StopAtLeast ?? 99));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_shape_of_OBrien_and_Fleming_stops_later_at_first_and_sooner_at_last()
    {
        var (pocock, late) = (RepeatedToxicityTest.Of(0.2, 0.1, [20, 40, 60, 75]).Boundary.Looks, RepeatedToxicityTest.Of(0.2, 0.1, [20, 40, 60, 75], RepeatedToxicityTest.ObrienFleming).Boundary.Looks);
        Assert.Equal([8, 13, 18, 22], pocock.Select(l => l.StopAtLeast!.Value));
        Assert.True(late[0].StopAtLeast > pocock[0].StopAtLeast && late[^1].StopAtLeast < pocock[^1].StopAtLeast);
    }

    [Fact]
    public void Spending_by_counts_spends_no_more_than_it_may_at_any_look() => Prop.ForAll(Gen.Choose(5, 60).ToArbitrary(), Gen.Choose(-8, 4).ToArbitrary(), (rate, gamma) =>
    {
        var spending = new AlphaSpending.HwangShihDeCani(gamma);
        var design = ExactSpendingDesign.Of(spending, rate / 100.0, 0.05, [5, 9, 14]);
        foreach (var k in Enumerable.Range(1, 3))
            Sequences(new([.. design.Boundary.Looks.Take(k)]), rate / 100.0).ShouldBeLessThanOrEqualTo(spending.Spent(0.05, design.Boundary.Looks[k - 1].Patients / 14.0) + 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_one_look_spending_by_counts_is_the_exact_test()
    {
        var one = ExactSpendingDesign.Of(new AlphaSpending.ObrienFleming(), 0.2, 0.025, [92]).Boundary.Looks[0];
        Assert.Equal((27, 26), (one.StopAtLeast, one.StopAtMost));
    }

    [Fact]
    public void What_is_no_rule_is_refused_in_words()
    {
        Assert.Contains("do not rise", Assert.Throws<ArgumentException>(() => new BayesianToxicityStop(0.2, 0.9, new(1, 1), [3, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("limit of toxicity is 1.5", Assert.Throws<ArgumentException>(() => new BayesianToxicityStop(1.5, 0.9, new(1, 1), [3])).Message, StringComparison.Ordinal);
        Assert.Contains("the chance is 0", Assert.Throws<ArgumentException>(() => new BayesianFutilityStop(0.5, 0, new(1, 1), [3])).Message, StringComparison.Ordinal);
        Assert.Contains("the shape is 0.6", Assert.Throws<ArgumentException>(() => RepeatedToxicityTest.Of(0.2, 0.1, [3], 0.6)).Message, StringComparison.Ordinal);
        Assert.Contains("do not rise", Assert.Throws<ArgumentException>(() => RepeatedToxicityTest.Of(0.2, 0.1, [6, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("not even a response of everybody", Assert.Throws<ArgumentException>(() => ExactSpendingDesign.Of(new AlphaSpending.Pocock(), 0.5, 0.01, [2, 3])).Message, StringComparison.Ordinal);
    }

    // How often too many events are seen at any look: every sequence of outcomes, one after the other.
    private static double Sequences(StoppingBoundary boundary, double rate)
    {
        var crossing = 0.0;
        for (var sequence = 0u; sequence < 1u << boundary.Patients; sequence++)
        {
            var events = System.Numerics.BitOperations.PopCount(sequence);
            if (boundary.Looks.Any(l => System.Numerics.BitOperations.PopCount(sequence & ((1u << l.Patients) - 1)) >= (l.StopAtLeast ?? int.MaxValue)))
                crossing += Math.Pow(rate, events) * Math.Pow(1 - rate, boundary.Patients - events);
        }
        return crossing;
    }

    private static double Exactly(int n, int x, double p) => MathNet.Numerics.Distributions.Binomial.PMF(p, n, x);
}
