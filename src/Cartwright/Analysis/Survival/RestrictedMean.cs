using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Survival;

/// <summary>The mean time without the event during the first days of follow-up: the area under the curve up to a day fixed beforehand.</summary>
/// <remarks>Irwin. The standard error of an estimate of expectation of life. J. Hyg. 47 (1949) 188–189; Klein, Moeschberger. Survival Analysis, second edition (2003), (4.5.1)–(4.5.3).
/// The variance is Σ A² d / (n (n − d)), A the area from an event to the end; as in R, without the factor m / (m − 1).</remarks>
public sealed record RestrictedMean(double Horizon, Estimate Days, Estimate StandardError)
{
    /// <summary>The restricted mean up to a day. Beyond the last censored time there is none by the convention of SAS; by that of R the curve goes on as it was.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not a positive finite number.</exception>
    public static RestrictedMean To(SurvivalCurve curve, double horizon, SurvivalConvention convention = SurvivalConvention.Sas)
    {
        if (!double.IsFinite(horizon) || horizon <= 0) throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "The area is taken up to a positive day.");
        if (curve.Steps.Count == 0) return None(horizon, "there is no subject");
        var last = curve.Steps[^1];
        if (convention == SurvivalConvention.Sas && horizon > last.Days && last.Survival > 0) return None(horizon, "nobody was followed so long");
        var (area, variance) = Area(curve.Steps, horizon);
        return new(horizon, area, variance is { } v ? Math.Sqrt(v) : Estimate.None("an event took the last subject at risk before the horizon"));
    }

    /// <summary>The interval on the scale of days.</summary>
    public ConfidenceInterval Interval(double level = ConfidenceInterval.UsualLevel)
    {
        var reach = StandardError.Then(se => se * Normal.InvCDF(0, 1, 1 - (1 - level) / 2));
        return new(Days.Then(d => reach.Then(r => d - r)), Days.Then(d => reach.Then(r => d + r)), level);
    }

    // From the end backwards, so that the area to the right of each event is known when its turn comes.
    private static (double Area, double? Variance) Area(IReadOnlyList<SurvivalStep> steps, double horizon)
    {
        var (area, variance, end) = (0.0, 0.0, horizon);
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            var step = steps[i];
            if (step.Days >= horizon) continue;
            area += step.Survival * (end - step.Days);
            if (area > 0) variance += area * area * Greenwood.Term(step.AtRisk, step.Events);
            end = step.Days;
        }
        return (area + end, double.IsFinite(variance) ? variance : null);
    }

    private static RestrictedMean None(double horizon, string because) => new(horizon, Estimate.None(because), Estimate.None(because));
}

/// <summary>By how many days one restricted mean exceeds another, both up to the same day.</summary>
/// <remarks>Royston, Parmar. BMC Med. Res. Methodol. 13 (2013) 152; Uno et al. J. Clin. Oncol. 32 (2014) 2380–2385: independent groups, normal approximation.</remarks>
public sealed record RestrictedMeanDifference(Estimate Days, Estimate StandardError, ConfidenceInterval Interval, Estimate P)
{
    /// <summary>The first less the second; the reason why either has no mean passes on.</summary>
    /// <exception cref="ArgumentException">The horizons differ.</exception>
    public static RestrictedMeanDifference Of(RestrictedMean first, RestrictedMean second, double level = ConfidenceInterval.UsualLevel)
    {
        if (first.Horizon != second.Horizon) throw new ArgumentException("Restricted means are compared up to the same day.", nameof(second));
        var difference = new RestrictedMean(
            first.Horizon,
            first.Days.Then(a => second.Days.Then(b => a - b)),
            first.StandardError.Then(a => second.StandardError.Then(b => Math.Sqrt(a * a + b * b))));
        return new(difference.Days, difference.StandardError, difference.Interval(level), NormalTest.TwoSided(difference.Days, difference.StandardError));
    }
}
