using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Tests.Analysis.Rates;

public class ProportionTests
{
    /// <summary>Clopper–Pearson limits in percent, by R's binom.test.</summary>
    [Theory]
    [InlineData(3, 4, 19.41, 99.37)]
    [InlineData(0, 4, 0, 60.24)]
    [InlineData(5, 8, 24.49, 91.48)]
    [InlineData(0, 12, 0, 26.46)]
    public void The_exact_interval_is_the_one_of_tables(int events, int of, double lower, double upper)
    {
        var interval = new Proportion(events, of).Exact;
        Assert.Equal(lower, 100 * interval.Lower.OrNull!.Value, 0.005);
        Assert.Equal(upper, 100 * interval.Upper.OrNull!.Value, 0.005);
    }

    /// <summary>Newcombe, Stat. Med. 17 (1998) 857–872, table I: methods 5 (exact) and 3 (score).</summary>
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0578, 0.1617, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1684, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0009, 0.1776, 0.0061, 0.1718)]
    public void Newcombes_four_proportions_have_his_limits(int events, int of, double exactLower, double exactUpper, double scoreLower, double scoreUpper)
    {
        var proportion = new Proportion(events, of);
        Near(exactLower, exactUpper, proportion.Exact, 5e-5);
        Near(scoreLower, scoreUpper, Wilson.Interval(proportion), 5.1e-5);
    }

    /// <summary>With no event the upper limit is 1 − (α/2)^(1/n), to the last digits and for any n.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(1000)]
    [InlineData(1_000_000)]
    public void With_no_event_or_nothing_else_the_exact_limit_has_its_closed_form(int of)
    {
        var reach = -Math.Exp(Math.Log(0.025) / of) + 1;
        Near(0, reach, new Proportion(0, of).Exact, 1e-12);
        Near(1 - reach, 1, new Proportion(of, of).Exact, 1e-12);
    }

    /// <summary>Lower limits by R's qbeta(0.025, x, n − x + 1): 1 and 3 in a million are lost where the inverse is accurate only to 1e-8.</summary>
    [Theory]
    [InlineData(1, 1_000_000, 2.53178076637942e-08)]
    [InlineData(3, 1_000_002, 6.18671312847159e-07)]
    [InlineData(500, 500_000, 0.000914295445824618)]
    [InlineData(50_000, 100_000, 0.4968960624918)]
    public void Rare_events_keep_their_relative_accuracy(int events, int of, double lower) =>
        Assert.Equal(1, new Proportion(events, of).Exact.Lower.OrNull!.Value / lower, 1e-9);

    [Fact]
    public void The_exact_interval_covers_at_least_as_often_as_it_promises()
    {
        const int n = 12;
        var intervals = Enumerable.Range(0, n + 1).Select(x => new Proportion(x, n).Exact).ToList();
        for (var truth = 0.01; truth < 1; truth += 0.01)
        {
            var coverage = Enumerable.Range(0, n + 1).Where(x => intervals[x].Holds(truth)).Sum(x => MathNet.Numerics.Distributions.Binomial.PMF(truth, n, x));
            Assert.True(coverage >= 0.95, $"covers {truth:0.00} with probability {coverage:0.0000}");
        }
    }

    [Fact]
    public void Of_nobody_there_is_no_rate_and_no_interval()
    {
        var nobody = new Proportion(0, 0);
        Assert.NotNull(nobody.Rate.Reason);
        Assert.NotNull(nobody.Exact.Lower.Reason);
        Assert.NotNull(Wilson.Interval(nobody).Upper.Reason);
        Assert.NotNull(Jeffreys.Interval(nobody).Upper.Reason);
    }

    [Fact]
    public void More_events_than_subjects_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(3, 2));

    private static void Near(double lower, double upper, ConfidenceInterval interval, double tolerance)
    {
        Assert.Equal(lower, interval.Lower.OrNull!.Value, tolerance);
        Assert.Equal(upper, interval.Upper.OrNull!.Value, tolerance);
    }
}
