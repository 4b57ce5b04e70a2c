using MathNet.Numerics;

namespace Cartwright.Trials.Designs.Intervals;

/// <summary>When a level is closed for good: its toxicity very probably exceeds the target, seen from a uniform prior.</summary>
/// <remarks>Pr(p &gt; target | y of n) of a Beta(1 + y, 1 + n − y). Ji, Liu, Li, Bekele. A modified toxicity probability interval method. Clin. Trials 7 (2010) 653–663; Liu, Yuan (2015) have the same rule.</remarks>
public sealed record Elimination
{
    /// <summary>The rule for a target, inside (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is no such probability.</exception>
    public Elimination(double target) => Target = Require.Target(target);

    /// <summary>Probability of toxicity aimed at.</summary>
    public double Target { get; }

    /// <summary>A level is closed when the probability exceeds this; within 0..1.</summary>
    public double Cutoff { get; init => field = Require.Probability(value, "The cutoff of elimination"); } = 0.95;

    /// <summary>A level with fewer patients is never closed; at least 1.</summary>
    public int FromPatients { get; init => field = Require.AtLeast(1, value, "Patients before a level can be eliminated"); } = 3;

    /// <summary>Whether such counts close a level.</summary>
    public bool Closes(int treated, int toxicities) => treated >= FromPatients && ProbabilityAbove(treated, toxicities) > Cutoff;

    /// <summary>Probability that toxicity exceeds the target.</summary>
    public double ProbabilityAbove(int treated, int toxicities) => 1 - SpecialFunctions.BetaRegularized(toxicities + 1, treated - toxicities + 1, Target);

    /// <summary>The same rule, stricter: the cutoff lowered by an offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not inside (0, 0.5).</exception>
    public Elimination Stricter(double offset) =>
        offset is > 0 and < 0.5 ? this with { Cutoff = Cutoff - offset } : throw new ArgumentOutOfRangeException(nameof(offset), offset, "The offset of the stricter stop lies inside (0, 0.5).");
}
