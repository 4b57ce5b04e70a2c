using Cartwright.Numerics;

namespace Cartwright.Analysis.Association;

/// <summary>How well a number tells cases from others: the area under its ROC curve, which is the chance that a case's number is the higher one, ties counting one half.</summary>
/// <remarks>
/// Area: Mann, Whitney. Ann. Math. Stat. 18 (1947) 50–60, as U over all pairs. Its variance: DeLong, DeLong, Clarke-Pearson. Biometrics 44 (1988) 837–845, from the components of each case and each other. An area of 0.5
/// tells nothing. The interval is by the normal distribution, cut at 0 and 1.
/// </remarks>
/// <param name="Cases">How many have the outcome.</param>
/// <param name="Others">How many do not.</param>
/// <param name="Area">From 0 to 1.</param>
/// <param name="StandardError">Of the area.</param>
/// <param name="Interval">95 %.</param>
public sealed record RocArea(int Cases, int Others, Estimate Area, Estimate StandardError, ConfidenceInterval Interval)
{
    private const double Normal = 1.959963984540054;

    /// <summary>The area of a number that is higher in cases.</summary>
    public static RocArea Of(IReadOnlyList<double> cases, IReadOnlyList<double> others)
    {
        var (m, n) = (cases.Count, others.Count);
        if (m < 2 || n < 2)
        {
            const string because = "fewer than two with the outcome, or without it";
            return new(m, n, Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because));
        }
        double[] below = [.. others.Order()], above = [.. cases.Order()];
        double[] ofCases = [.. cases.Select(x => Below(below, x) / n)], ofOthers = [.. others.Select(x => 1 - Below(above, x) / m)];
        var area = ofCases.Average();
        var error = Math.Sqrt(Variance(ofCases) / m + Variance(ofOthers) / n);
        return new(m, n, area, error, new(Math.Max(0, area - Normal * error), Math.Min(1, area + Normal * error), ConfidenceInterval.UsualLevel));
    }

    // How many lie below a number, those equal to it counting one half.
    private static double Below(double[] rising, double x)
    {
        int Count(Func<double, bool> holds)
        {
            var (low, high) = (0, rising.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (holds(rising[middle])) low = middle + 1;
                else high = middle;
            }
            return low;
        }
        return (Count(v => v < x) + Count(v => v <= x)) / 2.0;
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
    }
}
