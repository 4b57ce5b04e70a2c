using Cartwright.Numerics;

namespace Cartwright.Analysis.Response;

/// <summary>A subject's assessments in order of time, each judged against baseline, nadir and what went before.</summary>
public static class TumourCourse
{
    /// <summary>The time points after baseline. Without a complete baseline sum the target lesions are not evaluable, save for new lesions and non-target progression.</summary>
    public static IReadOnlyList<TimePoint> Derive(LesionAssessment? baseline, IEnumerable<LesionAssessment> later)
    {
        var points = new List<TimePoint>();
        double? nadir = baseline is { IsComplete: true } ? baseline.MeasuredSum : null;
        var complete = false;
        foreach (var assessment in later.OrderBy(a => a.FirstDay))
        {
            var point = At(assessment, baseline, nadir, complete);
            points.Add(point);
            complete |= point.Overall == ResponseCategory.Complete;
            if (nadir is { } least && assessment.IsComplete) nadir = Math.Min(least, assessment.MeasuredSum);
        }
        return points;
    }

    private static TimePoint At(LesionAssessment assessment, LesionAssessment? baseline, double? nadir, bool afterComplete)
    {
        ResponseCategory? target = assessment.Targets.Count == 0 ? null
            : nadir is { } least ? TargetResponse.Of(assessment, baseline!.MeasuredSum, least, afterComplete)
            : ResponseCategory.NotEvaluable;
        ResponseCategory? nonTarget = assessment.NonTargets.Count == 0 ? null : NonTargetResponse.Of(assessment.NonTargets);
        var overall = TimePointResponse.Of(target, nonTarget, assessment.NewLesion);
        var day = overall == ResponseCategory.Progressive ? assessment.FirstDay : assessment.LastDay;
        var sum = Sum(assessment);
        return new(assessment.Visit, day, target, nonTarget, assessment.NewLesion, overall, sum, Change(sum, baseline)) { NadirMillimetres = nadir };
    }

    private static Estimate Sum(LesionAssessment assessment) =>
        assessment.IsComplete ? assessment.MeasuredSum
        : Estimate.None(assessment.Targets.Count == 0 ? "there are no target lesions" : "not every target lesion was measured");

    private static Estimate Change(Estimate sum, LesionAssessment? baseline) => sum.Then(mm => baseline switch
    {
        { IsComplete: true, MeasuredSum: > 0 } => 100 * (mm - baseline.MeasuredSum) / baseline.MeasuredSum,
        _ => Estimate.None("there is no complete sum of diameters at baseline"),
    });
}
