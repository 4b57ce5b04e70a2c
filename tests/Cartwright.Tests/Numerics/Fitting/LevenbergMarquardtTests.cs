using System.Numerics;
using Cartwright.Numerics.Fitting;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Fitting;

public class LevenbergMarquardtTests
{
    /// <summary>What lies on the curve is found again, whatever the units of its parameters: their sizes differ by 14 powers of ten.</summary>
    [Theory]
    [InlineData(1e6, 1e-8)]
    [InlineData(1e-6, 1e8)]
    public void A_curve_without_error_is_found_again_in_any_units(double height, double rate)
    {
        double[] x = [.. Enumerable.Range(0, 9).Select(i => i * 0.3 / rate)];
        double[] y = [.. x.Select(t => height * Math.Exp(-rate * t) + 0.1 * height)];
        var fit = LevenbergMarquardt.Fit((p, t) => p[0] * Complex.Exp(-p[1] * t) + p[2], x, y, [2 * height, 0.3 * rate, 0]);

        fit.Parameters[0].OrNull!.Value.ShouldBe(height, height * 1e-9);
        fit.Parameters[1].OrNull!.Value.ShouldBe(rate, rate * 1e-9);
        fit.DegreesOfFreedom.ShouldBe(6);
    }

    /// <summary>On a straight line the answer is that of linear regression; slope 0.6, intercept 2.2, residual sum 2.4 by hand.</summary>
    [Fact]
    public void On_a_straight_line_it_is_linear_regression()
    {
        var fit = LevenbergMarquardt.Fit((p, t) => p[0] + p[1] * t, [1, 2, 3, 4, 5], [2, 4, 5, 4, 5], [0, 0]);

        fit.Parameters[0].OrNull!.Value.ShouldBe(2.2, 1e-12);
        fit.Parameters[1].OrNull!.Value.ShouldBe(0.6, 1e-12);
        fit.ResidualSumOfSquares.OrNull!.Value.ShouldBe(2.4, 1e-12);
        fit.StandardErrors[1].OrNull!.Value.ShouldBe(Math.Sqrt(2.4 / 3 / 10), 1e-12);
        fit.ResidualStandardDeviation.OrNull!.Value.ShouldBe(Math.Sqrt(0.8), 1e-12);
    }

    [Fact]
    public void What_the_data_cannot_tell_has_a_reason_and_no_number()
    {
        var twice = LevenbergMarquardt.Fit((p, t) => (p[0] + p[1]) * t, [1, 2, 3, 4], [1.1, 1.9, 3.2, 3.9], [1, 1]);
        twice.StandardErrors[0].Reason.ShouldBe("the data do not tell parameter 2 from those before it");
        twice.ResidualSumOfSquares.OrNull.ShouldNotBeNull();

        LevenbergMarquardt.Fit((p, t) => p[0] + p[1] * t, [1], [1], [0, 0]).Parameters[0].Reason.ShouldBe("2 parameters need as many observations; there are 1");
        LevenbergMarquardt.Fit((p, t) => p[0] + p[1] * t, [1, 2], [1, 3], [0, 0]).StandardErrors[0].Reason.ShouldBe("no degree of freedom is left");
        LevenbergMarquardt.Fit((p, t) => Complex.Log(p[0] - p[0]) + t, [1, 2], [1, 3], [1]).Parameters[0].Reason.ShouldBe("the curve has no height at the start");
        Should.Throw<ArgumentException>(() => LevenbergMarquardt.Fit((p, t) => p[0], [1, 2], [1], [0]));
        Should.Throw<ArgumentException>(() => LevenbergMarquardt.Fit((p, t) => p[0], [1], [double.NaN], [0]));
    }
}
