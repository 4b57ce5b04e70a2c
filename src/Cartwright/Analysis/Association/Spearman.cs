using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Association;

/// <summary>The correlation of ranks, equal values sharing theirs.</summary>
/// <param name="Subjects">Pairs of values.</param>
/// <param name="Rho">From −1 to 1.</param>
/// <param name="Interval">By Fisher's z with the variance of Bonett and Wright, (1 + ρ²/2)/(n − 3); of fewer than ten a rough one.</param>
/// <remarks>Bonett, Wright. Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika 65 (2000) 23–28.</remarks>
public sealed record Spearman(int Subjects, Estimate Rho, ConfidenceInterval Interval)
{
    /// <summary>Correlates pairs.</summary>
    public static Spearman Of(IReadOnlyList<(double X, double Y)> pairs, double level = ConfidenceInterval.UsualLevel)
    {
        Spearman Without(string because) => new(pairs.Count, Estimate.None(because), ConfidenceInterval.None(because, level));
        if (pairs.Count < 3) return Without($"three subjects are needed; there {(pairs.Count == 1 ? "is" : "are")} {pairs.Count}");
        var (x, y) = (MidRanks.Of([.. pairs.Select(p => p.X)]), MidRanks.Of([.. pairs.Select(p => p.Y)]));
        if (x.Counts.Length == 1 || y.Counts.Length == 1) return Without("one of the two does not vary");
        var rho = Math.Clamp(Correlation(x.Ranks, y.Ranks), -1, 1);
        return new(pairs.Count, rho, Between(rho, pairs.Count, level));
    }

    private static ConfidenceInterval Between(double rho, int n, double level)
    {
        if (n < 4) return ConfidenceInterval.None("an interval needs four subjects", level);
        if (Math.Abs(rho) > 1 - 1e-12) return ConfidenceInterval.None("the ranks agree entirely: the approximation has no interval", level);
        var half = Normal.InvCDF(0, 1, (1 + level) / 2) * Math.Sqrt((1 + rho * rho / 2) / (n - 3));
        return new(Math.Tanh(Math.Atanh(rho) - half), Math.Tanh(Math.Atanh(rho) + half), level);
    }

    private static double Correlation(double[] x, double[] y)
    {
        var mean = (x.Length + 1) / 2.0;
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var (a, b) = (x[i] - mean, y[i] - mean);
            (xx, yy, xy) = (xx + a * a, yy + b * b, xy + a * b);
        }
        return xy / Math.Sqrt(xx * yy);
    }
}
