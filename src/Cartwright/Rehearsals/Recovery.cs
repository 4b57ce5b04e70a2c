using Cartwright.Numerics;

namespace Cartwright.Rehearsals;

/// <summary>One patient's true value and what the trial measured of it; null where it could not be calculated.</summary>
public readonly record struct Recovery(double True, double? Observed)
{
    /// <summary>Whether the measured value lies within this fraction of the true one (inclusive). A value that could not be calculated does not.</summary>
    public bool Within(double fraction) => Observed is { } o && Math.Abs(o - True) <= fraction * Math.Abs(True);

    /// <summary>Whether the measured value falls short of the true one by more than this fraction. A value that could not be calculated neither does nor does not.</summary>
    public bool ShortBy(double fraction) => Observed is { } o && o < (1 - fraction) * True;
}

/// <summary>How well a parameter was recovered over many patients.</summary>
/// <param name="Within">Patients whose value was measured within the precision wanted.</param>
/// <param name="Short">Patients whose value was measured more than that too low, among those who have one.</param>
/// <param name="Missing">Patients whose value could not be calculated.</param>
/// <param name="MedianRatio">Median of measured over true.</param>
public sealed record RecoverySummary(Tally Within, Tally Short, Tally Missing, Estimate MedianRatio)
{
    /// <summary>Sums up over patients.</summary>
    public static RecoverySummary Of(IEnumerable<Recovery> patients, double fraction)
    {
        var (within, shortfall, missing, ratios) = (new Tally(), new Tally(), new Tally(), new List<double>());
        foreach (var patient in patients)
        {
            within = within.And(patient.Within(fraction));
            missing = missing.And(patient.Observed is null);
            if (patient.Observed is not { } observed) continue;
            shortfall = shortfall.And(patient.ShortBy(fraction));
            if (patient.True != 0) ratios.Add(observed / patient.True);
        }
        return new(within, shortfall, missing, Median.Of(ratios) is { } ratio ? ratio : Estimate.None("it could not be calculated in any patient"));
    }
}
