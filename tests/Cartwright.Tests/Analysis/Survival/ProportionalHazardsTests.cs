using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Comparison;
using Cartwright.Analysis.Survival.Hazards;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

public class ProportionalHazardsTests
{
    private static readonly SurvivalTime[] Remission = [.. PublishedTables.Mercaptopurine, .. PublishedTables.Placebo];

    private static readonly CoxData Trial = new(Remission, [new("placebo", [.. Remission.Select((_, i) => i < 21 ? 0.0 : 1)])]);

    /// <summary>R 4.2.2, survival 3.5-3, coxph with eps = 1e-11.</summary>
    [Theory]
    [InlineData(TieHandling.Breslow, 1.509191412586, 0.4095644063667, -86.37962207115, 15.93053956403, 13.57826365092)]
    [InlineData(TieHandling.Efron, 1.572125148829, 0.4123967177095, -85.00842457737, 17.24653679572, 14.53261706337)]
    [InlineData(TieHandling.Discrete, 1.628243951672, 0.4331312964924, -74.54310116452, 16.79294098922, 14.13187594583)]
    public void The_remission_trial_has_the_coefficient_of_R_under_each_handling_of_ties(TieHandling ties, double coefficient, double error, double logLikelihood, double score, double wald)
    {
        var fit = ProportionalHazards.Fit(Trial, ties);
        Assert.Equal(coefficient, fit["placebo"].Coefficient.OrNull!.Value, 1e-9);
        Assert.Equal(error, fit["placebo"].StandardError.OrNull!.Value, 1e-9);
        Assert.Equal(logLikelihood, fit.LogLikelihood.OrNull!.Value, 1e-9);
        Assert.Equal(score, fit.Score.Statistic.OrNull!.Value, 1e-9);
        Assert.Equal(wald, fit.Wald.Statistic.OrNull!.Value, 1e-8);
        Assert.Equal(2 * (logLikelihood - fit.WithoutCovariates.OrNull!.Value), fit.LikelihoodRatio.Statistic.OrNull!.Value, 1e-9);
        Assert.Equal(Math.Exp(coefficient), fit["placebo"].HazardRatio.OrNull!.Value, 1e-8);
    }

    /// <summary>Cox (1972): with ties taken as truly simultaneous the score test of a grouping is the log-rank test.</summary>
    [Fact]
    public void The_score_test_with_discrete_ties_is_the_log_rank_test() => Assert.Equal(
        LogRank.Test(PublishedTables.Mercaptopurine, PublishedTables.Placebo).Test.Statistic.OrNull!.Value,
        ProportionalHazards.Fit(Trial, TieHandling.Discrete).Score.Statistic.OrNull!.Value, 1e-9);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Without_ties_the_three_handlings_are_one(int seed)
    {
        var data = new RandomCohort(seed, ties: false).Data;
        var breslow = ProportionalHazards.Fit(data, TieHandling.Breslow);
        foreach (var other in new[] { ProportionalHazards.Fit(data, TieHandling.Efron), ProportionalHazards.Fit(data, TieHandling.Discrete) })
            Same(breslow, other, 1e-8);
    }

    [Theory]
    [InlineData(1, TieHandling.Breslow)]
    [InlineData(2, TieHandling.Efron)]
    [InlineData(3, TieHandling.Discrete)]
    public void Neither_the_order_of_subjects_nor_the_unit_of_time_changes_anything(int seed, TieHandling ties)
    {
        var cohort = new RandomCohort(seed);
        int[] order = [.. Enumerable.Range(0, 80).OrderBy(i => (i * 37 + 11) % 80)];
        var other = new CoxData(
            [.. order.Select(i => new SurvivalTime(cohort.Times[i].Days * 0.25, cohort.Times[i].Observed))],
            [.. cohort.Covariates.Select(c => new Covariate(c.Name, [.. order.Select(i => c.Values[i])]))]);
        Same(ProportionalHazards.Fit(cohort.Data, ties), ProportionalHazards.Fit(other, ties), 1e-8);
    }

    [Fact]
    public void A_covariate_in_other_units_has_its_coefficient_in_other_units()
    {
        var cohort = new RandomCohort(4);
        var moved = new CoxData(cohort.Times, [new("x0", [.. cohort.X[0].Select(x => 1e6 + 1000 * x)]), .. cohort.Covariates[1..]]);
        var (fit, other) = (ProportionalHazards.Fit(cohort.Data), ProportionalHazards.Fit(moved));
        Assert.Equal(fit["x0"].Coefficient.OrNull!.Value, 1000 * other["x0"].Coefficient.OrNull!.Value, 1e-7);
        Assert.Equal(fit.LogLikelihood.OrNull!.Value, other.LogLikelihood.OrNull!.Value, 1e-8);
    }

    [Fact]
    public void One_stratum_is_no_stratum_and_two_copies_are_twice_the_information()
    {
        var cohort = new RandomCohort(5);
        var fit = ProportionalHazards.Fit(cohort.Data);
        Same(fit, ProportionalHazards.Fit(new(cohort.Times, cohort.Covariates, Grouping.One(80))), 0);
        var strata = Grouping.By([.. Enumerable.Range(0, 160).Select(i => i / 80)]);
        var twice = ProportionalHazards.Fit(new([.. cohort.Times, .. cohort.Times], [.. cohort.Covariates.Select(c => new Covariate(c.Name, [.. c.Values, .. c.Values]))], strata));
        foreach (var (one, two) in fit.Coefficients.Zip(twice.Coefficients))
        {
            Assert.Equal(one.Coefficient.OrNull!.Value, two.Coefficient.OrNull!.Value, 1e-8);
            Assert.Equal(one.StandardError.OrNull!.Value / Math.Sqrt(2), two.StandardError.OrNull!.Value, 1e-8);
        }
    }

    [Fact]
    public void A_constant_or_a_combination_of_others_has_a_reason_and_leaves_the_rest_alone()
    {
        var cohort = new RandomCohort(6);
        var fit = ProportionalHazards.Fit(cohort.Data);
        double[] sum = [.. cohort.X[0].Zip(cohort.X[1], (a, b) => 2 * a - 3 * b + 5)];
        double[] site = [.. cohort.Group.Select(g => (double)g)];
        var more = ProportionalHazards.Fit(new(cohort.Times, [new("constant", new double[80]), .. cohort.Covariates, new("sum", sum)]));
        Assert.Equal("it is the same in all subjects", more["constant"].Coefficient.Reason);
        Assert.StartsWith("it is a linear combination of covariates before it", more["sum"].HazardRatio.Reason, StringComparison.Ordinal);
        Assert.Equal(fit["x1"].Coefficient.OrNull!.Value, more["x1"].Coefficient.OrNull!.Value, 1e-8);
        Assert.Equal(3, more.Wald.DegreesOfFreedom);

        var stratified = ProportionalHazards.Fit(new(cohort.Times, [new("site", site)], Grouping.By(cohort.Group)));
        Assert.Equal("it is the same in all subjects who were at risk together", stratified["site"].Coefficient.Reason);
        Assert.NotNull(stratified.Wald.P.Reason);
    }

    private static void Same(CoxFit one, CoxFit other, double within)
    {
        Assert.Equal(one.LogLikelihood.OrNull!.Value, other.LogLikelihood.OrNull!.Value, within);
        foreach (var (a, b) in one.Coefficients.Zip(other.Coefficients))
        {
            Assert.Equal(a.Coefficient.OrNull!.Value, b.Coefficient.OrNull!.Value, within);
            Assert.Equal(a.StandardError.OrNull!.Value, b.StandardError.OrNull!.Value, within);
        }
    }
}
