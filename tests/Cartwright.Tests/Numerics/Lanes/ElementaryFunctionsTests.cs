using System.Globalization;
using System.Numerics;
using Cartwright.Numerics.Lanes;
using Xunit;

#pragma warning disable xUnit1025 // 0 and −0 are different arguments.

namespace Cartwright.Tests.Numerics.Lanes;

/// <summary>Exponential, logarithm and power against <see cref="Precisely"/>; one lane, since the wider ones have its bits (<see cref="LaneParityTests{T}"/>).</summary>
public class ElementaryFunctionsTests
{
    private const int Draws = 1500;
    private const double Infinity = double.PositiveInfinity, NaN = double.NaN;
    private readonly System.Random random = new(20);

    /// <summary>e and ln 10 to 40 places: OEIS A001113, A002392.</summary>
    [Fact]
    public void The_oracle_has_the_published_digits()
    {
        Assert.Equal(BigInteger.Parse("27182818284590452353602874713526624977572", CultureInfo.InvariantCulture), Precisely.ExpDigits(1, 40));
        Assert.Equal(BigInteger.Parse("23025850929940456840179914546843642076011", CultureInfo.InvariantCulture), Precisely.LogDigits(10, 40));
        Assert.InRange(Precisely.UlpsFromExp(Math.E, 1), 0, 0.5);
        Assert.InRange(Precisely.UlpsFromExp(Math.BitIncrement(Math.E), 1), 0.5, 1.5);
    }

    [Fact]
    public void The_exponential_is_right_to_the_last_place_over_its_whole_range() => HoldsExp(() => -708 + 1417.78 * random.NextDouble());

    [Fact]
    public void The_exponential_is_right_to_the_last_place_near_0() => HoldsExp(() => (random.NextDouble() * 2 - 1) * Math.Pow(2, -60 * random.NextDouble()));

    [Fact]
    public void The_exponential_is_right_to_the_last_place_where_its_reduction_turns() =>
        HoldsExp(() => (random.Next(-1020, 1023) + 0.5) * Math.Log(2) * (1 + random.Next(-9, 9) * 1e-15));

    [Fact]
    public void The_logarithm_is_right_to_the_last_place_over_its_whole_range() => HoldsLog(AnyNormal);

    [Fact]
    public void The_logarithm_is_right_to_the_last_place_near_1() => HoldsLog(() => NearOne(50));

    [Fact]
    public void The_logarithm_is_right_to_the_last_place_where_its_reduction_turns() => HoldsLog(NearRootOfTwo);

    [Fact]
    public void The_logarithm_is_right_to_the_last_place_of_subnormal_numbers() => HoldsLog(() => BitConverter.Int64BitsToDouble(random.NextInt64(1, 1L << random.Next(1, 52))));

    [Fact]
    public void The_power_is_right_to_about_the_last_place_over_its_whole_range() => HoldsPow(AnyNormal);

    [Fact]
    public void The_power_is_right_to_about_the_last_place_of_bases_near_1() => HoldsPow(() => NearOne(45));

    [Fact]
    public void The_power_is_right_to_about_the_last_place_where_its_reduction_turns() => HoldsPow(NearRootOfTwo);

    [Fact]
    public void The_power_of_a_subnormal_base_is_right() =>
        HoldsPow(() => BitConverter.Int64BitsToDouble(random.NextInt64(1, 1L << random.Next(1, 52))));

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(-0.0, 1)]
    [InlineData(709.782712893384, 1.7976931348622732e308)]
    [InlineData(709.7827128933841, Infinity)]
    [InlineData(1e300, Infinity)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-708.0000000000001, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(-Infinity, 0)]
    [InlineData(NaN, NaN)]
    public void The_exponential_at_its_edges(double power, double expected) => Same(expected, Lane1.Exp(power).Value);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(0.0, -Infinity)]
    [InlineData(-0.0, -Infinity)]
    [InlineData(double.Epsilon, -744.4400719213812)]
    [InlineData(2.2250738585072014e-308, -708.3964185322641)]
    [InlineData(double.MaxValue, 709.782712893384)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-1, NaN)]
    [InlineData(-double.Epsilon, NaN)]
    [InlineData(-Infinity, NaN)]
    [InlineData(NaN, NaN)]
    public void The_logarithm_at_its_edges(double value, double expected) => Same(expected, Lane1.Log(value).Value);

    [Theory]
    [InlineData(0.0, 2, 0)]
    [InlineData(-0.0, 0.5, 0)]
    [InlineData(0.0, Infinity, 0)]
    [InlineData(0.0, 0, 1)]
    [InlineData(0.0, -1, Infinity)]
    [InlineData(0.0, -double.Epsilon, Infinity)]
    [InlineData(1, 1e300, 1)]
    [InlineData(1, Infinity, 1)]
    [InlineData(Infinity, 0, 1)]
    [InlineData(Infinity, 0.5, Infinity)]
    [InlineData(Infinity, -0.5, 0)]
    [InlineData(2, 1024, Infinity)]
    [InlineData(2, 1023, 8.98846567431158e307)]
    [InlineData(2, -1021, 4.4501477170144028e-308)]
    [InlineData(2, -1022, 0)]
    [InlineData(2, Infinity, Infinity)]
    [InlineData(2, -Infinity, 0)]
    [InlineData(0.5, Infinity, 0)]
    [InlineData(0.5, -Infinity, Infinity)]
    [InlineData(2, 0.5, 1.4142135623730951)]
    [InlineData(10, 3, 1000)]
    [InlineData(-2, 2, NaN)]
    [InlineData(-2, 0, NaN)]
    [InlineData(-Infinity, 1, NaN)]
    [InlineData(NaN, 0, NaN)]
    [InlineData(1, NaN, NaN)]
    [InlineData(0.0, NaN, NaN)]
    public void The_power_at_its_edges(double value, double power, double expected) => Same(expected, Lane1.Pow(value, power).Value);

    [Fact]
    public void The_roots_of_squares_and_the_squares_of_integers_are_exact()
    {
        for (var n = 1; n <= 500; n++)
        {
            Assert.Equal((double)n * n, Lane1.Pow(n, 2).Value);
            Assert.Equal(n, Lane1.Pow((double)n * n, 0.5).Value);
        }
    }

    private static void HoldsExp(Func<double> draw) => Holds(0.75, draw, x => Precisely.UlpsFromExp(Lane1.Exp(x).Value, x));

    private static void HoldsLog(Func<double> draw) => Holds(0.85, draw, x => x == 1 ? 0 : Precisely.UlpsFromLog(Lane1.Log(x).Value, x));

    private void HoldsPow(Func<double> draw) => Holds(1.2, draw, x =>
    {
        var power = x == 1 ? 1 : (-707.9 + 1417.6 * random.NextDouble()) / Math.Log(x);
        return Precisely.UlpsFromPow(Lane1.Pow(x, power).Value, x, power);
    });

    private static void Holds(double ulps, Func<double> draw, Func<double, double> error)
    {
        for (var i = 0; i < Draws; i++)
        {
            var x = draw();
            var missed = error(x);
            Assert.True(missed <= ulps, $"{missed} ulp at {x:r}");
        }
    }

    private static void Same(double expected, double actual) => Assert.Equal(expected, actual);

    private double AnyNormal() => BitConverter.Int64BitsToDouble(random.NextInt64(1L << 52, 0x7FF0_0000_0000_0000));

    private double NearOne(int places) => 1 + (random.NextDouble() - 0.5) * Math.Pow(2, -places * random.NextDouble());

    private double NearRootOfTwo() => Math.Sqrt(2) * Math.Pow(2, random.Next(-4, 4)) * (1 + (random.NextDouble() - 0.5) * 1e-3);
}
