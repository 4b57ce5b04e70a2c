using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>A fitted proportional-hazards model.</summary>
/// <param name="Ties">How ties were handled.</param>
/// <param name="Penalised">Whether the likelihood had Firth's penalty.</param>
/// <param name="Coefficients">One a covariate, in the order of the data.</param>
/// <param name="Covariance">Their variances and covariances; 0 with a coefficient that has no number.</param>
/// <param name="WithoutCovariates">The log-likelihood where every coefficient is 0.</param>
/// <param name="LogLikelihood">The log-likelihood at the estimates; where it has no maximum, what it comes up to.</param>
/// <param name="Wald">Whether any covariate matters, by Wald's test.</param>
/// <param name="Score">The same by the score test, which for one grouping is the log-rank test (up to ties); none with a penalty.</param>
/// <param name="LikelihoodRatio">The same by the ratio of likelihoods.</param>
public sealed record CoxFit(
    int Subjects,
    int Events,
    TieHandling Ties,
    bool Penalised,
    IReadOnlyList<HazardCoefficient> Coefficients,
    IReadOnlyList<IReadOnlyList<double>> Covariance,
    Estimate WithoutCovariates,
    Estimate LogLikelihood,
    ChiSquareTest Wald,
    ChiSquareTest Score,
    ChiSquareTest LikelihoodRatio)
{
    /// <summary>The coefficient of a covariate.</summary>
    /// <exception cref="InvalidOperationException">The model has no such covariate.</exception>
    public HazardCoefficient this[string covariate] => Coefficients.First(c => c.Name == covariate);
}
