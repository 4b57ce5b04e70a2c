using MathNet.Numerics;

namespace Cartwright.Trials.SingleArm;

/// <summary>What is believed of a rate: a beta distribution. Its two numbers read as events and patients without one, seen before the trial.</summary>
/// <param name="Events">As so many events seen, above 0.</param>
/// <param name="Others">As so many patients without, above 0.</param>
public sealed record BetaPosterior(double Events, double Others)
{
    /// <summary>A prior with this mean that is worth so many patients.</summary>
    public static BetaPosterior Worth(double patients, double mean) => new(patients * mean, patients * (1 - mean));

    /// <summary>What is believed after so many events among so many patients.</summary>
    public BetaPosterior After(int events, int patients) => new(Events + events, Others + patients - events);

    /// <summary>The probability that the rate is above this one.</summary>
    public double Above(double rate) => rate <= 0 ? 1 : rate >= 1 ? 0 : SpecialFunctions.BetaRegularized(Others, Events, 1 - rate);

    /// <summary>The predictive probability of so many events among so many further patients: beta-binomial.</summary>
    public double Predicts(int events, int patients) => Math.Exp(SpecialFunctions.BinomialLn(patients, events)
        + SpecialFunctions.BetaLn(Events + events, Others + patients - events) - SpecialFunctions.BetaLn(Events, Others));

    internal string? Fault => Events > 0 && Others > 0 && double.IsFinite(Events + Others) ? null : $"a prior beta({Events:G6}, {Others:G6}), and both must be above 0";
}
