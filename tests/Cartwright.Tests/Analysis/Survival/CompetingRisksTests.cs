using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Analysis.Survival.Hazards;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

public class CompetingRisksTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_incidences_of_all_causes_and_the_event_free_share_are_everybody(int seed)
    {
        var times = new RandomCohort(seed).Competing;
        var (first, second) = (CumulativeIncidence.Of(times, 1), CumulativeIncidence.Of(times, 2));
        var survival = KaplanMeier.Estimate([.. times.Select(t => t.AnyCause)]);
        foreach (var (a, b) in first.Steps.Zip(second.Steps))
        {
            Assert.Equal(1, a.Incidence + b.Incidence + a.EventFree, 1e-12);
            Assert.Equal(Landmark.At(survival, a.Days, convention: SurvivalConvention.R).Survival.OrNull!.Value, a.EventFree, 1e-12);
        }
    }

    [Fact]
    public void It_is_less_than_one_minus_a_curve_that_censors_the_other_cause()
    {
        var times = new RandomCohort(4).Competing;
        var naive = KaplanMeier.Estimate([.. times.Select(t => new SurvivalTime(t.Days, t.Cause == 1))]);
        var incidence = CumulativeIncidence.Of(times, 1);
        Assert.True(incidence.Steps[^1].Incidence < 1 - naive.Steps[^1].Survival);
    }

    /// <summary>With one cause it is one minus the product-limit estimate, and the delta method's variance is Greenwood's.</summary>
    [Fact]
    public void With_a_single_cause_it_is_one_minus_survival_with_Greenwoods_error()
    {
        var curve = KaplanMeier.Estimate(PublishedTables.Mercaptopurine).Steps.Where(s => s.Events > 0).ToList();
        var incidence = CumulativeIncidence.Of([.. PublishedTables.Mercaptopurine.Select(t => new CompetingTime(t.Days, t.Observed ? 1 : 0))], 1, IncidenceVariance.Delta);
        foreach (var (step, mine) in curve.Zip(incidence.Steps))
        {
            Assert.Equal(1 - step.Survival, mine.Incidence, 1e-12);
            Assert.Equal(Greenwood.StandardError(step).OrNull!.Value, mine.StandardError, 1e-12);
        }
    }

    [Fact]
    public void Without_ties_the_variances_of_Aalen_and_Gray_are_one()
    {
        var times = new RandomCohort(5, ties: false).Competing;
        foreach (var (a, b) in CumulativeIncidence.Of(times, 1, IncidenceVariance.Aalen).Steps.Zip(CumulativeIncidence.Of(times, 1, IncidenceVariance.Gray).Steps))
            Assert.Equal(a.Variance, b.Variance, 1e-15);
    }

    /// <summary>The double sums of SAS/STAT, LIFETEST, "Analysis of competing-risks data": ERROR=AALEN and ERROR=DELTA, written out.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void With_ties_the_two_variances_are_the_sums_that_SAS_documents(int seed)
    {
        var times = new RandomCohort(seed).Competing;
        var (aalen, delta) = (CumulativeIncidence.Of(times, 1, IncidenceVariance.Aalen).Steps, CumulativeIncidence.Of(times, 1, IncidenceVariance.Delta).Steps);
        for (var last = 0; last < aalen.Count - 1; last++)
        {
            var (byAalen, byDelta, before) = (0.0, 0.0, 1.0);
            foreach (var s in aalen.Take(last + 1))
            {
                double y = s.AtRisk, d = s.Events, all = s.Events + s.OtherEvents, rise = aalen[last].Incidence - s.Incidence;
                byAalen += rise * rise * all / ((y - 1) * (y - all)) + before * before * d * (y - d) / (y * y * (y - 1)) - 2 * rise * before * d * (y - d) / (y * (y - all) * (y - 1));
                byDelta += rise * rise * all / (y * (y - all)) + before * before * d * (y - d) / (y * y * y) - 2 * rise * before * d / (y * y);
                before = s.EventFree;
            }
            Assert.Equal(byAalen, aalen[last].Variance, 1e-13);
            Assert.Equal(byDelta, delta[last].Variance, 1e-13);
        }
    }

    [Fact]
    public void Before_the_first_event_and_after_the_last_look_there_are_reasons()
    {
        var incidence = CumulativeIncidence.Of([new(3, 1), new(5, 0)], 1);
        Assert.Equal(0, incidence.At(2).OrNull);
        Assert.Equal("no event of this cause yet", incidence.IntervalAt(2).Lower.Reason);
        Assert.Equal("nobody was followed so long", incidence.At(6).Reason);
        Assert.Equal(0.5, incidence.At(6, SurvivalConvention.R).OrNull);
        Assert.Equal("there is no subject", CumulativeIncidence.Of([], 1).At(1).Reason);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Grays_test_minds_neither_order_nor_unit_nor_the_names_of_groups(int seed)
    {
        var cohort = new RandomCohort(seed);
        var test = GrayTest.Of(cohort.Competing, Grouping.By(cohort.Group), 1);
        var turned = GrayTest.Of([.. cohort.Competing.Reverse().Select(t => new CompetingTime(t.Days * 2, t.Cause))], Grouping.By([.. cohort.Group.Reverse().Select(g => (g + 1) % 3)]), 1);
        Assert.Equal(2, test.DegreesOfFreedom);
        Assert.Equal(test.Statistic.OrNull!.Value, turned.Statistic.OrNull!.Value, 1e-9);
        Assert.Equal(test, GrayTest.Of(cohort.Competing, Grouping.By(cohort.Group), 1, strata: Grouping.One(80)));
    }

    [Fact]
    public void Grays_test_of_one_group_or_of_no_event_has_a_reason()
    {
        var cohort = new RandomCohort(8);
        Assert.NotNull(GrayTest.Of(cohort.Competing, Grouping.One(80), 1).Statistic.Reason);
        Assert.NotNull(GrayTest.Of(cohort.Competing, Grouping.By(cohort.Group), 3).P.Reason);
    }

    /// <summary>With a single cause and no tie the subdistribution's model is Cox's: the same coefficients, though its errors are the robust ones.</summary>
    [Fact]
    public void With_a_single_cause_Fine_and_Grays_model_is_Coxs()
    {
        var cohort = new RandomCohort(9);
        CompetingTime[] single = [.. cohort.Competing.Select(c => new CompetingTime(c.Days, c.Cause == 0 ? 0 : 1))];
        var (fineGray, cox) = (FineGray.Fit(single, cohort.Covariates, 1), ProportionalHazards.Fit(cohort.Data, TieHandling.Breslow));
        foreach (var (a, b) in fineGray.Coefficients.Zip(cox.Coefficients)) Assert.Equal(b.Coefficient.OrNull!.Value, a.Coefficient.OrNull!.Value, 1e-8);
        Assert.Equal(cox.LogLikelihood.OrNull!.Value, fineGray.LogLikelihood.OrNull!.Value, 1e-9);
    }

    /// <summary>Fine, Gray (1999), section 2: with nobody censored, who had another event stays at risk to the end, as if censored after everybody.</summary>
    [Fact]
    public void Without_censoring_the_other_events_are_followed_for_ever()
    {
        var cohort = new RandomCohort(10);
        CompetingTime[] complete = [.. cohort.Competing.Select(c => new CompetingTime(c.Days, c.Cause == 1 ? 1 : 2))];
        CoxData forEver = new([.. complete.Select(c => new SurvivalTime(c.Cause == 1 ? c.Days : 1e4, c.Cause == 1))], cohort.Covariates);
        var (fineGray, cox) = (FineGray.Fit(complete, cohort.Covariates, 1), ProportionalHazards.Fit(forEver, TieHandling.Breslow));
        foreach (var (a, b) in fineGray.Coefficients.Zip(cox.Coefficients)) Assert.Equal(b.Coefficient.OrNull!.Value, a.Coefficient.OrNull!.Value, 1e-8);
    }

    [Fact]
    public void A_model_of_a_cause_without_events_or_of_a_constant_has_reasons()
    {
        var cohort = new RandomCohort(11);
        Assert.Equal("no event of this cause was seen", FineGray.Fit(cohort.Competing, cohort.Covariates, 3).Coefficients[0].Coefficient.Reason);
        var fit = FineGray.Fit(cohort.Competing, [new("constant", new double[80]), .. cohort.Covariates], 1);
        Assert.Equal("it is the same in all subjects", fit.Coefficients[0].Coefficient.Reason);
        Assert.NotNull(fit.Coefficients[1].Coefficient.OrNull);
    }
}
