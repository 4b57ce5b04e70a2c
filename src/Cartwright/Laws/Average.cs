using Cartwright.Numerics;

namespace Cartwright.Laws;

/// <summary>Averages over the patients of one arm or two, with 95 % intervals by the normal distribution. Two arms have the same patients, number by number.</summary>
public static class Average
{
    /// <summary>The mean.</summary>
    public static Measure Of(string name, string unit, IReadOnlyList<double> patients) => Build(name, unit, patients, x => x, x => x);

    /// <summary>The geometric mean of positive numbers.</summary>
    public static Measure Geometric(string name, string unit, IReadOnlyList<double> patients) => Build(name, unit, patients, Math.Log, Math.Exp);

    /// <summary>How much larger the second arm's mean is.</summary>
    public static Measure Difference(string name, string unit, IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        Build(name, unit, Paired(first, second, (a, b) => b - a), x => x, x => x);

    /// <summary>The second arm's geometric mean over the first's.</summary>
    public static Measure GeometricRatio(string name, IReadOnlyList<double> first, IReadOnlyList<double> second) =>
        Build(name, "", Paired(first, second, (a, b) => b / a), Math.Log, Math.Exp);

    /// <summary>The median, with the interval between the order statistics that the binomial distribution gives.</summary>
    public static Measure Median(string name, string unit, IReadOnlyList<double> patients)
    {
        if (Numerics.Median.Of(patients) is not { } median) return new(name, unit, Estimate.None("there is no such patient"), null);
        var ordered = patients.Order().ToArray();
        var (middle, half) = (ordered.Length / 2.0, Share.Normal * Math.Sqrt(ordered.Length) / 2);
        double At(double rank) => ordered[Math.Clamp((int)rank, 0, ordered.Length - 1)];
        return new(name, unit, median, new(At(Math.Floor(middle - half) - 1), At(Math.Ceiling(middle + half)), 0.95));
    }

    private static double[] Paired(IReadOnlyList<double> first, IReadOnlyList<double> second, Func<double, double, double> compare) => first.Count == second.Count
        ? [.. first.Zip(second, compare)]
        : throw new ArgumentException("Two arms have the same patients.", nameof(second));

    private static Measure Build(string name, string unit, IReadOnlyList<double> values, Func<double, double> scale, Func<double, double> back)
    {
        if (values.Count < 2) return new(name, unit, Estimate.None("there are fewer than two such patients"), null);
        double[] scaled = [.. values.Select(scale)];
        if (scaled.Any(x => !double.IsFinite(x))) return new(name, unit, Estimate.None("a patient has none of it"), null);
        var mean = scaled.Average();
        var half = Share.Normal * Math.Sqrt(scaled.Sum(x => (x - mean) * (x - mean)) / (scaled.Length - 1) / scaled.Length);
        return new(name, unit, back(mean), new(back(mean - half), back(mean + half), 0.95));
    }
}
