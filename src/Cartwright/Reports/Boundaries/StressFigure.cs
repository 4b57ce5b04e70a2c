using Cartwright.Rehearsals.Boundaries;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Boundaries;

/// <summary>Median tumour by day of the groups of one bound, the study's own patients and the same without the product.</summary>
public static class StressFigure
{
    // Under a hundredth of a per cent, or of a millimetre, nothing is seen in marrow or on a scan.
    private const double LeastSeen = 0.01, Remission = 5;

    /// <summary>A figure for each bound that was run.</summary>
    public static IReadOnlyList<Figure> Of(EligibilityStress stress) => stress.Study is null ? [] : [.. stress.Boundaries.Where(b => b.Passing is { Patients: > 0 }).Select((b, i) => Draw(stress, b, $"boundary-{i + 1}"))];

    private static Figure Draw(EligibilityStress stress, StressedBoundary bound, string id)
    {
        var isMarrow = stress.Limit?.LargestShrinkage is null && stress.Study!.Baseline is > 0;
        List<GroupCourse> groups = [.. new[] { bound.Passing!, bound.Failing!, stress.Study!, stress.WithoutProduct! }.Where(o => o.Middle.Count > 0).Select((o, i) => Course(o, i))];
        return GroupCourseFigure.Draw(
            id, $"{bound.Boundary.Criterion}: {bound.Boundary.PassingValue} passes, {bound.Boundary.FailingValue} fails",
            $"{stress.StudyId}. Median of those alive, {stress.Setting}.{(isMarrow ? " The dashed line is 5 % of marrow, a remission; hollow: less than 0.01 %, drawn there." : "")}",
            isMarrow ? "tumour cells in marrow, %" : "sum of diameters, mm", groups, isMarrow ? Remission : null);
    }

    private static GroupCourse Course(BoundaryOutcome outcome, int code) =>
        new(new(code, outcome.Group), [.. outcome.Middle.Select(m => new MiddlePoint(m.Day, Math.Max(m.Value, LeastSeen), m.Alive, m.Value < LeastSeen))]);
}
