using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival;

/// <summary>What two programs make of a curve where its steps leave a choice.</summary>
public enum SurvivalConvention
{
    /// <summary>A quantile that the curve lies on to its end is not estimable, and survival is not estimable after the last censored time.</summary>
    Sas,

    /// <summary>There the quantile is half way to the last time, and survival stays as it was. Where an edge of the band rises again, the crossing nearest in height counts, not the first.</summary>
    R,
}

/// <summary>The time by which a share of the subjects has had the event: the first time at which survival is 1 − p or less; where survival equals 1 − p over a span, its middle.</summary>
/// <remarks>Brookmeyer, Crowley. A confidence interval for the median survival time. Biometrics 38 (1982) 29–41: the interval holds
/// the times at which the pointwise band holds 1 − p. Where S is 1 − p to the end of the curve, SAS (PROC LIFETEST) has no estimate and R (survival) one:
/// the CAMIS project's comparison of the two, page "R vs SAS: survival analysis".</remarks>
public static class SurvivalQuantile
{
    // Products such as 2/3 · 3/4 must count as one half.
    private const double SameSurvival = 1.5e-8;

    /// <summary>The median time.</summary>
    public static Estimate Median(SurvivalCurve curve, SurvivalConvention convention = SurvivalConvention.Sas) => At(curve, 0.5, convention);

    /// <summary>The time by which the share p (above 0, below 1) has had the event.</summary>
    public static Estimate At(SurvivalCurve curve, double p, SurvivalConvention convention = SurvivalConvention.Sas)
    {
        if (curve.Steps.Count == 0) return Estimate.None("there is no subject");
        var time = Crossing([.. curve.Steps.Select(s => (s.Days, (double?)s.Survival))], 1 - p, convention);
        return time is { } days ? days : Estimate.None(curve.Events == 0 ? "no event was seen" : $"survival did not fall below {1 - p:0.##} while anybody was followed");
    }

    /// <summary>The interval of that time, from the pointwise band on this scale.</summary>
    public static ConfidenceInterval Interval(
        SurvivalCurve curve, double p = 0.5, IntervalScale scale = IntervalScale.LogLog, SurvivalConvention convention = SurvivalConvention.Sas, double level = ConfidenceInterval.UsualLevel)
    {
        if (curve.Steps.Count == 0) return ConfidenceInterval.None("there is no subject", level);
        var band = curve.Steps.Select(s => (s.Days, Band: PointwiseInterval.Of(s, scale, level))).ToList();
        var lower = Crossing([.. band.Select(b => (b.Days, b.Band.Lower.OrNull))], 1 - p, convention);
        var upper = Crossing([.. band.Select(b => (b.Days, b.Band.Upper.OrNull))], 1 - p, convention);
        return new(OrNone(lower, "lower"), OrNone(upper, "upper"), level);
    }

    private static Estimate OrNone(double? days, string end) =>
        days is { } d ? d : Estimate.None($"the {end} edge of the band was not crossed while anybody was followed");

    // An edge of the band may rise again. Then the first crossing is taken; R sorts the edge by height before it looks.
    private static double? Crossing(IReadOnlyList<(double Days, double? Height)> edge, double height, SurvivalConvention convention)
    {
        double? reached = null;
        var known = edge.Where(e => e.Height is not null);
        foreach (var (days, h) in convention == SurvivalConvention.R ? known.OrderByDescending(e => e.Height) : known)
        {
            if (h > height + SameSurvival) continue;
            reached ??= days;
            if (h < height - SameSurvival) return (reached + days) / 2;
        }
        return convention == SurvivalConvention.R ? (reached + edge[^1].Days) / 2 : null;
    }
}
