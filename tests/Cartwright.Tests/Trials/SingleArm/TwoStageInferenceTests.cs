using Cartwright.Trials.SingleArm;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

public class TwoStageInferenceTests
{
    private static readonly SimonTwoStage Design = new(13, 3, 43, 12, 0.2, 0.4);

    /// <summary>clinfun 1.1.1, twostage.inference(9, 3, 13, 43, 0.2).</summary>
    [Fact]
    public void Nine_responses_after_both_stages()
    {
        var seen = new TwoStageInference(Design, 9, 43);
        Assert.Equal(0.335083235476963, seen.Unbiased, 1e-12);
        Assert.Equal(0.203927697209115, seen.PValue, 1e-12);
        Assert.False(seen.Active);
    }

    /// <summary>Without bias: over all ends of the trial, at any true rate, the mean of the estimate is that rate.</summary>
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(0.4)]
    [InlineData(0.9)]
    public void The_estimate_has_no_bias_and_the_plain_proportion_has(double rate)
    {
        var (mean, plain) = (Ends(rate).Sum(e => e.Chance * e.Seen.Unbiased), Ends(rate).Sum(e => e.Chance * e.Seen.Responses / e.Seen.Patients));
        Assert.Equal(rate, mean, 1e-12);
        Assert.True(plain < rate - 1e-9, "a trial that may stop early for futility underestimates");
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    [InlineData(0.35)]
    [InlineData(0.8)]
    public void The_interval_covers_at_least_as_often_as_it_promises(double rate) =>
        Assert.InRange(Ends(rate).Where(e => e.Seen.Interval(0.9).Holds(rate)).Sum(e => e.Chance), 0.9, 1);

    [Fact]
    public void The_P_value_decides_as_the_design_does_and_the_interval_as_the_P_value()
    {
        foreach (var (seen, _) in Ends(0.3))
        {
            Assert.Equal(seen.Active, seen.PValue <= 0.05);
            Assert.Equal(seen.PValue < 0.05, seen.Interval(0.9).Lower.OrNull > Design.NullRate);
            Assert.InRange(seen.Unbiased, seen.Interval().Lower.OrNull!.Value, seen.Interval().Upper.OrNull!.Value);
        }
    }

    /// <summary>The order of the estimates is the order of the P values: nothing is as good as a trial that went on with more responses.</summary>
    [Fact]
    public void Better_results_have_larger_estimates_and_smaller_P_values()
    {
        var ends = Ends(0.3).Select(e => e.Seen).ToList();
        foreach (var (worse, better) in ends.Zip(ends.Skip(1)))
        {
            Assert.True(worse.Unbiased < better.Unbiased && worse.PValue > better.PValue && worse.MedianUnbiased < better.MedianUnbiased, $"{worse.Responses}/{worse.Patients}");
        }
    }

    [Theory]
    [InlineData(5, 20, "the design ends with 13 or 43")]
    [InlineData(4, 13, "the design goes on to 43")]
    [InlineData(3, 43, "the first stage would have been the last")]
    [InlineData(44, 43, "44 responses of 43")]
    public void A_trial_that_the_design_does_not_have_is_refused(int responses, int patients, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new TwoStageInference(Design, responses, patients)).Message, StringComparison.Ordinal);

    // Every end of the trial, the worst first, with its probability summed over the two stages by hand.
    private static IEnumerable<(TwoStageInference Seen, double Chance)> Ends(double rate) =>
    [
        .. Enumerable.Range(0, 4).Select(x => (new TwoStageInference(Design, x, 13), Exactly(13, x, rate))),
        .. Enumerable.Range(4, 40).Select(x => (new TwoStageInference(Design, x, 43), Enumerable.Range(4, 10).Where(first => x - first is >= 0 and <= 30).Sum(first => Exactly(13, first, rate) * Exactly(30, x - first, rate)))),
    ];

    private static double Exactly(int n, int x, double p) => MathNet.Numerics.Distributions.Binomial.PMF(p, n, x);
}
