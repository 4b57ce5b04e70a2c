using Cartwright.Numerics.Lanes;
using Xunit;

#pragma warning disable xUnit1025 // 0 and −0 are different arguments.

namespace Cartwright.Tests.Numerics.Lanes;

/// <summary>What the reference lane's own operations are, by IEEE 754 and .NET's scalar functions.</summary>
public class Lane1Tests
{
    private const double NaN = double.NaN;

    [Theory]
    [InlineData(1, 2, 1, 2)]
    [InlineData(2, 1, 1, 2)]
    [InlineData(NaN, 1, 1, 1)]
    [InlineData(1, NaN, NaN, NaN)]
    [InlineData(0.0, -0.0, -0.0, -0.0)]
    [InlineData(-0.0, 0.0, 0.0, 0.0)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity)]
    public void The_smaller_and_the_larger_are_the_second_where_neither_is(double left, double right, double smaller, double larger)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(smaller), BitConverter.DoubleToInt64Bits(Lane1.Min(left, right).Value));
        Assert.Equal(BitConverter.DoubleToInt64Bits(larger), BitConverter.DoubleToInt64Bits(Lane1.Max(left, right).Value));
    }

    [Theory]
    [InlineData(1, 2, true, false, true, false)]
    [InlineData(2, 1, false, true, false, true)]
    [InlineData(1, 1, false, false, true, true)]
    [InlineData(0.0, -0.0, false, false, true, true)]
    [InlineData(NaN, 1, false, false, false, false)]
    [InlineData(1, NaN, false, false, false, false)]
    [InlineData(NaN, NaN, false, false, false, false)]
    public void Compares_as_numbers_do(double a, double b, bool less, bool greater, bool atMost, bool atLeast)
    {
        Lane1 left = a, right = b;
        Mask<Lane1>[] masks = [left < right, left > right, left <= right, left >= right];
        bool[] expected = [less, greater, atMost, atLeast];
        Assert.Equal(expected, masks.Select(m => Lane1.Bits(m) == 1));
        Assert.Equal(expected.Select(e => e ? 5.0 : 7.0), masks.Select(m => Lane1.Select(m, 5.0, 7.0).Value));
        Assert.Equal(less && atMost, Lane1.Bits(Lane1.And(masks[0], masks[2])) == 1);
        Assert.Equal(less || greater, Lane1.Bits(Lane1.Or(masks[0], masks[1])) == 1);
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1.5, 2)]
    [InlineData(2.5, 2)]
    [InlineData(-0.5, -0.0)]
    [InlineData(-1.5, -2)]
    [InlineData(0.49999999999999994, 0)]
    [InlineData(4503599627370495.5, 4503599627370496)]
    [InlineData(4503599627370497, 4503599627370497)]
    [InlineData(-1e300, -1e300)]
    public void Rounds_halves_to_even(double value, double expected) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Lane1.Round(value).Value));

    [Fact]
    public void Takes_a_normal_number_apart_and_puts_it_together()
    {
        for (var exponent = -1022; exponent <= 1023; exponent++)
        {
            Assert.Equal(Math.ScaleB(1, exponent), Lane1.PowerOfTwo(exponent).Value);
            var value = Math.ScaleB(1.7320508075688772, exponent);
            Assert.Equal(exponent, Lane1.Exponent(value).Value);
            Assert.Equal(1.7320508075688772, Lane1.Significand(value).Value);
        }
    }

    /// <summary>(1 + 2⁻³⁰)² − (1 + 2⁻²⁹) is 2⁻⁶⁰: rounded in between it would be 0.</summary>
    [Fact]
    public void Rounds_a_product_and_sum_once() =>
        Assert.Equal(Math.ScaleB(1, -60), Lane1.MultiplyAdd(1 + Math.ScaleB(1, -30), 1 + Math.ScaleB(1, -30), -(1 + Math.ScaleB(1, -29))).Value);
}
