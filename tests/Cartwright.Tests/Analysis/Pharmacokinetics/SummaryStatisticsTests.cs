using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

public class SummaryStatisticsTests
{
    /// <summary>R: mean, sd, median, exp(mean(log)), 100·sqrt(exp(var(log)) − 1) of 1.7, 2.4, 8.8, 3.1, 0.9.</summary>
    [Fact]
    public void Agrees_with_R_and_counts_those_without_a_number_apart()
    {
        var summary = SummaryStatistics.Of([1.7, 2.4, Estimate.None("a"), 8.8, 3.1, Estimate.None("b"), 0.9, Estimate.None("b")]);

        (summary.N, summary.NotCalculable).ShouldBe((5, 3));
        summary.Reasons.ShouldBe(["b", "a"]);
        Number(summary.Mean).ShouldBe(3.38, 1e-11);
        Number(summary.StandardDeviation).ShouldBe(3.13799298916, 1e-10);
        Number(summary.Median).ShouldBe(2.4);
        Number(summary.GeometricMean).ShouldBe(2.51275072926, 1e-10);
        Number(summary.GeometricCvPercent).ShouldBe(101.28633756135, 1e-9);
        (Number(summary.Minimum), Number(summary.Maximum)).ShouldBe((0.9, 8.8));
    }

    [Fact]
    public void A_zero_has_no_geometric_mean_and_one_subject_no_spread()
    {
        var withZero = SummaryStatistics.Of([0, 4]);

        Number(withZero.Median).ShouldBe(2);
        withZero.GeometricMean.Reason.ShouldBe("a value of 0 or less has no logarithm");
        SummaryStatistics.Of([3]).StandardDeviation.Reason.ShouldBe("one subject has no spread");
        SummaryStatistics.Of([Estimate.None("x")]).Mean.Reason.ShouldBe("not calculable in any subject");
    }

    private static double Number(Estimate estimate) => estimate.OrNull ?? throw new InvalidOperationException(estimate.ToString());
}
