using Cartwright.Numerics;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>What a scenario changes of a measure, told from the same patients under both.</summary>
/// <remarks>
/// Patients are paired by number (common random numbers), so that what is common to both has no error. A difference of shares has Agresti and Min's interval (Stat Med 24 (2005) 729–740): half a patient is
/// added to each cell of the 2 × 2 table, so that none in either arm still has a width; its standard error is that of the plain difference (the spread of the patients' own differences), and 0 where nobody differs.
/// </remarks>
/// <param name="Measure">What is compared.</param>
/// <param name="Difference">Scenario less reference; of geometric means, scenario over reference.</param>
/// <param name="More">Patients with more of it under the scenario; of a share, who have it under the scenario alone.</param>
/// <param name="Less">Patients with less of it.</param>
public sealed record PairedDifference(ScenarioMeasure Measure, MeasuredValue Difference, int More, int Less)
{
    private const double Normal = 1.959963984540054, Added = 0.5;

    /// <summary>Compares two arms; a patient counts who has a number in both.</summary>
    public static PairedDifference Of(ScenarioMeasure measure, IReadOnlyList<PatientOutcome> reference, IReadOnlyList<PatientOutcome> scenario)
    {
        var before = reference.ToDictionary(p => p.Subject, StringComparer.Ordinal);
        var pairs = (from after in scenario
                     let first = before.TryGetValue(after.Subject, out var same) ? measure.Of(same) : null
                     let second = measure.Of(after)
                     where first is not null && second is not null
                     select (First: first.Value, Second: second.Value)).ToArray();
        var (more, less) = (pairs.Count(p => p.Second > p.First), pairs.Count(p => p.Second < p.First));
        return new(measure, pairs.Length == 0 ? MeasuredValue.None("no patient has a value under both", 0) : Value(measure.Kind, pairs, more, less), more, less);
    }

    /// <summary>Not compared, and why.</summary>
    public static PairedDifference None(ScenarioMeasure measure, string because) => new(measure, MeasuredValue.None(because, 0), 0, 0);

    private static MeasuredValue Value(MeasureKind kind, (double First, double Second)[] pairs, int more, int less)
    {
        if (kind == MeasureKind.Share) return OfShares(more, less, pairs.Length);
        return MeasuredValue.OnScale(kind, [.. pairs.Select(p => kind == MeasureKind.GeometricMean ? p.Second / p.First : p.Second - p.First)], pairs.Length);
    }

    private static MeasuredValue OfShares(double more, double less, int n)
    {
        var error = n < 2 ? Estimate.None("of one patient") : (Estimate)Math.Sqrt((more + less - (more - less) * (more - less) / n) / (n - 1.0) / n);
        var (b, c, all) = (more + Added, less + Added, n + 4 * Added);
        var (middle, half) = ((b - c) / all, Normal * Math.Sqrt(b + c - (b - c) * (b - c) / all) / all);
        return new((more - less) / n, error, new(middle - half, middle + half, ConfidenceInterval.UsualLevel), n);
    }
}
