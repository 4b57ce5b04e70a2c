using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival;

/// <summary>Survival at a time fixed beforehand: estimate, standard error, interval and how many were still at risk.</summary>
public sealed record Landmark(double Days, int AtRisk, Estimate Survival, Estimate StandardError, ConfidenceInterval Interval)
{
    /// <summary>Survival at a time; before the first event it is 1 and has no interval on most scales. After the last censored time it is as the convention has it.</summary>
    public static Landmark At(SurvivalCurve curve, double days, IntervalScale scale = IntervalScale.LogLog, SurvivalConvention convention = SurvivalConvention.Sas)
    {
        if (curve.Steps.Count == 0) return None(days, "there is no subject");
        var last = curve.Steps[^1];
        if (convention == SurvivalConvention.Sas && days > last.Days && last.Survival > 0) return None(days, "nobody was followed so long");
        var step = curve.LastStepBy(days) ?? new SurvivalStep(0, curve.Subjects, 0, 0, 1, 0);
        return new(days, curve.AtRisk(days), step.Survival, Greenwood.StandardError(step), PointwiseInterval.Of(step, scale));
    }

    private static Landmark None(double days, string because) =>
        new(days, 0, Estimate.None(because), Estimate.None(because), ConfidenceInterval.None(because));
}
