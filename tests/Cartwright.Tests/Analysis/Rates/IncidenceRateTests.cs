using Cartwright.Analysis.Rates;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Rates;

public class IncidenceRateTests
{
    /// <summary>The exact limits of a Poisson count at 95 %, as tables print them to three decimals (Garwood 1936; Pearson and Hartley, Biometrika Tables for Statisticians, table 40).</summary>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.025, 5.572)]
    [InlineData(2, 0.242, 7.225)]
    [InlineData(3, 0.619, 8.767)]
    [InlineData(5, 1.623, 11.668)]
    [InlineData(10, 4.795, 18.390)]
    [InlineData(20, 12.217, 30.888)]
    [InlineData(50, 37.111, 65.919)]
    public void The_interval_is_the_one_of_tables(int events, double lower, double upper)
    {
        var interval = new IncidenceRate(events, 1).IntervalPer(1);
        interval.Lower.OrNull!.Value.ShouldBe(lower, 0.0006);
        interval.Upper.OrNull!.Value.ShouldBe(upper, 0.0006);
    }

    [Fact]
    public void Without_an_event_the_upper_end_is_minus_the_logarithm_of_the_tail() =>
        new IncidenceRate(0, 1).IntervalPer(1).Upper.OrNull!.Value.ShouldBe(-Math.Log(0.025), 1e-9);

    [Fact]
    public void A_rate_is_per_so_many_days_and_its_interval_goes_with_it() => Prop.ForAll<byte, PositiveInt>((events, days) =>
    {
        var rate = new IncidenceRate(events, days.Get);
        var (one, hundred) = (rate.IntervalPer(1), rate.IntervalPer(100));
        rate.Per(100).OrNull!.Value.ShouldBe(100.0 * events / days.Get, 1e-9);
        hundred.Lower.OrNull!.Value.ShouldBe(100 * one.Lower.OrNull!.Value, 1e-9);
        one.Holds(rate.Per(1).OrNull!.Value).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_nobody_at_risk_there_is_no_rate()
    {
        new IncidenceRate(0, 0).Per(100).Reason.ShouldBe("nobody was at risk");
        new IncidenceRate(0, 0).IntervalPer(100).Upper.Reason.ShouldBe("nobody was at risk");
        Should.Throw<ArgumentOutOfRangeException>(() => new IncidenceRate(-1, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => new IncidenceRate(1, double.NaN));
    }
}
