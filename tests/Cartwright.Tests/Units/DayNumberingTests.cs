using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Units;

public class DayNumberingTests
{
    [Theory]
    [InlineData(4, DayConvention.InfusionIsDay0, 4)]
    [InlineData(4, DayConvention.InfusionIsDay1, 3)]
    [InlineData(1, DayConvention.InfusionIsDay1, 0)]
    [InlineData(0, DayConvention.InfusionIsDay0, 0)]
    public void A_numbered_day_is_so_many_days_after_infusion(int day, DayConvention convention, double elapsed) =>
        Assert.Equal(elapsed, DayNumbering.ElapsedDays(day, convention));

    [Theory]
    [InlineData("2026-03-01", 1)]
    [InlineData("2026-02-28", -1)]
    [InlineData("2026-03-02", 2)]
    public void CDISC_has_no_day_zero(string date, int studyDay) =>
        Assert.Equal(studyDay, DayNumbering.CdiscDay(DateOnly.Parse(date), new DateOnly(2026, 3, 1)));

    [Theory]
    [InlineData(DurationConvention.Exclusive, 152)]
    [InlineData(DurationConvention.Inclusive, 153)]
    public void A_duration_counts_its_last_day_or_does_not(DurationConvention convention, int days) =>
        Assert.Equal(days, DayNumbering.Length(new DateOnly(2026, 1, 29), new DateOnly(2026, 6, 30), convention));
}
