using Cartwright.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

public class RightDoseTests
{
    [Theory]
    [InlineData(new[] { 0.05, 0.15, 0.30 }, 3)]
    [InlineData(new[] { 0.10, 0.30, 0.50 }, 2)]
    [InlineData(new[] { 0.10, 1.0 / 3, 0.50 }, 2)]
    [InlineData(new[] { 0.40, 0.50, 0.60 }, null)]
    public void The_right_dose_is_the_highest_that_is_tolerable(double[] dlt, int? level) => Assert.Equal(level, RightDose.Level(dlt, 1.0 / 3));
}
