using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>What a covariate does to the log of the hazard, per unit; or why the data do not say.</summary>
public sealed record HazardCoefficient(string Name, Estimate Coefficient, Estimate StandardError)
{
    /// <summary>By how much a unit more multiplies the hazard.</summary>
    public Estimate HazardRatio => Coefficient.Then(Exponential);

    /// <summary>Whether the covariate matters, by Wald's test.</summary>
    public Estimate P => NormalTest.TwoSided(Coefficient, StandardError);

    /// <summary>Wald's interval of the hazard ratio.</summary>
    public ConfidenceInterval Interval(double level = ConfidenceInterval.UsualLevel)
    {
        var z = Normal.InvCDF(0, 1, 1 - (1 - level) / 2);
        return new(End(-z), End(z), level);
    }

    private Estimate End(double z) => Coefficient.Then(b => StandardError.Then(se => Exponential(b + z * se)));

    private static Estimate Exponential(double log) => double.IsFinite(Math.Exp(log)) ? Math.Exp(log) : Estimate.None("too large a ratio for a number; use larger units");

    internal static HazardCoefficient None(string name, string because) => new(name, Estimate.None(because), Estimate.None(because));
}
