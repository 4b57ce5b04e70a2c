using Cartwright.Analysis.Survival.Hazards;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival.Competing;

/// <summary>A fitted model of the subdistribution hazard.</summary>
/// <param name="Coefficients">One a covariate; the standard errors are robust and count the estimate of the censoring distribution.</param>
public sealed record FineGrayFit(
    int Subjects, int Events, int OtherEvents, IReadOnlyList<HazardCoefficient> Coefficients, Estimate WithoutCovariates, Estimate LogLikelihood, ChiSquareTest Wald);

/// <summary>Proportional hazards of the subdistribution: covariates act on the cumulative incidence of a cause itself. Who had another event stays at risk,
/// with a weight that falls as it would have been censored.</summary>
/// <remarks>Fine, Gray. A proportional hazards model for the subdistribution of a competing risk. J. Am. Stat. Assoc. 94 (1999) 496–509; ties as Breslow's; one censoring
/// distribution for everybody.</remarks>
public static class FineGray
{
    private const string NoEvent = "no event of this cause was seen";

    /// <summary>Fits the model of a cause.</summary>
    /// <exception cref="ArgumentException">A covariate has not one finite value a subject.</exception>
    public static FineGrayFit Fit(IReadOnlyList<CompetingTime> times, IReadOnlyList<Covariate> covariates, int cause)
    {
        CoxData.Require(covariates, times.Count, null);
        var (events, others) = (times.Count(t => t.Cause == cause), times.Count(t => t.Cause != 0 && t.Cause != cause));
        if (events == 0)
            return new(times.Count, 0, others, [.. covariates.Select(c => HazardCoefficient.None(c.Name, NoEvent))], Estimate.None(NoEvent), Estimate.None(NoEvent), ChiSquareTest.None(NoEvent));

        var design = SubdistributionDesign.Of(times, covariates, cause);
        var nothing = new Derivatives(design.Covariates.Width);
        new SubdistributionRisk(design).Run(new double[design.Covariates.Width], nothing);
        var dependence = new Dependence(covariates, design.Covariates, nothing.Information, events);
        return Fit(design.Without(dependence.Columns), covariates, dependence, events, others, nothing.LogLikelihood);
    }

    private static FineGrayFit Fit(SubdistributionDesign design, IReadOnlyList<Covariate> covariates, Dependence dependence, int events, int others, double nothing)
    {
        var risk      = new SubdistributionRisk(design);
        var scaled    = design.Covariates;
        var maximum   = Newton.Maximise(scaled.Width, risk.Run);
        var variance  = FineGrayVariance.Of(design, risk, maximum.Coefficients, maximum.At.Information);
        var wald = maximum.Endless.Contains(true) ? ChiSquareTest.None("a coefficient has no finite estimate")
            : ChiSquareTest.OfQuadraticForm(maximum.Coefficients, variance, "no covariate varies among subjects at risk together");
        return new(design.Days.Length, events, others, CoxResult.Coefficients(covariates, scaled, dependence, maximum.Coefficients, variance, maximum.Endless),
            nothing, maximum.At.LogLikelihood, wald);
    }
}
