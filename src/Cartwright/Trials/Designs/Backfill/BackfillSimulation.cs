namespace Cartwright.Trials.Designs.Backfill;

/// <summary>A mean over simulated trials, with its standard error.</summary>
public readonly record struct SimulatedMean(double Mean, double StandardError);

/// <summary>What a design with backfill does under a scenario, by simulation: accrual is in continuous time, and nothing can be enumerated.</summary>
/// <param name="Trials">Trials simulated.</param>
/// <param name="Recommends">Probability that each level is recommended, the lowest first.</param>
/// <param name="RecommendsNone">Probability that none is.</param>
/// <param name="Treated">Evaluable patients at each level, those of backfill among them.</param>
/// <param name="Toxicities">Of them, with a dose-limiting toxicity.</param>
/// <param name="TotalTreated">Evaluable patients.</param>
/// <param name="Months">Duration in months.</param>
public sealed record BackfillCharacteristics(
    int Trials,
    IReadOnlyList<SimulatedMean> Recommends,
    SimulatedMean RecommendsNone,
    IReadOnlyList<SimulatedMean> Treated,
    IReadOnlyList<SimulatedMean> Toxicities,
    SimulatedMean TotalTreated,
    SimulatedMean Months);

/// <summary>Simulates trials with backfill. Every random number depends on seed, trial, patient and purpose alone, so that any part of the trials can be run anywhere, in any order.</summary>
public static class BackfillSimulation
{
    /// <summary>One trial.</summary>
    /// <exception cref="ArgumentException">The scenario has another number of levels.</exception>
    public static BackfillResult Trial(BackfillDesign design, BackfillScenario truth, ulong seed, uint trial)
    {
        if (truth.Toxicity.Count != design.Levels) throw new ArgumentException($"A scenario of {truth.Toxicity.Count} levels, for a design of {design.Levels}.", nameof(truth));
        return BackfillTrial.Run(design, truth, seed, trial);
    }

    /// <summary>Many trials, numbered from 0.</summary>
    /// <exception cref="ArgumentException">The scenario has another number of levels, or fewer than two trials are asked for.</exception>
    public static BackfillCharacteristics Run(BackfillDesign design, BackfillScenario truth, ulong seed, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 2);
        BackfillResult[] results = [.. Enumerable.Range(0, trials).Select(t => Trial(design, truth, seed, (uint)t))];
        SimulatedMean Of(Func<BackfillResult, double> number) => MeanOf(results, number);
        IReadOnlyList<SimulatedMean> ByLevel(Func<BackfillResult, int, double> number) => [.. Enumerable.Range(1, design.Levels).Select(l => Of(r => number(r, l)))];
        return new(trials,
            ByLevel((r, l) => r.Recommended == l ? 1 : 0), Of(r => r.Recommended is null ? 1 : 0),
            ByLevel((r, l) => r.Counts[l - 1].Treated), ByLevel((r, l) => r.Counts[l - 1].Toxicities),
            Of(r => r.Counts.Sum(c => c.Treated)), Of(r => r.Months));
    }

    private static SimulatedMean MeanOf(BackfillResult[] results, Func<BackfillResult, double> number)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var result in results)
        {
            var value = number(result);
            (sum, squares) = (sum + value, squares + value * value);
        }
        var mean = sum / results.Length;
        return new(mean, Math.Sqrt(Math.Max(0, squares / results.Length - mean * mean) / (results.Length - 1)));
    }
}
