using Cartwright.Numerics.Ode;

namespace Cartwright.Models;

/// <summary>One output over the patients that could be solved, day by day: the median and the 5th and 95th percentiles.</summary>
/// <param name="Days">When.</param>
/// <param name="Lower">5th percentile.</param>
/// <param name="Median">Median.</param>
/// <param name="Upper">95th percentile.</param>
/// <param name="Patients">How many were solved.</param>
public sealed record PointwiseSummary(IReadOnlyList<double> Days, IReadOnlyList<double> Lower, IReadOnlyList<double> Median, IReadOnlyList<double> Upper, int Patients)
{
    /// <summary>The summary of an output; null where nobody could be solved.</summary>
    public static PointwiseSummary? Of(ModelCurves curves, int output)
    {
        int[] solved = [.. Enumerable.Range(0, curves.Patients).Where(p => curves.StatusOf(p) == SolveStatus.Reached)];
        if (solved.Length == 0) return null;
        var sorted = Enumerable.Range(0, curves.Days.Count).Select(day => solved.Select(p => curves.Of(p, output)[day]).Order().ToArray()).ToList();
        return new(curves.Days, [.. sorted.Select(v => Quantile(v, 0.05))], [.. sorted.Select(v => Quantile(v, 0.5))], [.. sorted.Select(v => Quantile(v, 0.95))], solved.Length);
    }

    /// <summary>A quantile of values in rising order.</summary>
    /// <remarks>Hyndman, Fan. Sample quantiles in statistical packages. Am. Stat. 50 (1996) 361–365: definition 7, R's default.</remarks>
    public static double Quantile(IReadOnlyList<double> rising, double share)
    {
        var place = share * (rising.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, rising.Count - 1);
        return rising[below] + (place - below) * (rising[above] - rising[below]);
    }
}
