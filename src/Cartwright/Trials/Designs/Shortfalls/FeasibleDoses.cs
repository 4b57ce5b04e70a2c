using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace Cartwright.Trials.Designs.Shortfalls;

/// <summary>Policy E around any design: a level whose dose is too seldom reached is given up with all above it, and the design goes on as if the trial had no others.</summary>
/// <remarks>
/// The share of products that reach the level has a uniform prior; the level is infeasible once the share lies below the least wanted with more than the
/// confidence. The idea is the maximum tolerated and feasible dose of Wages and colleagues; the rule itself is the beta-binomial of Bayesian safety stops.
/// </remarks>
/// <param name="Design">Makes the design for so many levels.</param>
/// <param name="Levels">Number of dose levels.</param>
/// <param name="LeastFeasible">The least share of products that must reach a level, within 0..1.</param>
/// <param name="Confidence">How sure one must be that the share is lower (exclusive), within 0..1.</param>
public sealed record FeasibleDoses(Func<int, IDoseDesign> Design, int Levels, double LeastFeasible, double Confidence) : IDoseDesign
{
    private readonly ConcurrentDictionary<int, IDoseDesign> made = new();

    /// <inheritdoc />
    public bool WatchesResponses => Whole.WatchesResponses;

    /// <inheritdoc />
    public Outcomes Distinguish(Outcomes outcomes) => Whole.Distinguish(outcomes);

    /// <inheritdoc />
    public bool IsEliminated(Outcomes outcomes, int level) => level > Highest(outcomes) || Whole.IsEliminated(outcomes, level);

    /// <inheritdoc />
    public Decision Decide(Outcomes outcomes)
    {
        var highest = Highest(outcomes);
        if (highest == 0) return new Decision.Stop(null, $"level 1 cannot be made often enough: {outcomes.At(1).Short} short beside {outcomes.At(1).Treated}");
        var decision = Left(highest, outcomes).Decide(outcomes.Lowest(highest));
        return highest == Levels ? decision : decision with { Because = $"{decision.Because} (level {highest + 1} cannot be made often enough)" };
    }

    private IDoseDesign Whole => Made(Levels);

    // Each is made once: a model keeps its fits.
    private IDoseDesign Made(int levels) => made.GetOrAdd(levels, Design);

    // Who was treated at a level given up is one of the trial's patients all the same.
    private IDoseDesign Left(int highest, Outcomes outcomes) =>
        highest < Levels && Made(highest) is DoseEscalation design ? design.After(outcomes.Treated - outcomes.Lowest(highest).Treated) : Made(highest);

    private int Highest(Outcomes outcomes)
    {
        var highest = 0;
        while (highest < Levels && IsFeasible(outcomes.At(highest + 1))) highest++;
        return highest;
    }

    private bool IsFeasible(LevelCount seen) => seen.Short == 0 || Beta.CDF(1 + seen.Treated, 1 + seen.Short, LeastFeasible) <= Confidence;
}
