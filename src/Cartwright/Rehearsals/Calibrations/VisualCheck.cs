using Cartwright.Models;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>Percentiles of measurements, by definition 7 of Hyndman and Fan (R's default).</summary>
/// <param name="P5">5th.</param>
/// <param name="P25">25th.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">75th.</param>
/// <param name="P95">95th.</param>
public readonly record struct Percentiles(double P5, double P25, double P50, double P75, double P95)
{
    /// <summary>Those of some values, in whatever order.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Percentiles Of(IEnumerable<double> values)
    {
        double[] rising = [.. values.Order()];
        if (rising.Length == 0) throw new ArgumentException("No values have no percentiles.", nameof(values));
        double At(double share) => PointwiseSummary.Quantile(rising, share);
        return new(At(0.05), At(0.25), At(0.50), At(0.75), At(0.95));
    }
}

/// <summary>One day of a visual predictive check.</summary>
/// <param name="Day">Day from infusion.</param>
/// <param name="Patients">Observed patients.</param>
/// <param name="Observed">Their percentiles.</param>
/// <param name="Lower">Range of the 5th percentile over simulated trials of as many patients.</param>
/// <param name="Middle">The same of the median.</param>
/// <param name="Upper">The same of the 95th percentile.</param>
public sealed record VisualCheckDay(int Day, int Patients, Percentiles Observed, ReplicateRange Lower, ReplicateRange Middle, ReplicateRange Upper)
{
    /// <summary>How many of the three observed percentiles lie in their ranges.</summary>
    public int Inside => (Lower.Holds(Observed.P5) ? 1 : 0) + (Middle.Holds(Observed.P50) ? 1 : 0) + (Upper.Holds(Observed.P95) ? 1 : 0);
}

/// <summary>Observed percentiles by day over the ranges of the same percentiles in simulated trials.</summary>
/// <param name="Assay">What was measured.</param>
/// <param name="Days">The days that both have, in order.</param>
/// <remarks>Holford. The visual predictive check: superiority to standard diagnostic (Rorschach) plots. PAGE 14 (2005) abstract 738.</remarks>
public sealed record VisualCheck(Assay Assay, IReadOnlyList<VisualCheckDay> Days)
{
    /// <summary>Fewer observed patients have no 5th and 95th percentile worth comparing.</summary>
    public const int FewestPatients = 20;

    /// <summary>Checks what was observed of an assay, by day, against simulated trials of as many patients as were observed that day.</summary>
    public static VisualCheck Of(TrialReplicates replicates, int assay, ILookup<int, double> observed)
    {
        var sampled = replicates.Pool.Trial.Assays[assay];
        return new(sampled, [.. sampled.Days.Where(d => observed[d].Count() >= FewestPatients).Select(d => Of(replicates, assay, d, [.. observed[d]]))]);
    }

    private static VisualCheckDay Of(TrialReplicates replicates, int assay, int day, double[] observed)
    {
        var at = CalibrationQuantity.DayAt(replicates.Pool.Trial, assay, day);
        ReplicateRange Range(Func<Percentiles, double> percentile) => replicates.Range(observed.Length, some => percentile(Percentiles.Of(some.Select(p => p.Samples[assay][at]))))!.Value;
        return new(day, observed.Length, Percentiles.Of(observed), Range(p => p.P5), Range(p => p.P50), Range(p => p.P95));
    }
}
