using System.Runtime.Intrinsics;
using Cartwright.Numerics.Lanes;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using Number = Cartwright.Numerics.Lanes.Dual<Cartwright.Numerics.Lanes.Lane1>;

namespace Cartwright.Tests.Numerics.Lanes;

/// <summary>Oracle: the rules of calculus, by hand.</summary>
public class DualTests
{
    private static readonly Arbitrary<double> Positive = Gen.Choose(-3000, 3000).Select(power => Math.Pow(10, power / 1000.0)).ToArbitrary();

    [Fact]
    public void Differentiates_sums_products_quotients_and_fused_products() =>
        Prop.ForAll(Positive, x =>
        {
            Is(Along(x) + 3.0 * Along(x) - 1.0, 4 * x - 1, 4);
            Is(Along(x) * Along(x) * Along(x), x * x * x, 3 * x * x);
            Is(1.0 / (1.0 + Along(x)), 1 / (1 + x), -1 / ((1 + x) * (1 + x)));
            Is(Along(x) / (2.0 + Along(x) * Along(x)), x / (2 + x * x), (2 - x * x) / ((2 + x * x) * (2 + x * x)), 1e-10);
            Is(Number.MultiplyAdd(Along(x), Along(x), -Along(x)), x * x - x, 2 * x - 1, 1e-10);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Differentiates_the_elementary_functions() =>
        Prop.ForAll(Positive, x =>
        {
            Is(Number.Log(Along(x)), Math.Log(x), 1 / x);
            Is(Number.Sqrt(Along(x)), Math.Sqrt(x), 0.5 / Math.Sqrt(x));
            Is(Number.Exp(-0.1 * Along(x)), Math.Exp(-0.1 * x), -0.1 * Math.Exp(-0.1 * x));
            Is(Number.Pow(Along(x), 2.5), Math.Pow(x, 2.5), 2.5 * Math.Pow(x, 1.5));
            Is(Number.Pow(Along(x), -0.5), Math.Pow(x, -0.5), -0.5 * Math.Pow(x, -1.5));
            Is(Number.Pow(2.0, Along(0.1 * x) * 0.1), Math.Pow(2, 0.01 * x), 0.1 * Math.Log(2) * Math.Pow(2, 0.01 * x));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_choice_has_the_derivative_of_what_it_chose()
    {
        Is(Number.Min(Along(2), 3.0), 2, 1);
        Is(Number.Min(Along(4), 3.0), 3, 0);
        Is(Number.Max(Along(2), 3.0), 3, 0);
        Is(Number.Max(Along(4), 3.0), 4, 1);
        Is(Number.Abs(Along(-2)), 2, -1);
        Is(Number.Abs(Along(2)), 2, 1);
        Is(Number.Select(Along(2) < 3.0, Along(5), 7.0), 5, 1);
        Is(Number.Select(Along(2) >= 3.0, Along(5), 7.0), 7, 0);
    }

    [Fact]
    public void Chooses_lane_by_lane_and_by_value()
    {
        var x = new Dual<Lane4>(new(Vector256.Create(1.0, 2, 3, 4)), new(Vector256.Create(10.0, 20, 30, 40)));
        var chosen = Dual<Lane4>.Select(x > 2.5, x, -x);
        chosen.Value.Values.ShouldBe(Vector256.Create(-1.0, -2, 3, 4));
        chosen.Derivative.Values.ShouldBe(Vector256.Create(-10.0, -20, 30, 40));
    }

    /// <summary>The limits of n·xⁿ⁻¹ as x falls to 0.</summary>
    [Theory]
    [InlineData(3, 0)]
    [InlineData(1.5, 0)]
    [InlineData(1, 1)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void A_power_has_its_limits_at_nothing(double n, double slope)
    {
        Number.Pow(Along(0), n).ShouldBe(new Number(0.0, slope));
        Number.Pow(0.0, n).ShouldBe(new Number(0.0, 0.0));
    }

    [Fact]
    public void What_does_not_change_gives_no_change_even_through_an_infinite_slope()
    {
        Number.Sqrt(0.0).Derivative.Value.ShouldBe(0);
        Number.Sqrt(Along(0) * Along(0)).Derivative.Value.ShouldBe(0);
        Number.Sqrt(Along(0)).Derivative.Value.ShouldBe(double.PositiveInfinity);
        Number.Log(0.0).Derivative.Value.ShouldBe(0);
    }

    [Fact]
    public void No_number_stays_no_number()
    {
        double.IsNaN(Number.Sqrt(new Number(1.0, double.NaN)).Derivative.Value).ShouldBeTrue();
        double.IsNaN((Along(1) * new Number(double.NaN, 0.0)).Derivative.Value).ShouldBeTrue();
    }

    private static Number Along(double x) => new(x, 1.0);

    private static void Is(Number actual, double value, double derivative, double relative = 1e-12)
    {
        actual.Value.Value.ShouldBe(value, relative * Math.Max(1, Math.Abs(value)));
        actual.Derivative.Value.ShouldBe(derivative, relative * Math.Max(1e-9, Math.Abs(derivative)) + (relative > 1e-12 ? relative : 0));
    }
}
