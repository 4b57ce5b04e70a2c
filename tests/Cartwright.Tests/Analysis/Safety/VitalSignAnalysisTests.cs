using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Highest temperatures by calendar day from the infusion at 10:00, and values beyond the protocol's ranges.</summary>
public class VitalSignAnalysisTests
{
    [Fact]
    public void The_highest_temperature_of_each_day_counts_from_the_infusion()
    {
        var signs = Of(Package.Of().Temp(-1, 40).Temp(0, 37.0).Temp(13.9, 38.1).Temp(14, 37.2).Temp(20, 100.4, "°F").Temp(30, 101.2, "°C").Temp(29 * 24, 39));
        signs.Temperatures.Select(t => (t.Day, Math.Round(t.Celsius, 6))).ShouldBe([(0, 38.1), (1, 38.0)]);
    }

    [Theory]
    [InlineData("SYSBP below 90 mmHg", 90, false)]
    [InlineData("SYSBP below 90 mmHg", 89, true)]
    [InlineData("SYSBP above 180 mmHg", 181, true)]
    public void A_limit_is_exclusive(string range, double pressure, bool beyond) => Shift(Package.Of().Systolic(-5, 120).Systolic(30, pressure), range).ShouldBe(new("S1", false, beyond));

    [Fact]
    public void What_was_beyond_before_is_told_apart_and_what_was_not_measured_is_not_denied()
    {
        Shift(Package.Of().Systolic(-50, 120).Systolic(-5, 80).Systolic(30, 85), "SYSBP below 90 mmHg").ShouldBe(new("S1", true, true));
        Shift(Package.Of().Systolic(30, 85), "SYSBP below 90 mmHg").ShouldBe(new("S1", null, true));
        Shift(Package.Of().Systolic(-5, 85), "SYSBP below 90 mmHg").ShouldBe(new("S1", true, null));
        Shift(Package.Of().Temp(30, 102.3, "°F"), "TEMP above 39 °C").After.ShouldBe(true);
        Shift(Package.Of().Systolic(30, 85), "SYSBP below 90 kPa").After.ShouldBeNull();
    }

    /// <summary>39.0 °C is 102.2 °F: neither lies above the other; 39.1 °C is 102.38 °F.</summary>
    [Theory]
    [InlineData(39.0, "°C", false)]
    [InlineData(102.2, "°F", false)]
    [InlineData(39.1, "°C", true)]
    [InlineData(102.3, "°F", true)]
    [InlineData(102.3, "°C", null)]
    public void The_same_limit_in_either_unit_gives_the_same_answer(double value, string unit, bool? beyond)
    {
        Shift(Package.Of().Temp(30, value, unit), "TEMP above 39 °C").After.ShouldBe(beyond);
        Shift(Package.Of().Temp(30, value, unit), "TEMP above 102.2 °F").After.ShouldBe(beyond);
    }

    [Theory]
    [InlineData("SYSBP below 12 kPa", "measured in mmHg, the range is in kPa", true)]
    [InlineData("TEMP above 312 K", "measured in °C, the range is in K", true)]
    [InlineData("DIABP below 60 mmHg", "no row of VS has DIABP", false)]
    [InlineData("SYSBP below 90 mmHg", null, false)]
    public void What_cannot_be_compared_says_why(string range, string? why, bool another)
    {
        var shifts = Ranged(Package.Of().Systolic(30, 85).Temp(30, 37), range);
        shifts.WhyNone.ShouldBe(why);
        shifts.Subjects.Single().InAnotherUnit.ShouldBe(another);
    }

    [Fact]
    public void Without_a_range_none_is_supposed() => Of(Package.Of().Systolic(30, 40)).Ranges.ShouldBeEmpty();

    [Theory]
    [InlineData("SYSBP under 90 mmHg")]
    [InlineData("SYSBP below ninety mmHg")]
    [InlineData("sysbp below 90 mmHg")]
    [InlineData("SYSBP below 90")]
    public void A_range_that_cannot_be_read_is_refused(string text) => VitalSignRange.Read(text).Refusal.ShouldNotBeNull().ShouldContain("no range of a vital sign");

    [Theory]
    [InlineData("TEMP above 39.5 °C")]
    [InlineData("SYSBP below 90 mmHg")]
    public void A_range_is_written_as_it_was_read(string text) => VitalSignRange.Read(text).Value.ToString().ShouldBe(text);

    private static RangeShift Shift(Package package, string range) => Ranged(package, range).Subjects.Single() with { InAnotherUnit = false };

    private static RangeShifts Ranged(Package package, string range) =>
        VitalSignAnalysis.Of(package.Data, Package.Plan with { VitalSignRanges = [VitalSignRange.Read(range).Value] }, SubjectLevel.Of(package.Data, Package.Plan)).Ranges.Single();

    private static VitalSignAnalysis Of(Package package) => VitalSignAnalysis.Of(package.Data, Package.Plan, SubjectLevel.Of(package.Data, Package.Plan));
}
