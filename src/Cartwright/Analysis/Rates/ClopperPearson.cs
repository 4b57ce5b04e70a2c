using Cartwright.Numerics;

namespace Cartwright.Analysis.Rates;

/// <summary>The exact interval of a proportion: it covers the truth at least as often as it promises. Two-sided also where nobody or everybody has the event.</summary>
/// <remarks>Clopper, Pearson. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26 (1934) 404–413;
/// in terms of the beta distribution, L = B⁻¹(α/2; x, n−x+1) and U = B⁻¹(1−α/2; x+1, n−x).</remarks>
public static class ClopperPearson
{
    /// <summary>The interval: its lower end is 0 where nobody has the event, its upper end 1 where everybody has.</summary>
    public static ConfidenceInterval Interval(Proportion proportion, double level = ConfidenceInterval.UsualLevel)
    {
        var (x, n, tail) = (proportion.Events, proportion.Of, (1 - level) / 2);
        if (n == 0) return ConfidenceInterval.None(Proportion.Nobody, level);
        var lower = x == 0 ? 0 : BetaQuantile.At(tail, x, n - x + 1);
        var upper = x == n ? 1 : 1 - BetaQuantile.At(tail, n - x, x + 1);
        return new(lower, upper, level);
    }
}
