using Cartwright.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Cartwright.Analysis.Rates;

/// <summary>The exact interval that counts what was seen by half. Shorter than the exact one; covers on the average, not always.</summary>
/// <remarks>Lancaster. Significance tests in discrete distributions. J. Am. Stat. Assoc. 56 (1961) 223–234; Newcombe. Stat. Med. 17 (1998) 857–872, method 6.
/// The ends solve P(X > x) + ½P(X = x) = α/2 and 1 − α/2.</remarks>
public static class MidP
{
    /// <summary>The interval: its lower end is 0 where nobody has the event, its upper end 1 where everybody has.</summary>
    public static ConfidenceInterval Interval(Proportion proportion, double level = ConfidenceInterval.UsualLevel)
    {
        var (x, n, tail) = (proportion.Events, proportion.Of, (1 - level) / 2);
        if (n == 0) return ConfidenceInterval.None(Proportion.Nobody, level);
        return new(x == 0 ? 0 : End(x, n, tail), x == n ? 1 : 1 - End(n - x, n, tail), level);
    }

    private static double End(int x, int n, double tail) => Brent.FindRoot(p => (AtLeast(x, n, p) + AtLeast(x + 1, n, p)) / 2 - tail, 0, 1, 1e-14, 300);

    private static double AtLeast(int x, int n, double p) => x > n ? 0 : SpecialFunctions.BetaRegularized(x, n - x + 1, p);
}
