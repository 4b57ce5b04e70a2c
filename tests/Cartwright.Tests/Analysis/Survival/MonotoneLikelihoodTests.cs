using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

/// <summary>Where every event is on one side of a covariate there is no finite coefficient, and Firth's penalised likelihood has one.</summary>
public class MonotoneLikelihoodTests
{
    private static readonly SurvivalTime[] Times = PublishedTables.Times("1 2 3 4+ 5+ 6+ 7+ 8+");

    private static readonly Covariate Exposed = new("exposed", [1, 1, 1, 1, 0, 0, 0, 0]);

    [Theory]
    [InlineData(TieHandling.Breslow)]
    [InlineData(TieHandling.Efron)]
    [InlineData(TieHandling.Discrete)]
    public void A_likelihood_without_a_maximum_has_a_reason_and_no_number(TieHandling ties)
    {
        var fit = ProportionalHazards.Fit(new(Times, [Exposed]), ties);
        Assert.StartsWith("the likelihood rises without end", fit["exposed"].Coefficient.Reason, StringComparison.Ordinal);
        Assert.NotNull(fit["exposed"].StandardError.Reason);
        Assert.NotNull(fit["exposed"].Interval().Upper.Reason);
        Assert.NotNull(fit.Wald.P.Reason);
        // The likelihood still comes up to a number: each event at the risk of the exposed alone.
        Assert.Equal(-Math.Log(4 * 3 * 2), fit.LogLikelihood.OrNull!.Value, 1e-8);
        Assert.Equal(2 * Math.Log(8.0 * 7 * 6 / (4 * 3 * 2)), fit.LikelihoodRatio.Statistic.OrNull!.Value, 1e-8);
        Assert.NotNull(BaselineHazard.Of(new(Times, [Exposed]), fit, [0]).Because);
    }

    /// <summary>A trait of one subject in two thousand: its standard deviation is small, and its coefficient runs away all the same.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rare_trait_without_events_has_a_reason_too(bool alone)
    {
        var cohort = new RandomCohort(12, 2000);
        var bearer = Array.FindIndex(cohort.Times, t => !t.Observed && t.Days > 20);
        Covariate rare = new("rare", [.. cohort.Times.Select((_, i) => i == bearer ? 1.0 : 0)]);
        var fit = ProportionalHazards.Fit(new(cohort.Times, alone ? [rare] : [.. cohort.Covariates, rare]));
        Assert.NotNull(fit["rare"].Coefficient.Reason);
        Assert.NotNull(ProportionalHazards.FitPenalised(new(cohort.Times, [rare]))["rare"].Coefficient.OrNull);
    }

    [Fact]
    public void A_group_without_events_as_the_reference_leaves_no_group_a_number()
    {
        var cohort = new RandomCohort(13);
        SurvivalTime[] times = [.. cohort.Times.Select((t, i) => new SurvivalTime(t.Days, t.Observed && cohort.Group[i] != 0))];
        Covariate Group(int g) => new($"{g}", [.. cohort.Group.Select(x => x == g ? 1.0 : 0)]);
        var fit = ProportionalHazards.Fit(new(times, [Group(1), Group(2), cohort.Covariates[0]]));
        Assert.NotNull(fit["1"].Coefficient.Reason);
        Assert.NotNull(fit["2"].Coefficient.Reason);
        Assert.NotNull(fit["x0"].Coefficient.OrNull);
    }

    [Fact]
    public void The_other_covariates_keep_their_numbers()
    {
        var cohort = new RandomCohort(7);
        Covariate never = new("never", [.. cohort.Times.Select((t, i) => !t.Observed && i % 2 == 0 ? 1.0 : 0)]);
        var fit = ProportionalHazards.Fit(new(cohort.Times, [never, .. cohort.Covariates]));
        Assert.NotNull(fit["never"].Coefficient.Reason);
        // In the limit these subjects are at no risk, as if they were not there.
        int[] left = [.. Enumerable.Range(0, 80).Where(i => never.Values[i] == 0)];
        var without = ProportionalHazards.Fit(new([.. left.Select(i => cohort.Times[i])], [.. cohort.Covariates.Select(c => new Covariate(c.Name, [.. left.Select(i => c.Values[i])]))]));
        Assert.Equal(without["x0"].Coefficient.OrNull!.Value, fit["x0"].Coefficient.OrNull!.Value, 1e-5);
        Assert.Equal(without["x0"].StandardError.OrNull!.Value, fit["x0"].StandardError.OrNull!.Value, 1e-5);
    }

    /// <summary>The likelihood is monotone along x0 + x2 alone; R 4.2.2, survival 3.5-3, which warns of both, has −1.44511360634 with error 1.17068125085 beside them.</summary>
    [Fact]
    public void Beside_a_direction_of_no_return_a_coefficient_has_its_error_in_the_limit()
    {
        CoxData data = new(
            PublishedTables.Times("94 94 61 18 34 48 26+ 46+ 121+ 32+"),
            [new("x0", [0, 0, 0, 1, 0, 1, 0, 0, 0, 0]), new("x1", [1, 0, 0, 0, 0, 0, 1, 0, 1, 0]), new("x2", [1, 1, 1, 0, 1, 0, 1, 0, 1, 0])]);
        var fit = ProportionalHazards.Fit(data, TieHandling.Breslow);
        Assert.Equal(-1.44511360634, fit["x1"].Coefficient.OrNull!.Value, 1e-6);
        Assert.Equal(1.17068125085, fit["x1"].StandardError.OrNull!.Value, 1e-6);
        Assert.NotNull(fit["x0"].Coefficient.Reason);
        Assert.NotNull(fit["x2"].Coefficient.Reason);
    }

    /// <summary>By symmetry the search stands still along x0, and an error of some ten thousand would be all that told how little is known.</summary>
    [Fact]
    public void A_coefficient_that_stands_still_in_a_flat_likelihood_has_a_reason_too()
    {
        var fit = ProportionalHazards.Fit(new(PublishedTables.Times("5 6+ 9 11+ 18 1"), [new("x0", [0, 1, 0, 0, 0, 0]), new("x1", [1, 1, 1, 1, 1, 1]), new("x2", [0, 1, 0, 0, 1, 0])]));
        Assert.All(fit.Coefficients, c => Assert.NotNull(c.Coefficient.Reason));
    }

    /// <summary>By maximising, over R's own likelihood and information (coxph with iter.max = 0, survival 3.5-3): 2.318717610, −4.142234957, −5.983367078.</summary>
    [Fact]
    public void The_penalised_likelihood_has_a_maximum()
    {
        var fit = ProportionalHazards.FitPenalised(new(Times, [Exposed]));
        Assert.Equal(2.3187176, fit["exposed"].Coefficient.OrNull!.Value, 5e-7);
        Assert.Equal(-4.142234957077, fit.LogLikelihood.OrNull!.Value, 1e-9);
        Assert.Equal(-5.983367077666, fit.WithoutCovariates.OrNull!.Value, 1e-9);
    }

    [Fact]
    public void The_penalty_knows_no_discrete_ties() => Assert.Throws<ArgumentException>(() => ProportionalHazards.FitPenalised(new(Times, [Exposed]), TieHandling.Discrete));

    [Fact]
    public void Without_an_event_everything_has_a_reason()
    {
        var fit = ProportionalHazards.Fit(new(PublishedTables.Times("3+ 4+"), [new("x", [0, 1])]));
        Assert.Equal("no event was seen", fit["x"].Coefficient.Reason);
        Assert.Equal("no event was seen", fit.LogLikelihood.Reason);
    }

    [Fact]
    public void A_single_subject_has_nobody_to_be_compared_with() =>
        Assert.NotNull(ProportionalHazards.Fit(new(PublishedTables.Times("3"), [new("x", [2])]))["x"].Coefficient.Reason);

    [Fact]
    public void A_missing_value_is_the_callers_to_treat()
    {
        Assert.Throws<ArgumentException>(() => new CoxData(Times, [new("x", [1, 2])]));
        Assert.Throws<ArgumentException>(() => new CoxData(Times, [new("x", [1, 2, 3, 4, 5, 6, 7, double.NaN])]));
        Assert.Throws<ArgumentException>(() => new CoxData(Times, []));
        Assert.Throws<ArgumentException>(() => new CoxData(Times, [Exposed], Grouping.One(2)));
    }
}
