using Cartwright.Numerics;
using MathNet.Numerics;

namespace Cartwright.Analysis.Survival;

/// <summary>A statistic that is chi-square in large samples where there is no difference, or why it could not be had.</summary>
public sealed record ChiSquareTest(Estimate Statistic, int DegreesOfFreedom)
{
    /// <summary>How often chance alone gives a statistic so large.</summary>
    public Estimate P => Statistic.Then(x => DegreesOfFreedom > 0
        ? SpecialFunctions.GammaUpperRegularized(DegreesOfFreedom / 2.0, Math.Max(0, x) / 2)
        : Estimate.None("no degree of freedom"));

    internal static ChiSquareTest None(string because) => new(Estimate.None(because), 0);

    /// <summary>xᵀ V⁻¹ x over those of the components that are independent of the ones before.</summary>
    internal static ChiSquareTest OfQuadraticForm(ReadOnlySpan<double> x, ReadOnlySpan<double> variance, string whereNone)
    {
        var factor = Cholesky.Of(variance, x.Length);
        return factor.Rank == 0 ? None(whereNone) : new(factor.QuadraticForm(x), factor.Rank);
    }
}
