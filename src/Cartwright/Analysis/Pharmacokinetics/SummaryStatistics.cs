using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// The statistics of a parameter over subjects. Subjects without a number are counted apart and enter nothing. The standard deviation has n − 1; the median of
/// an even number is the mean of the middle two; the geometric CV is 100·√(exp(s²) − 1), s the standard deviation of the logarithms.
/// </summary>
/// <remarks>Geometric CV: Kirkwood. Geometric means and measures of dispersion. Biometrics 35 (1979) 908–909, in the form of CDISC ARS and SAS practice.</remarks>
/// <param name="N">Subjects with a number.</param>
/// <param name="NotCalculable">Subjects without.</param>
/// <param name="Reasons">Why they have none, each reason once, the most frequent first.</param>
public sealed record SummaryStatistics(
    int N,
    int NotCalculable,
    IReadOnlyList<string> Reasons,
    Estimate Mean,
    Estimate StandardDeviation,
    Estimate Median,
    Estimate Minimum,
    Estimate Maximum,
    Estimate GeometricMean,
    Estimate GeometricCvPercent)
{
    /// <summary>Fewer subjects than this are listed one by one: a summary of two is their two numbers, less well told.</summary>
    public const int FewestSummarised = 3;

    /// <summary>The numbers, rising.</summary>
    public IReadOnlyList<double> Numbers { get; private init; } = [];

    /// <summary>Whether there are so few numbers that they are listed instead.</summary>
    public bool IsListed => N is > 0 and < FewestSummarised;

    /// <summary>Summarises the numbers among the estimates.</summary>
    public static SummaryStatistics Of(IReadOnlyCollection<Estimate> estimates)
    {
        var numbers = estimates.OfType<Estimate.Value>().Select(v => v.Number).Order().ToArray();
        var reasons = estimates.OfType<Estimate.NotCalculable>().GroupBy(r => r.Because).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        var missing = estimates.Count - numbers.Length;
        if (numbers is []) return Without(missing, reasons);

        var n = numbers.Length;
        var positive = numbers[0] > 0;
        var logs = positive ? Array.ConvertAll(numbers, Math.Log) : [];
        return new(
            n, missing, reasons,
            numbers.Average(), Spread(numbers), (numbers[(n - 1) / 2] + numbers[n / 2]) / 2, numbers[0], numbers[^1],
            positive ? Math.Exp(logs.Average()) : Estimate.None("a value of 0 or less has no logarithm"),
            positive ? Spread(logs).Then(s => s > WidestLogs ? Estimate.None("the values are too far apart for a geometric CV") : 100 * Math.Sqrt(Math.Exp(s * s) - 1)) : Estimate.None("a value of 0 or less has no logarithm"))
        { Numbers = numbers };
    }

    // exp(s²) overflows above; values ten powers of ten apart have no CV that anybody could read.
    private const double WidestLogs = 20;

    private static Estimate Spread(double[] numbers)
    {
        if (numbers.Length < 2) return Estimate.None("one subject has no spread");
        var mean = numbers.Average();
        return Math.Sqrt(numbers.Sum(x => (x - mean) * (x - mean)) / (numbers.Length - 1));
    }

    private static SummaryStatistics Without(int missing, List<string> reasons)
    {
        var none = Estimate.None(missing == 0 ? "no subjects" : "not calculable in any subject");
        return new(0, missing, reasons, none, none, none, none, none, none, none);
    }
}
