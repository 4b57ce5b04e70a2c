using Cartwright.Numerics;

namespace Cartwright.Laws;

/// <summary>Shares of patients in one arm or two, in %, with 95 % intervals. Two arms have the same patients, number by number.</summary>
/// <remarks>
/// One share: Wilson, J Am Stat Assoc 22 (1927) 209–212. Difference of paired shares: Agresti, Min, Stat Med 24 (2005) 729–740: Wald after half a patient is added to each
/// cell of the 2 × 2 table, so that the interval of "none in either arm" has a width. Odds ratio of the two shares: the same cells; the delta method on the difference of
/// logits, with the covariance that pairing gives.
/// </remarks>
public static class Share
{
    internal const double Normal = 1.959963984540054;
    private const double Added = 0.5;

    /// <summary>Those to whom it happened.</summary>
    public static Measure Of(string name, IReadOnlyList<bool> patients)
    {
        if (patients.Count == 0) return new(name, "%", Estimate.None("there is no such patient"), null);
        double n = patients.Count, p = patients.Count(b => b) / n;
        var (middle, half) = ((p + Normal * Normal / (2 * n)) / (1 + Normal * Normal / n), Normal * Math.Sqrt(p * (1 - p) / n + Normal * Normal / (4 * n * n)) / (1 + Normal * Normal / n));
        return new(name, "%", 100 * p, new(p == 0 ? 0 : 100 * (middle - half), p == 1 ? 100 : 100 * (middle + half), 0.95));
    }

    /// <summary>How much larger the share is in the second arm, percentage points.</summary>
    public static Measure Difference(string name, IReadOnlyList<bool> first, IReadOnlyList<bool> second)
    {
        var t = Table.Of(first, second);
        if (first.Count == 0) return new(name, "points", Estimate.None("there is no such patient"), null);
        var (more, less, n) = (t.OnlySecond + Added, t.OnlyFirst + Added, t.Count + 4 * Added);
        var (middle, half) = ((more - less) / n, Normal * Math.Sqrt(more + less - (more - less) * (more - less) / n) / n);
        return new(name, "points", 100 * (t.OnlySecond - t.OnlyFirst) / t.Count, new(100 * (middle - half), 100 * (middle + half), 0.95));
    }

    /// <summary>The odds in the second arm over those in the first. Where a share is 0 or 1 the value is that of the enlarged table.</summary>
    public static Measure OddsRatio(string name, IReadOnlyList<bool> first, IReadOnlyList<bool> second)
    {
        if (first.Count == 0) return new(name, "", Estimate.None("there is no such patient"), null);
        var t = Table.Of(first, second);
        var enlarged = new Table(t.Both + Added, t.OnlyFirst + Added, t.OnlySecond + Added, t.Neither + Added);
        var half = Normal * enlarged.StandardErrorOfLogOddsRatio();
        var centre = Math.Log(enlarged.OddsRatio());
        return new(name, "", double.IsFinite(t.OddsRatio()) && t.OddsRatio() > 0 ? t.OddsRatio() : enlarged.OddsRatio(), new(Math.Exp(centre - half), Math.Exp(centre + half), 0.95));
    }

    private readonly record struct Table(double Both, double OnlyFirst, double OnlySecond, double Neither)
    {
        public double Count => Both + OnlyFirst + OnlySecond + Neither;

        private (double First, double Second) Shares => ((Both + OnlyFirst) / Count, (Both + OnlySecond) / Count);

        public static Table Of(IReadOnlyList<bool> first, IReadOnlyList<bool> second)
        {
            if (first.Count != second.Count) throw new ArgumentException("Two arms have the same patients.", nameof(second));
            int both = 0, onlyFirst = 0, onlySecond = 0;
            for (var i = 0; i < first.Count; i++)
            {
                if (first[i] && second[i]) both++;
                else if (first[i]) onlyFirst++;
                else if (second[i]) onlySecond++;
            }
            return new(both, onlyFirst, onlySecond, first.Count - both - onlyFirst - onlySecond);
        }

        public double OddsRatio() => Shares is var (a, b) ? b / (1 - b) / (a / (1 - a)) : 0;

        // Var(logit b − logit a) with Var(p)/(p·q)² = 1/(n·p·q) and the covariance (P(both) − a·b)/n.
        public double StandardErrorOfLogOddsRatio()
        {
            var (a, b) = Shares;
            var (first, second) = (a * (1 - a), b * (1 - b));
            return Math.Sqrt(Math.Max(0, (1 / first + 1 / second - 2 * (Both / Count - a * b) / (first * second)) / Count));
        }
    }
}
