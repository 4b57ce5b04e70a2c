using MathNet.Numerics;

namespace Cartwright.Numerics;

/// <summary>The quantile of the beta distribution, to its relative and not only its absolute accuracy: the library's own inverse stops at 1e-8 absolute, which is all of
/// the lower limit of one event in a million.</summary>
/// <remarks>Newton's method on the regularised incomplete beta function in log x, kept within a bracket by bisection (Press et al., Numerical Recipes, section 9.4).</remarks>
internal static class BetaQuantile
{
    private const int MostSteps = 400;

    /// <summary>The x below which the beta distribution with these shapes has this probability.</summary>
    public static double At(double probability, double a, double b)
    {
        var logBeta = SpecialFunctions.BetaLn(a, b);
        double low = double.Log(double.Epsilon), high = 0;
        var x = Math.Log(a / (a + b));
        for (var step = 0; step < MostSteps; step++)
        {
            var excess = SpecialFunctions.BetaRegularized(a, b, Math.Exp(x)) - probability;
            if (excess > 0) high = x;
            else low = x;
            var next = x - excess / Math.Exp(a * x + (b - 1) * double.LogP1(-Math.Exp(x)) - logBeta);
            if (!(next > low && next < high)) next = (low + high) / 2;
            if (Math.Abs(next - x) <= 1e-15 * Math.Max(1, Math.Abs(x))) return Math.Exp(next);
            x = next;
        }
        return Math.Exp(x);
    }
}
