namespace Cartwright.Numerics;

/// <summary>The exact limits of a binomial share, by the beta distribution.</summary>
/// <remarks>Clopper, Pearson. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26 (1934) 404–413: L = B⁻¹(tail; x, n−x+1), U = B⁻¹(1−tail; x+1, n−x).</remarks>
internal static class BinomialLimits
{
    /// <summary>Both limits, with this probability beyond each: the lower is 0 where nobody has the event, the upper 1 where everybody has.</summary>
    public static (double Lower, double Upper) Of(int events, int of, double tail) => (
        events == 0 ? 0 : BetaQuantile.At(tail, events, of - events + 1), events == of ? 1 : 1 - BetaQuantile.At(tail, of - events, events + 1));
}
