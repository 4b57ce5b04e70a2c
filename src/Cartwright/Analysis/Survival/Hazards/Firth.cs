namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>The likelihood times the root of the information's determinant: its estimates are finite where the likelihood's own are not, and less biased elsewhere.</summary>
/// <remarks>Firth. Bias reduction of maximum likelihood estimates. Biometrika 80 (1993) 27–38; Heinze, Schemper. A solution to the problem of monotone likelihood in
/// Cox regression. Biometrics 57 (2001) 114–119: U* = U + ½ tr(I⁻¹ ∂I/∂β).</remarks>
internal static class Firth
{
    public static void Run(CoxDesign design, ReadOnlySpan<double> coefficients, TieRule rule, Derivatives into)
    {
        RiskSweep.Run(design, coefficients, rule, into);
        var factor = Cholesky.Of(into.Information, into.Width);
        var (inverse, width) = (factor.Inverse(), into.Width);
        into.LogLikelihood += factor.Rank < width ? double.NegativeInfinity : factor.LogDeterminant / 2 + LogOfUnits(design);
        for (int r = 0, at = 0; r < width; r++)
            for (var j = 0; j < width; j++)
                for (var k = 0; k <= j; k++, at++) into.Score[r] += (j == k ? 0.5 : 1) * inverse[j * width + k] * into.Third[at];
    }

    // The information is of scaled covariates; that of the data's own has this much more.
    private static double LogOfUnits(CoxDesign design)
    {
        var sum = 0.0;
        foreach (var scale in design.Covariates.Scales) sum += Math.Log(scale);
        return sum;
    }
}
