using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Comparison;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

public class LogRankTests
{
    /// <summary>Kleinbaum, Klein: Survival Analysis, third edition (2012), chapter 2: 16.79, with 19.25 events expected against 9, and 10.75 against 21.</summary>
    [Fact]
    public void The_remission_trial_has_its_textbook_statistic()
    {
        var result = LogRank.Test(PublishedTables.Mercaptopurine, PublishedTables.Placebo);
        Assert.Equal(16.79, result.Test.Statistic.OrNull!.Value, 0.005);
        Assert.Equal([9.0, 21], result.Groups.Select(g => g.Observed));
        Assert.Equal([19.25, 10.75], result.Groups.Select(g => Math.Round(g.Expected, 2)));
        Assert.Equal(4.17e-5, result.Test.P.OrNull!.Value, 1e-7);
    }

    public static TheoryData<LogRankWeight, double> CatheterTests => new()
    {
        { LogRankWeight.Uniform, 2.53 },
        { LogRankWeight.Gehan, 0.002 },
        { LogRankWeight.TaroneWare, 0.40 },
        { LogRankWeight.PetoPeto, 1.40 },
        { LogRankWeight.ModifiedPetoPeto, 1.28 },
        { LogRankWeight.FlemingHarrington(0, 1), 9.67 },
        { LogRankWeight.FlemingHarrington(1), 1.39 },
        { LogRankWeight.FlemingHarrington(1, 1), 9.83 },
        { LogRankWeight.FlemingHarrington(0.5, 0.5), 9.28 },
        { LogRankWeight.FlemingHarrington(0.5, 2), 8.18 },
    };

    /// <summary>Klein, Moeschberger (2003), table 7.3: one trial under ten weights, which see anything from nothing to a clear difference.</summary>
    [Theory]
    [MemberData(nameof(CatheterTests))]
    public void The_catheter_trial_has_the_published_statistic_under_every_weight(LogRankWeight weight, double published)
    {
        SurvivalTime[] times = [.. PublishedTables.Surgical, .. PublishedTables.Percutaneous];
        var groups = Grouping.By([.. times.Select((_, i) => i < PublishedTables.Surgical.Length)]);
        Assert.Equal(published, LogRank.Test(times, groups, weight).Test.Statistic.OrNull!.Value, published < 0.01 ? 0.0005 : 0.0051);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_observed_is_expected_in_sum_and_neither_order_nor_unit_matters(int seed)
    {
        var cohort = new RandomCohort(seed);
        var result = LogRank.Test(cohort.Times, Grouping.By(cohort.Group));
        Assert.Equal(result.Groups.Sum(g => g.Observed), result.Groups.Sum(g => g.Expected), 1e-9);
        Assert.Equal(2, result.Test.DegreesOfFreedom);

        var turned = LogRank.Test([.. cohort.Times.Reverse().Select(t => new SurvivalTime(t.Days / 30.4375, t.Observed))], Grouping.By([.. cohort.Group.Reverse()]));
        Assert.Equal(result.Test.Statistic.OrNull!.Value, turned.Test.Statistic.OrNull!.Value, 1e-9);
        var renamed = LogRank.Test(cohort.Times, Grouping.By([.. cohort.Group.Select(g => (g + 1) % 3)]));
        Assert.Equal(result.Test.Statistic.OrNull!.Value, renamed.Test.Statistic.OrNull!.Value, 1e-9);
    }

    [Fact]
    public void One_stratum_is_no_stratum_and_the_weight_with_nothing_in_it_is_the_log_rank_test()
    {
        var cohort = new RandomCohort(4);
        var plain = LogRank.Test(cohort.Times, Grouping.By(cohort.Group)).Test;
        Assert.Equal(plain, LogRank.Test(cohort.Times, Grouping.By(cohort.Group), strata: Grouping.One(cohort.Times.Length)).Test);
        Assert.Equal(plain, LogRank.Test(cohort.Times, Grouping.By(cohort.Group), LogRankWeight.FlemingHarrington(0)).Test);
    }

    [Fact]
    public void Strata_that_are_copies_of_one_another_add_their_statistics()
    {
        var cohort = new RandomCohort(5);
        var once = LogRank.Test(cohort.Times, Grouping.By(cohort.Group)).Test.Statistic.OrNull!.Value;
        var strata = Grouping.By([.. Enumerable.Repeat("a", 80), .. Enumerable.Repeat("b", 80)]);
        var twice = LogRank.Test([.. cohort.Times, .. cohort.Times], Grouping.By([.. cohort.Group, .. cohort.Group]), strata: strata);
        Assert.Equal(2 * once, twice.Test.Statistic.OrNull!.Value, 1e-9);
    }

    [Fact]
    public void A_group_that_was_gone_before_the_first_event_takes_no_degree_of_freedom()
    {
        var early = PublishedTables.Times("0+ 0+");
        var three = LogRank.Test(PublishedTables.Mercaptopurine, PublishedTables.Placebo, early).Test;
        Assert.Equal(1, three.DegreesOfFreedom);
        Assert.Equal(LogRank.Test(PublishedTables.Mercaptopurine, PublishedTables.Placebo).Test.Statistic.OrNull!.Value, three.Statistic.OrNull!.Value, 1e-9);
    }

    [Fact]
    public void Where_nothing_can_be_compared_there_is_a_reason()
    {
        Assert.NotNull(LogRank.Test(PublishedTables.Placebo).Test.Statistic.Reason);
        Assert.NotNull(LogRank.Test(PublishedTables.Times("3+ 4+"), PublishedTables.Times("5+")).Test.P.Reason);
        Assert.NotNull(LogRank.Test().Test.Statistic.Reason);
    }

    [Fact]
    public void Everybody_must_be_in_a_group() =>
        Assert.Throws<ArgumentException>(() => LogRank.Test(PublishedTables.Placebo, Grouping.One(3)));
}
