using Cartwright.Analysis.Survival;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

public class RestrictedMeanTests
{
    /// <summary>Without censoring the restricted mean is the mean of the times cut at the horizon, and its error that of a mean (over n).</summary>
    [Fact]
    public void Without_censoring_it_is_the_mean_of_the_times_cut_at_the_horizon()
    {
        var curve = KaplanMeier.Estimate(PublishedTables.Placebo);
        double[] cut = [.. PublishedTables.Placebo.Select(t => Math.Min(t.Days, 12))];
        var mean = RestrictedMean.To(curve, 12);
        Assert.Equal(cut.Average(), mean.Days.OrNull!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(cut.Average(c => Math.Pow(c - cut.Average(), 2)) / cut.Length), mean.StandardError.OrNull!.Value, 1e-12);
    }

    [Fact]
    public void Before_the_first_event_it_is_the_horizon_itself() =>
        Assert.Equal((5.0, 0.0), (RestrictedMean.To(KaplanMeier.Estimate(PublishedTables.Mercaptopurine), 5).Days.OrNull, RestrictedMean.To(KaplanMeier.Estimate(PublishedTables.Mercaptopurine), 5).StandardError.OrNull));

    [Fact]
    public void Beyond_the_last_censored_time_the_two_conventions_differ()
    {
        var curve = KaplanMeier.Estimate(PublishedTables.Mercaptopurine);
        Assert.Equal("nobody was followed so long", RestrictedMean.To(curve, 36).Days.Reason);
        Assert.Equal(
            RestrictedMean.To(curve, 35).Days.OrNull!.Value + curve.Steps[^1].Survival, RestrictedMean.To(curve, 36, SurvivalConvention.R).Days.OrNull!.Value, 1e-12);
        Assert.Equal(8.667, RestrictedMean.To(KaplanMeier.Estimate(PublishedTables.Placebo), 40).Days.OrNull!.Value, 5e-4);
    }

    [Fact]
    public void The_difference_takes_the_reason_of_either_side_and_changes_sign_with_them()
    {
        var (drug, placebo) = (KaplanMeier.Estimate(PublishedTables.Mercaptopurine), KaplanMeier.Estimate(PublishedTables.Placebo));
        var gain = RestrictedMeanDifference.Of(RestrictedMean.To(drug, 20), RestrictedMean.To(placebo, 20));
        var loss = RestrictedMeanDifference.Of(RestrictedMean.To(placebo, 20), RestrictedMean.To(drug, 20));
        Assert.Equal(gain.Days.OrNull, -loss.Days.OrNull);
        Assert.Equal(gain.P, loss.P);
        Assert.Equal(gain.Interval.Lower.OrNull!.Value, -loss.Interval.Upper.OrNull!.Value, 1e-12);
        Assert.NotNull(RestrictedMeanDifference.Of(RestrictedMean.To(drug, 50), RestrictedMean.To(placebo, 50)).P.Reason);
        Assert.Throws<ArgumentException>(() => RestrictedMeanDifference.Of(RestrictedMean.To(drug, 20), RestrictedMean.To(placebo, 21)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMean.To(drug, 0));
    }

    [Fact]
    public void Nobody_has_no_mean() => Assert.Equal("there is no subject", RestrictedMean.To(KaplanMeier.Estimate([]), 10).Days.Reason);
}
