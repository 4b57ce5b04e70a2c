using Cartwright.Numerics.Random;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>What a continual reassessment has learnt: the estimate of b, and what follows from it.</summary>
public sealed class CrmFit
{
    private readonly CrmModel model;
    private readonly Func<double, double> below;

    internal CrmFit(CrmModel model, double parameter, double variance, Func<double, double> below)
    {
        (this.model, Parameter, Variance, this.below) = (model, parameter, variance, below);
        Toxicity = [.. Enumerable.Range(1, model.Levels).Select(l => model.ToxicityAt(l, parameter))];
        Mtd = model.LevelNearest(parameter);
    }

    /// <summary>The estimate of b: its posterior mean, or where the likelihood is largest.</summary>
    public double Parameter { get; }

    /// <summary>Posterior variance of b, or the inverse of the observed information.</summary>
    public double Variance { get; }

    /// <summary>Estimated probability of a toxicity at each level: the curve's at the estimate of b.</summary>
    public IReadOnlyList<double> Toxicity { get; }

    /// <summary>The level nearest to the target, from 1.</summary>
    public int Mtd { get; }

    /// <summary>Limits of the probability of a toxicity at a level: the curve's at b ± z standard deviations (both ends belong to it).</summary>
    /// <param name="level">From 1.</param>
    /// <param name="confidence">0.9 is dfcrm's.</param>
    public (double Lower, double Upper) Limits(int level, double confidence = 0.9)
    {
        var distance = InverseNormal.At(0.5 + confidence / 2) * Math.Sqrt(Variance);
        return (model.ToxicityAt(level, Parameter + distance), model.ToxicityAt(level, Parameter - distance));
    }

    /// <summary>The posterior probability that a level is more toxic than this. After a fit by maximum likelihood: of a normal b.</summary>
    public double ProbabilityAbove(int level, double toxicity) => below(model.ParameterAt(level, toxicity));

    /// <summary>The same where b is taken for normal with the posterior's mean and variance, as the programs of some published trials have it.</summary>
    public double NormalProbabilityAbove(int level, double toxicity) => NormalBelow(model.ParameterAt(level, toxicity), Parameter, Variance);

    internal static double NormalBelow(double b, double mean, double variance) => MathNet.Numerics.Distributions.Normal.CDF(mean, Math.Sqrt(variance), b);
}
