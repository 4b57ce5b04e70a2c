namespace Cartwright.Analysis.Response;

/// <summary>The best response of a subject, the day it was first seen, and the first day of CR or PR (one that was confirmed, where it must be).</summary>
/// <param name="Because">Why the response is not evaluable, or null.</param>
public sealed record BestResponse(ResponseCategory Category, DateOnly? On, DateOnly? FirstResponse, string? Because)
{
    /// <summary>The response in the words of its criteria; null where the category's code says it.</summary>
    public string? OwnCode { get; init; }

    /// <summary>The response as its criteria write it.</summary>
    public string Code => OwnCode ?? Category.Code();
}

/// <summary>The best response from the start of treatment to the first progression.</summary>
/// <remarks>RECIST 1.1 (Eisenhauer et al. 2009), section 4.4 and table 3. A response, once it counts, is never taken back. Where table 3 leaves a choice
/// it is a setting of <see cref="ConfirmationRule"/>.</remarks>
public static class BestOverallResponse
{
    /// <summary>The best response of time points in order; what comes after the first progression is not looked at, unless the rule looks on.</summary>
    public static BestResponse Of(IEnumerable<TimePoint> course, DateOnly start, ConfirmationRule rule)
    {
        IReadOnlyList<TimePoint> points = rule.StopsAtProgression ? UpToProgression(course) : [.. course.OrderBy(p => p.At)];
        if (points.Count == 0) return new(ResponseCategory.NotEvaluable, null, null, "no assessment after the start of treatment");

        var counted = rule.ConfirmedAfterDays is { } days ? Confirmation.Counted(points, days, rule) : [.. points.Select(p => p.Overall)];
        var first = points.Where((_, i) => counted[i].IsResponse()).Select(p => (DateOnly?)p.At).FirstOrDefault();
        foreach (var sought in new[] { ResponseCategory.Complete, ResponseCategory.Partial })
        {
            var at = counted.IndexOf(sought);
            if (at >= 0) return new(sought, points[at].At, first, null);
        }
        return WithoutResponse(points, start, rule);
    }

    /// <summary>Time points up to and including the first progression; one dated elsewhere, on a form of its own, ends them too.</summary>
    public static IReadOnlyList<TimePoint> UpToProgression(IEnumerable<TimePoint> course, DateOnly? datedElsewhere = null)
    {
        var kept = new List<TimePoint>();
        foreach (var point in course.OrderBy(p => p.At).TakeWhile(p => datedElsewhere is null || p.At <= datedElsewhere))
        {
            kept.Add(point);
            if (point.Overall == ResponseCategory.Progressive) break;
        }
        return kept;
    }

    // A response that was not confirmed is at least stable disease, if it was late enough.
    private static BestResponse WithoutResponse(IReadOnlyList<TimePoint> points, DateOnly start, ConfirmationRule rule)
    {
        bool LateEnough(TimePoint p) => p.At.DayNumber - start.DayNumber >= rule.MinimumStableDays;
        if (points.FirstOrDefault(p => LateEnough(p) && p.Overall <= ResponseCategory.Stable) is { } stable) return new(ResponseCategory.Stable, stable.At, null, null);
        if (points.FirstOrDefault(p => LateEnough(p) && p.Overall == ResponseCategory.NeitherCompleteNorProgressive) is { } neither)
            return new(ResponseCategory.NeitherCompleteNorProgressive, neither.At, null, null);
        if (points.FirstOrDefault(p => p.Overall == ResponseCategory.Progressive) is { } progression) return new(ResponseCategory.Progressive, progression.At, null, null);
        if (rule.EarlyStableAfterCompleteIsProgression && StableAfterComplete(points) is { } lost) return new(ResponseCategory.Progressive, lost.At, null, null);
        var seen = points.Any(p => p.Overall != ResponseCategory.NotEvaluable);
        return new(ResponseCategory.NotEvaluable, points[0].At, null, seen ? $"no assessment as late as day {rule.MinimumStableDays}, which stable disease takes" : "no assessment was evaluable");
    }

    private static TimePoint? StableAfterComplete(IReadOnlyList<TimePoint> points) =>
        points.SkipWhile(p => p.Overall != ResponseCategory.Complete).FirstOrDefault(p => p.Overall == ResponseCategory.Stable);
}
