namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>What a search found, in the units of the data.</summary>
internal static class CoxResult
{
    public static CoxFit Of(CoxData data, TieHandling ties, bool penalised, int events, ScaledCovariates scaled, Dependence dependence, Maximum maximum)
    {
        var information = WithoutMoving(maximum);
        var factor      = Cholesky.Of(information, scaled.Width);
        var whole       = !maximum.Moving.Contains(true);
        var score       = ChiSquareTest.OfQuadraticForm(maximum.AtNothing.Score, maximum.AtNothing.Information, ProportionalHazards.NeverDiffers);
        var gain        = Math.Max(0, 2 * (maximum.At.LogLikelihood - maximum.AtNothing.LogLikelihood));
        return new(
            data.Times.Count, events, ties, penalised,
            Coefficients(data.Covariates, scaled, dependence, maximum.Coefficients, factor.Inverse(), maximum.Moving),
            Covariance(data.Covariates.Count, scaled, factor.Inverse()),
            maximum.AtNothing.LogLikelihood,
            maximum.At.LogLikelihood,
            whole ? new(Quadratic(information, maximum.Coefficients), scaled.Width) : ChiSquareTest.None("a coefficient has no finite estimate"),
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
        IReadOnlyList<Covariate> covariates, ScaledCovariates scaled, Dependence dependence, double[] at, double[] variance, bool[] moving)
    {
        var found = covariates.Select((c, j) => HazardCoefficient.None(c.Name, dependence.Of(j) ?? ProportionalHazards.Monotone)).ToArray();
        for (var j = 0; j < scaled.Width; j++)
            if (!moving[j])
                found[scaled.Kept[j]] = new(covariates[scaled.Kept[j]].Name, at[j] / scaled.Scales[j], Math.Sqrt(variance[j * scaled.Width + j]) / scaled.Scales[j]);
        return found;
    }

    public static IReadOnlyList<IReadOnlyList<double>> Covariance(int covariates, ScaledCovariates scaled, double[] variance)
    {
        var rows = new double[covariates][];
        for (var j = 0; j < covariates; j++) rows[j] = new double[covariates];
        for (var j = 0; j < scaled.Width; j++)
            for (var k = 0; k < scaled.Width; k++)
                rows[scaled.Kept[j]][scaled.Kept[k]] = variance[j * scaled.Width + k] / (scaled.Scales[j] * scaled.Scales[k]);
        return rows;
    }

    // In the limit the separated events leave nothing to a coefficient that goes to infinity, so that it takes no information from the others.
    private static double[] WithoutMoving(Maximum maximum)
    {
        var (information, width) = (maximum.At.Information, maximum.At.Width);
        for (var j = 0; j < width; j++)
            for (var k = 0; k < width; k++)
                if (maximum.Moving[j] || maximum.Moving[k]) information[j * width + k] = 0;
        return information;
    }

    private static double Quadratic(double[] matrix, double[] x)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Length; j++)
            for (var k = 0; k < x.Length; k++) sum += x[j] * matrix[j * x.Length + k] * x[k];
        return sum;
    }
}
