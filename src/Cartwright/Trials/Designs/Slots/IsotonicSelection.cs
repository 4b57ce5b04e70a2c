using System.Globalization;
using Cartwright.Numerics;

namespace Cartwright.Trials.Designs.Slots;

/// <summary>Recommends the level whose toxicity, estimated under the order of the doses, is nearest to the target.</summary>
/// <remarks>
/// Only levels that were tried and are open. Rate (y + 0.05)/(n + 0.1) with weight 1/variance of the Beta posterior, made non-decreasing by pooling. Of equal estimates the highest level is taken
/// when they are below the target, and the lowest when above. Liu, Yuan (2015); the conventions are those of select.mtd in the R package BOIN.
/// </remarks>
public sealed record IsotonicSelection : ISelection
{
    private const double LittleMorePerLevel = 1e-10;

    private readonly string target;

    /// <summary>For a target, inside (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is no such probability.</exception>
    public IsotonicSelection(double target)
    {
        Target = Require.Target(target);
        this.target = target.ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>Probability of toxicity aimed at.</summary>
    public double Target { get; }

    /// <summary>Which levels are closed for good by their counts, each with all above it; null where none can be.</summary>
    public Func<LevelCount, bool>? Closes { get; init; }

    /// <summary>The largest estimate that a recommended level may have; null where there is no bound.</summary>
    public double? UpperBound { get; init; }

    /// <inheritdoc />
    public (int? Level, string Because) Select(Outcomes outcomes)
    {
        Span<int> level = stackalloc int[outcomes.Levels];
        Span<double> estimate = stackalloc double[outcomes.Levels];
        var open = Estimate(outcomes, level, estimate);
        if (open == 0) return (null, "no level that was tried is safe enough");

        var best = -1;
        for (var i = 0; i < open; i++)
        {
            if (estimate[i] > UpperBound) continue;
            if (best < 0 || Math.Abs(estimate[i] - Target) < Math.Abs(estimate[best] - Target)) best = i;
        }
        return best < 0
            ? (null, $"every estimate exceeds {Text(UpperBound ?? 1)}")
            : (level[best], $"of the levels tried, level {level[best]} has the estimate nearest to {target}: {Text(estimate[best])}");
    }

    /// <summary>The estimate of each level tried and open, in order.</summary>
    public IReadOnlyList<(int Level, double Estimate)> Estimates(Outcomes outcomes)
    {
        Span<int> level = stackalloc int[outcomes.Levels];
        Span<double> estimate = stackalloc double[outcomes.Levels];
        var open = Estimate(outcomes, level, estimate);
        var estimates = new (int, double)[open];
        for (var i = 0; i < open; i++) estimates[i] = (level[i], estimate[i]);
        return estimates;
    }

    // The order of the levels is added in units too small to matter, so that equal estimates are no longer equal.
    private int Estimate(Outcomes outcomes, Span<int> level, Span<double> estimate)
    {
        Span<double> rate = stackalloc double[outcomes.Levels], weight = stackalloc double[outcomes.Levels];
        var open = 0;
        for (var l = 1; l <= outcomes.Levels; l++)
        {
            var count = outcomes.At(l);
            if (count.Treated == 0) continue;
            if (Closes?.Invoke(count) == true) break;
            (level[open], rate[open], weight[open]) = (l, Rate(count), Weight(count));
            open++;
        }
        IsotonicRegression.Fit(rate[..open], weight[..open], estimate[..open]);
        for (var i = 0; i < open; i++) estimate[i] += (i + 1) * LittleMorePerLevel;
        return open;
    }

    /// <summary>The rate of a level before pooling.</summary>
    public static double Rate(LevelCount count) => (count.Toxicities + 0.05) / (count.Treated + 0.1);

    /// <summary>The weight of a level's rate: 1 over the variance of a Beta(y + 0.05, n − y + 0.05).</summary>
    public static double Weight(LevelCount count) =>
        (count.Treated + 0.1) * (count.Treated + 0.1) * (count.Treated + 1.1) / ((count.Toxicities + 0.05) * (count.Treated - count.Toxicities + 0.05));

    private static string Text(double number) => number.ToString("F3", CultureInfo.InvariantCulture);
}
