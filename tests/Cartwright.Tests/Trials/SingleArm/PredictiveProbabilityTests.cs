using Cartwright.Trials.SingleArm;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

public class PredictiveProbabilityTests
{
    /// <summary>Lee, Liu, Clin. Trials 5 (2008) 93–106, the example of section 2: 16 responses of 23, 40 in all, p₀ 0.6, θ<sub>T</sub> 0.9, beta(0.6, 0.4).</summary>
    [Fact]
    public void Sixteen_of_twenty_three_predict_success_with_0_5656()
    {
        var design = new PredictiveProbability(0.6, new(0.6, 0.4), 10, 40, 0.9, 0.05);
        Assert.Equal(0.5656, design.After(16, 23), 5e-5);
        Assert.Equal(0.8359, design.Prior.After(16, 23).Above(0.6), 5.1e-4);
    }

    /// <summary>Their design for 0.2 against 0.4 with 36 patients, θ<sub>L</sub> 0.001, θ<sub>T</sub> 0.9, first look at 10: type I error 0.088, power 0.906, 27.67 expected patients.</summary>
    [Fact]
    public void Their_design_of_thirty_six_has_their_boundary_and_characteristics()
    {
        var boundary = new PredictiveProbability(0.2, new(0.2, 0.8), 10, 36, 0.9, 0.001).Boundary;
        var steps = boundary.Looks.Where((l, k) => k == 0 || l.StopAtMost != boundary.Looks[k - 1].StopAtMost).Select(l => $"{l.StopAtMost}/{l.Patients}");
        Assert.Equal("0/10 1/17 2/21 3/24 4/27 5/29 6/31 7/33 8/34 9/35 10/36", string.Join(' ', steps));
        Assert.Equal((0.088, 0.906), (Math.Round(boundary.At(0.2).EndsHigh, 3), Math.Round(boundary.At(0.4).EndsHigh, 3)));
        Assert.Equal(27.67, boundary.At(0.2).ExpectedPatients, 0.005);
    }

    /// <summary>A prediction is a mean of predictions: over the next patient's outcome, as the belief of now expects it.</summary>
    [Fact]
    public void What_is_predicted_now_is_the_mean_of_what_will_be_predicted_after_the_next_patient() => Prop.ForAll(Gen.Choose(1, 19).ToArbitrary(), Gen.Choose(0, 19).ToArbitrary(), (n, x) =>
    {
        if (x > n) return;
        var design = new PredictiveProbability(0.3, new(0.3, 0.7), 5, 20, 0.9, 0.01);
        var chance = design.Prior.After(x, n).Predicts(1, 1);
        design.After(x, n).ShouldBe(chance * design.After(x + 1, n + 1) + (1 - chance) * design.After(x, n + 1), 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_boundary_never_falls_and_is_stricter_where_futility_begins_earlier()
    {
        var (lenient, strict) = (new PredictiveProbability(0.2, new(0.2, 0.8), 5, 40, 0.9, 0.01).Boundary.Looks, new PredictiveProbability(0.2, new(0.2, 0.8), 5, 40, 0.9, 0.2).Boundary.Looks);
        Assert.All(lenient.Zip(lenient.Skip(1)), pair => Assert.True((pair.First.StopAtMost ?? -1) <= (pair.Second.StopAtMost ?? -1)));
        Assert.All(lenient.Zip(strict), pair => Assert.True((pair.First.StopAtMost ?? -1) <= (pair.Second.StopAtMost ?? -1)));
        Assert.Contains(lenient.Zip(strict), pair => pair.First.StopAtMost < pair.Second.StopAtMost);
    }

    [Fact]
    public void A_certain_success_may_end_the_trial_where_that_is_wanted()
    {
        var looks = new PredictiveProbability(0.2, new(0.2, 0.8), 10, 36, 0.9, 0.001, 0.99).Boundary.Looks;
        Assert.All(looks.SkipLast(1).Where(l => l.StopAtLeast < l.Patients), l => Assert.True(new PredictiveProbability(0.2, new(0.2, 0.8), 10, 36, 0.9, 0.001).After(l.StopAtLeast!.Value, l.Patients) > 0.99));
        Assert.Equal(11, looks[^1].StopAtLeast);
        Assert.Equal(11, looks[^2].StopAtLeast);
    }

    [Theory]
    [InlineData(0, 0.9, 0.01, 10, 36, "null hypothesis is 0")]
    [InlineData(0.2, 1, 0.01, 10, 36, "certainty that success needs is 1")]
    [InlineData(0.2, 0.9, -0.01, 10, 36, "futility is -0.01")]
    [InlineData(0.2, 0.9, 0.01, 40, 36, "do not rise")]
    [InlineData(0.2, 0.9, 0.01, 10, 501, "at most 500")]
    public void What_is_no_design_is_refused_in_words(double rate, double certainty, double futile, int first, int patients, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new PredictiveProbability(rate, new(0.2, 0.8), first, patients, certainty, futile)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_prior_that_is_none_is_refused() =>
        Assert.Contains("beta(0, 1)", Assert.Throws<ArgumentException>(() => new PredictiveProbability(0.2, new(0, 1), 10, 36, 0.9, 0.01)).Message, StringComparison.Ordinal);
}
