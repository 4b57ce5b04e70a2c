using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Tests.Numerics;

public class MedianTests
{
    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2.0)]
    [InlineData(new double[] { 4, 1, 3, 2 }, 2.5)]
    [InlineData(new double[] { 7 }, 7.0)]
    [InlineData(new double[] { }, null)]
    public void It_is_the_middle_or_the_mean_of_the_middle_two(double[] values, double? median) => Assert.Equal(median, Median.Of(values));
}
