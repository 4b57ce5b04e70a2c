using Cartwright.Numerics;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>A number told from virtual patients, with its Monte Carlo error.</summary>
/// <param name="Value">The number, or why there is none.</param>
/// <param name="StandardError">Of the number; of a geometric mean or ratio, of its natural logarithm.</param>
/// <param name="Interval">95 %.</param>
/// <param name="Patients">Of how many patients; of a difference, how many pairs.</param>
public sealed record MeasuredValue(Estimate Value, Estimate StandardError, ConfidenceInterval Interval, int Patients)
{
    private const double Normal = 1.959963984540054;

    /// <summary>Share, mean or geometric mean over those patients of whom it can be told.</summary>
    public static MeasuredValue Of(ScenarioMeasure measure, IReadOnlyList<PatientOutcome> patients)
    {
        double[] values = [.. patients.Select(measure.Of).OfType<double>()];
        return values.Length == 0 ? None("no patient has a value", 0) : OnScale(measure.Kind, values, values.Length);
    }

    /// <summary>No number, for this reason.</summary>
    public static MeasuredValue None(string because, int patients) => new(Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because), patients);

    // Of one value there is no spread.
    internal static MeasuredValue OnScale(MeasureKind kind, double[] values, int patients)
    {
        if (kind == MeasureKind.GeometricMean) values = Array.ConvertAll(values, v => Math.Log(v));
        Func<double, double> back = kind == MeasureKind.GeometricMean ? Math.Exp : x => x;
        var mean = Mean(values);
        if (values.Length < 2) return new(back(mean), Estimate.None("of one patient"), ConfidenceInterval.None("of one patient"), patients);
        var error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length);
        return new(back(mean), error, new(back(mean - Normal * error), back(mean + Normal * error), ConfidenceInterval.UsualLevel), patients);
    }

    // Equal numbers have a mean that is theirs to the bit: no difference is exactly none.
    private static double Mean(double[] values) => Array.TrueForAll(values, v => v == values[0]) ? values[0] : values.Sum() / values.Length;
}
