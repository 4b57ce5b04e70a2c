using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Comparison;
using Xunit;
using static Cartwright.Validation.Analysis.Survival.SurvivalReference;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>The log-rank test and its kin against R 4.2.2, survival 3.5-3 (survdiff), and Klein and Moeschberger.</summary>
public class LogRankValidation
{
    [Theory]
    [InlineData("lung")]
    [InlineData("aml")]
    [InlineData("ovarian")]
    [InlineData("veteran")]
    public void Two_groups_of_each_data_set_compare_as_in_R(string dataset)
    {
        var (rows, expected) = (Input(dataset), Expected(dataset));
        var (times, groups) = (Times(rows, "time", "event", "1"), Grouping.By([.. rows.Select(r => r["grp"])]));
        var result = LogRank.Test(times, groups);
        Near(expected.GetProperty("logrank").GetProperty("chisq").GetDouble(), result.Test.Statistic);
        Near(expected.GetProperty("logrank").GetProperty("p").GetDouble(), result.Test.P);
        foreach (var (group, theirs) in result.Groups.Zip(expected.GetProperty("logrank").GetProperty("exp").EnumerateArray())) Near(theirs.GetDouble(), group.Expected);
        Near(expected.GetProperty("peto_peto").GetProperty("chisq").GetDouble(), LogRank.Test(times, groups, LogRankWeight.FlemingHarrington(1)).Test.Statistic);
    }

    /// <summary>survdiff(Surv(time, status) ~ celltype, veteran), with rho = 1, with strata(trt); and ~ trt + strata(celltype).</summary>
    [Fact]
    public void Four_groups_and_strata_compare_as_in_R()
    {
        var rows = DataSet("veteran");
        var times = Times(rows, "time", "status", "1");
        var (cells, arms) = (Grouping.By([.. rows.Select(r => r["celltype"])]), Grouping.By([.. rows.Select(r => r["trt"])]));
        Near(25.40370034579, LogRank.Test(times, cells).Test.Statistic);
        Near(19.709622458061, LogRank.Test(times, cells, LogRankWeight.FlemingHarrington(1)).Test.Statistic);
        Near(18.90512849772, LogRank.Test(times, cells, LogRankWeight.FlemingHarrington(1), arms).Test.Statistic);
        Near(0.7017433468443, LogRank.Test(times, arms, strata: cells).Test.Statistic);
        Assert.Equal(3, LogRank.Test(times, cells).Test.DegreesOfFreedom);
    }

    /// <summary>Klein, Moeschberger (2003), example 7.4: disease-free survival after transplantation in three groups, 13.8037; R has 13.80372188722 and 15.67247130629 (rho = 1).</summary>
    [Fact]
    public void Three_groups_of_transplants_compare_as_published()
    {
        var rows = Transplants();
        var (times, groups) = (Times(rows, "t2", "d3", "1"), Grouping.By([.. rows.Select(r => r["group"])]));
        Near(13.80372188722, LogRank.Test(times, groups).Test.Statistic);
        Near(15.67247130629, LogRank.Test(times, groups, LogRankWeight.FlemingHarrington(1)).Test.Statistic);
        Assert.Equal(16.2407, LogRank.Test(times, groups, LogRankWeight.Gehan).Test.Statistic.OrNull!.Value, 5e-4);
        Assert.Equal(15.6529, LogRank.Test(times, groups, LogRankWeight.TaroneWare).Test.Statistic.OrNull!.Value, 5e-4);
    }
}
