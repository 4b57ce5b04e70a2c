namespace Cartwright.Analysis.Survival.Competing;

/// <summary>The running sums from which the variance of a cumulative incidence is had after each event.</summary>
/// <remarks>
/// An excess of the cause's hazard at s moves F(t) by S(s−) − v (F(t) − F(s)), where v = S(s−)/S(s), and one of another cause's by the second part alone. The variance is
/// a sum over s of these squared, and so a parabola in F(t). Aalen (1978) as in SAS/STAT, LIFETEST; Gray (1988), Ann. Stat. 16, 1141–1154.
/// </remarks>
internal sealed class IncidenceSums(IncidenceVariance kind)
{
    private double constant, linear, square;

    /// <summary>The variance after an event; what went before is given just before and just after it.</summary>
    public double After(int atRisk, int events, int others, double freeBefore, double free, double incidence)
    {
        // With nobody left F no longer moves, and only the first part counts.
        var v = free > 0 ? freeBefore / free : 0;
        var (own, other, crossed) = Variances(atRisk, events, others);
        var (cause, rest) = (freeBefore + v * incidence, v * incidence);
        constant += cause * cause * own + rest * rest * other + 2 * cause * rest * crossed;
        linear += v * (cause * own + rest * other + (cause + rest) * crossed);
        square += v * v * (own + other + 2 * crossed);
        return constant - 2 * linear * incidence + square * incidence * incidence;
    }

    // The variances of the hazards of the cause and of the others at one time, and their covariance.
    private (double Own, double Other, double Crossed) Variances(double n, int d, int e) => kind switch
    {
        IncidenceVariance.Delta => (d * (n - d) / (n * n * n), e * (n - e) / (n * n * n), -(double)d * e / (n * n * n)),
        IncidenceVariance.Aalen => (Hypergeometric(n, d), Hypergeometric(n, d + e) - Hypergeometric(n, d), 0),
        _ => (Hypergeometric(n, d), Hypergeometric(n, e), 0),
    };

    private static double Hypergeometric(double n, int d) => d <= 1 ? d / (n * n) : d * (n - d) / (n * n * (n - 1));
}
