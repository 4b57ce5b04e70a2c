using Cartwright.Numerics;

namespace Cartwright.Analysis.Rates;

/// <summary>The equal-tailed interval of the posterior beta(x + ½, n − x + ½). Shorter than the exact one; covers on the average, not always.</summary>
/// <remarks>Brown, Cai, DasGupta. Interval estimation for a binomial proportion. Stat. Sci. 16 (2001) 101–133, section 3.1.2;
/// with their convention that the lower end is 0 at x = 0 and the upper 1 at x = n.</remarks>
public static class Jeffreys
{
    /// <summary>The interval.</summary>
    public static ConfidenceInterval Interval(Proportion proportion, double level = ConfidenceInterval.UsualLevel)
    {
        var (x, n, tail) = (proportion.Events, proportion.Of, (1 - level) / 2);
        if (n == 0) return ConfidenceInterval.None(Proportion.Nobody, level);
        var lower = x == 0 ? 0 : BetaQuantile.At(tail, x + 0.5, n - x + 0.5);
        var upper = x == n ? 1 : 1 - BetaQuantile.At(tail, n - x + 0.5, x + 0.5);
        return new(lower, upper, level);
    }
}
