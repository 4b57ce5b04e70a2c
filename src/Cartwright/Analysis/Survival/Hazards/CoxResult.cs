namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>What a search found, in the units of the data.</summary>
internal static class CoxResult
{
    public static CoxFit Of(CoxData data, TieHandling ties, bool penalised, int events, ScaledCovariates scaled, Dependence dependence, Maximum maximum)
    {
        var variance = Cholesky.Of(maximum.At.Information, scaled.Width, share: 0).Inverse();
        var finite   = !maximum.Endless.Contains(true);
        var score    = ChiSquareTest.OfQuadraticForm(maximum.AtNothing.Score, maximum.AtNothing.Information, ProportionalHazards.NeverDiffers);
        var gain     = Math.Max(0, 2 * (maximum.At.LogLikelihood - maximum.AtNothing.LogLikelihood));
        return new(
            data.Times.Count, events, ties, penalised,
            Coefficients(data.Covariates, scaled, dependence, maximum.Coefficients, variance, maximum.Endless),
            Covariance(data.Covariates.Count, scaled, variance, maximum.Endless),
            maximum.AtNothing.LogLikelihood,
            maximum.At.LogLikelihood,
            finite ? new(Quadratic(maximum.At.Information, maximum.Coefficients), scaled.Width) : ChiSquareTest.None("a coefficient has no finite estimate"),
            penalised ? ChiSquareTest.None("a penalised likelihood has no score test here") : score,
            new(gain, scaled.Width));
    }

    /// <summary>A model none of whose covariates can have a coefficient.</summary>
    public static CoxFit Nothing(CoxData data, TieHandling ties, bool penalised, int events, Dependence dependence, double logLikelihood)
    {
        var none = ChiSquareTest.None("no covariate varies among subjects at risk together");
        return new(data.Times.Count, events, ties, penalised,
            [.. data.Covariates.Select((c, j) => HazardCoefficient.None(c.Name, dependence.Of(j)!))], NoCovariance(data.Covariates.Count), logLikelihood, logLikelihood, none, none, none);
    }

    public static IReadOnlyList<IReadOnlyList<double>> NoCovariance(int covariates) => [.. Enumerable.Range(0, covariates).Select(_ => (IReadOnlyList<double>)new double[covariates])];

    public static IReadOnlyList<HazardCoefficient> Coefficients(
        IReadOnlyList<Covariate> covariates, ScaledCovariates scaled, Dependence dependence, double[] at, double[] variance, bool[] endless)
    {
        var found = covariates.Select((c, j) => HazardCoefficient.None(c.Name, dependence.Of(j) ?? ProportionalHazards.Monotone)).ToArray();
        for (var j = 0; j < scaled.Width; j++)
            if (!endless[j])
                found[scaled.Kept[j]] = new(covariates[scaled.Kept[j]].Name, at[j] / scaled.Scales[j], Math.Sqrt(variance[j * scaled.Width + j]) / scaled.Scales[j]);
        return found;
    }

    public static IReadOnlyList<IReadOnlyList<double>> Covariance(int covariates, ScaledCovariates scaled, double[] variance, bool[] endless)
    {
        var rows = new double[covariates][];
        for (var j = 0; j < covariates; j++) rows[j] = new double[covariates];
        for (var j = 0; j < scaled.Width; j++)
            for (var k = 0; k < scaled.Width; k++)
                if (!endless[j] && !endless[k]) rows[scaled.Kept[j]][scaled.Kept[k]] = variance[j * scaled.Width + k] / (scaled.Scales[j] * scaled.Scales[k]);
        return rows;
    }

    private static double Quadratic(double[] matrix, double[] x)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Length; j++)
            for (var k = 0; k < x.Length; k++) sum += x[j] * matrix[j * x.Length + k] * x[k];
        return sum;
    }
}
