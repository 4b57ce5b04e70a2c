namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>A subject's marrows in order of time, each judged against what went before and, where a remission must last, what came after.</summary>
public static class RemissionCourse
{
    /// <summary>The time points in order; after a remission, leukaemia is a relapse until there is another remission.</summary>
    public static IReadOnlyList<RemissionTimePoint> Derive(IEnumerable<MarrowAssessment> marrows, double? baselineBlasts, LeukaemiaCriteria criteria)
    {
        var points = marrows.OrderBy(m => m.At).Select(m => RemissionTimePoint.Of(m, baselineBlasts, criteria)).ToList();
        points = [.. points.Select((point, i) => Lasting(point, points.Skip(i + 1), criteria))];
        var inRemission = false;
        return [.. points.Select(point => Judged(point, ref inRemission, criteria))];
    }

    private static RemissionTimePoint Lasting(RemissionTimePoint point, IEnumerable<RemissionTimePoint> later, LeukaemiaCriteria criteria) =>
        criteria.SustainedDays is { } days && point.Category.IsRemission()
        && later.Any(p => p.At.DayNumber - point.At.DayNumber < days && p.Marrow.IsRelapse(criteria))
            ? point with { Category = RemissionCategory.NoResponse, Because = $"leukaemia was back in fewer than {days} days" }
            : point;

    private static RemissionTimePoint Judged(RemissionTimePoint point, ref bool inRemission, LeukaemiaCriteria criteria)
    {
        if (point.Category.IsRemission()) inRemission = true;
        else if (inRemission && point.Marrow.IsRelapse(criteria))
        {
            inRemission = false;
            return point with { Category = RemissionCategory.Relapse };
        }
        return point;
    }
}
