using Cartwright.Analysis.Survival;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

public class KaplanMeierTests
{
    // Remission in weeks of the 21 patients given 6-mercaptopurine; + is censored. Freireich et al., Blood 21 (1963) 699–716.
    private const string Mercaptopurine = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    /// <summary>Survival and numbers at risk as in Kleinbaum, Klein: Survival Analysis, third edition (2012), table 2.1 of chapter 2.</summary>
    [Fact]
    public void The_mercaptopurine_arm_has_the_textbook_curve()
    {
        var steps = KaplanMeier.Estimate(Times(Mercaptopurine)).Steps.Where(s => s.Events > 0).ToList();
        Assert.Equal([6, 7, 10, 13, 16, 22, 23], steps.Select(s => s.Days));
        Assert.Equal([21, 17, 15, 12, 11, 7, 6], steps.Select(s => s.AtRisk));
        Assert.Equal([0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448], steps.Select(s => Math.Round(s.Survival, 3)));
    }

    /// <summary>By R: survfit(Surv(time, status) ~ 1, conf.type = "log-log"), survival 3.5-3: median 23 (13, –), standard errors 0.0764 at week 6 and 0.1346 at week 23.</summary>
    [Fact]
    public void The_mercaptopurine_arm_has_its_median_and_standard_errors()
    {
        var curve = KaplanMeier.Estimate(Times(Mercaptopurine));
        Assert.Equal(23, SurvivalQuantile.Median(curve).OrNull);
        var interval = SurvivalQuantile.Interval(curve);
        Assert.Equal(13, interval.Lower.OrNull);
        Assert.Contains("upper edge", interval.Upper.Reason, StringComparison.Ordinal);
        Assert.Equal(0.0764, Landmark.At(curve, 6).StandardError.OrNull!.Value, 5e-5);
        Assert.Equal(0.1346, Landmark.At(curve, 23).StandardError.OrNull!.Value, 5e-5);
    }

    [Fact]
    public void At_a_tie_the_event_comes_before_the_censoring()
    {
        var step = Assert.Single(KaplanMeier.Estimate(Times("5 5+")).Steps);
        Assert.Equal((2, 1, 1, 0.5), (step.AtRisk, step.Events, step.Censored, step.Survival));
    }

    /// <summary>Without censoring the estimate is one minus the empirical distribution, and Greenwood's is the binomial standard error.</summary>
    [Fact]
    public void Without_censoring_it_is_the_share_still_alive()
    {
        var curve = KaplanMeier.Estimate(Times("1 2 3 4 5 6 7 8"));
        foreach (var step in curve.Steps.SkipLast(1))
        {
            var alive = (8 - step.Days) / 8;
            Assert.Equal(alive, step.Survival, 1e-14);
            Assert.Equal(Math.Sqrt(alive * (1 - alive) / 8), Greenwood.StandardError(step).OrNull!.Value, 1e-14);
        }
    }

    /// <summary>The case on which R and SAS differ, as the CAMIS project published it: median 102.5 against not estimable, and survival at 120 after the last patient's 118 days.</summary>
    [Fact]
    public void Where_survival_rests_on_one_half_to_the_end_SAS_has_no_median_and_R_the_middle()
    {
        var curve = KaplanMeier.Estimate(Times("54 75 77 84 87 92+ 103+ 105+ 112+ 118+"));
        Assert.Equal(102.5, SurvivalQuantile.Median(curve, SurvivalConvention.R).OrNull);
        Assert.NotNull(SurvivalQuantile.Median(curve, SurvivalConvention.Sas).Reason);
        Assert.Equal(0.5, Landmark.At(curve, 120, convention: SurvivalConvention.R).Survival.OrNull!.Value, 1e-12);
        Assert.Equal("nobody was followed so long", Landmark.At(curve, 120, convention: SurvivalConvention.Sas).Survival.Reason);
    }

    [Fact]
    public void Where_survival_rests_on_one_half_between_events_the_median_is_the_middle_of_them()
    {
        var curve = KaplanMeier.Estimate(Times("2 4 9 11"));
        Assert.Equal(6.5, SurvivalQuantile.Median(curve, SurvivalConvention.Sas).OrNull);
        Assert.Equal(6.5, SurvivalQuantile.Median(curve, SurvivalConvention.R).OrNull);
    }

    [Fact]
    public void Numbers_at_risk_include_those_whose_time_is_that_day() =>
        Assert.Equal([21, 21, 17, 6, 1, 0], KaplanMeier.Estimate(Times(Mercaptopurine)).AtRisk([0.0, 6, 7, 23, 35, 36]));

    [Theory]
    [InlineData(IntervalScale.LogLog)]
    [InlineData(IntervalScale.Log)]
    [InlineData(IntervalScale.Plain)]
    [InlineData(IntervalScale.Logit)]
    [InlineData(IntervalScale.ArcSine)]
    public void After_the_last_death_there_is_a_reason_and_no_interval(IntervalScale scale)
    {
        var end = KaplanMeier.Estimate(Times("1 2 3")).Steps[^1];
        Assert.NotNull(PointwiseInterval.Of(end, scale).Lower.Reason);
        Assert.NotNull(Greenwood.StandardError(end).Reason);
    }

    [Fact]
    public void Nobody_and_nothing_happening_have_reasons()
    {
        Assert.Equal("there is no subject", SurvivalQuantile.Median(KaplanMeier.Estimate([])).Reason);
        Assert.Equal("no event was seen", SurvivalQuantile.Median(KaplanMeier.Estimate(Times("5+ 9+"))).Reason);
        Assert.NotNull(Landmark.At(KaplanMeier.Estimate([]), 10).Survival.Reason);
        Assert.NotNull(Landmark.At(KaplanMeier.Estimate(Times("5+ 9+")), 7).Interval.Lower.Reason);
    }

    [Fact]
    public void Follow_up_is_the_curve_of_the_censorings() =>
        Assert.Equal([(5.0, 1), (9.0, 1)], KaplanMeier.EstimateFollowUp(Times("3 5+ 9+")).Steps.Where(s => s.Events > 0).Select(s => (s.Days, s.Events)));

    private static List<SurvivalTime> Times(string text) =>
        [.. text.Split(' ').Select(t => new SurvivalTime(double.Parse(t.TrimEnd('+')), !t.EndsWith('+')))];
}
