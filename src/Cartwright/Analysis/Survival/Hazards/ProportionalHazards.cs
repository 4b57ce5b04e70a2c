using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>The proportional-hazards model: covariates multiply a hazard that is left open, one for each stratum.</summary>
/// <remarks>Cox. Regression models and life-tables. J. R. Stat. Soc. B 34 (1972) 187–220.</remarks>
public static class ProportionalHazards
{
    internal const string Constant = "it is the same in all subjects";
    internal const string NeverDiffers = "it is the same in all subjects who were at risk together";
    internal const string Dependent = "it is a linear combination of covariates before it, as far as subjects were at risk together";
    internal const string Monotone = "the likelihood rises without end: the events are separated by this covariate; a penalised fit has an estimate";
    private const string NoEvent = "no event was seen";

    /// <summary>Fits the model by maximum likelihood.</summary>
    public static CoxFit Fit(CoxData data, TieHandling ties = TieHandling.Efron) => Fit(data, ties, false);

    /// <summary>Fits the model by Firth's penalised likelihood, for few events and for monotone likelihoods.</summary>
    /// <exception cref="ArgumentException">Ties are to be discrete, for which the penalty is not worked out.</exception>
    public static CoxFit FitPenalised(CoxData data, TieHandling ties = TieHandling.Efron) =>
        ties == TieHandling.Discrete ? throw new ArgumentException("The penalty goes with Breslow's or Efron's ties.", nameof(ties)) : Fit(data, ties, true);

    private static CoxFit Fit(CoxData data, TieHandling ties, bool penalised)
    {
        var whole  = CoxDesign.Of(data);
        var events = data.Times.Count(t => t.Observed);
        if (events == 0) return WithoutEvents(data, ties, penalised);
        var dependence = new Dependence(data.Covariates, whole.Covariates, SpreadAtRisk(whole), events);
        var design = whole.Without(dependence.Columns);
        if (design.Width == 0) return CoxResult.Nothing(data, ties, penalised, events, dependence, LogLikelihoodOf(whole, ties));

        var maximum = Newton.Maximise(design.Width, LikelihoodOf(design, ties, penalised), penalised);
        return CoxResult.Of(data, ties, penalised, events, design.Covariates, dependence, maximum);
    }

    private static Likelihood LikelihoodOf(CoxDesign design, TieHandling ties, bool penalised)
    {
        if (ties == TieHandling.Discrete) return (at, into) => DiscreteTies.Run(design, at, into);
        TieRule rule = ties == TieHandling.Breslow ? Breslow.Subtract : Efron.Subtract;
        return penalised ? (at, into) => Firth.Run(design, at, rule, into) : (at, into) => RiskSweep.Run(design, at, rule, into);
    }

    // Whether covariates vary among those at risk together does not depend on the coefficients or on the handling of ties.
    private static double[] SpreadAtRisk(CoxDesign design)
    {
        var nothing = new Derivatives(design.Width);
        RiskSweep.Run(design, new double[design.Width], Breslow.Subtract, nothing);
        return nothing.Information;
    }

    private static double LogLikelihoodOf(CoxDesign design, TieHandling ties)
    {
        var nothing = new Derivatives(design.Width);
        LikelihoodOf(design, ties, false)(new double[design.Width], nothing);
        return nothing.LogLikelihood;
    }

    private static CoxFit WithoutEvents(CoxData data, TieHandling ties, bool penalised) => new(
        data.Times.Count, 0, ties, penalised,
        [.. data.Covariates.Select(c => HazardCoefficient.None(c.Name, NoEvent))], CoxResult.NoCovariance(data.Covariates.Count),
        Estimate.None(NoEvent), Estimate.None(NoEvent), ChiSquareTest.None(NoEvent), ChiSquareTest.None(NoEvent), ChiSquareTest.None(NoEvent));
}
