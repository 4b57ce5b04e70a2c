namespace Cartwright.Analysis.Response.Leukaemia;

/// <summary>What became of one infused subject's leukaemia.</summary>
/// <param name="BaselineBlasts">Blasts in the last marrow before the product, in percent; null where there is none.</param>
/// <param name="TimePoints">All marrows after infusion, those after a relapse or another therapy included.</param>
/// <param name="Best">The best response up to the first relapse or another therapy.</param>
/// <param name="BestOn">The day it was first seen.</param>
/// <param name="Because">Why the best response is not evaluable, or null.</param>
/// <param name="FirstRemission">The first day of CR, CRh or CRi.</param>
/// <param name="AtLandmark">The marrow nearest to the landmark, if one is near enough.</param>
/// <param name="Relapse">The day of the first relapse, not after another therapy.</param>
/// <param name="LastAssessed">The last evaluable marrow not after a relapse or another therapy.</param>
/// <param name="NewTherapy">The day a new anti-cancer therapy began.</param>
/// <param name="IsRefractory">Whether an evaluable marrow at the landmark or later, and none before, showed a remission.</param>
/// <param name="Residual">Residual disease in remission: negative if it ever was so; not measured where nobody looked, or there was no remission.</param>
public sealed record SubjectRemission(
    string Subject,
    double? BaselineBlasts,
    IReadOnlyList<RemissionTimePoint> TimePoints,
    RemissionCategory Best,
    DateOnly? BestOn,
    string? Because,
    DateOnly? FirstRemission,
    RemissionTimePoint? AtLandmark,
    DateOnly? Relapse,
    DateOnly? LastAssessed,
    DateOnly? NewTherapy,
    bool IsRefractory,
    ResidualDisease Residual)
{
    /// <summary>Derives a subject from its marrows. One on the day of infusion is before it; one on the day of a new therapy still counts.</summary>
    public static SubjectRemission Of(string subject, IReadOnlyCollection<MarrowAssessment> marrows, DateOnly infusion, DateOnly? newTherapy, LeukaemiaCriteria criteria)
    {
        var baseline  = marrows.Where(m => m.At <= infusion).MaxBy(m => m.At)?.BlastsPercent;
        var points    = RemissionCourse.Derive(marrows.Where(m => m.At > infusion), baseline, criteria);
        var counted   = UpToRelapse(points.Where(p => newTherapy is null || p.At <= newTherapy));
        var evaluable = counted.Where(p => p.Category != RemissionCategory.NotEvaluable).ToList();
        var remission = evaluable.Where(p => p.Category.IsRemission()).ToList();
        var best      = evaluable.MinBy(p => p.Category);
        return new(subject, baseline, points,
            best?.Category ?? RemissionCategory.NotEvaluable, best?.At, best is null ? WhyNot(counted) : null,
            remission.FirstOrDefault()?.At, Landmark(counted, infusion, criteria),
            evaluable.FirstOrDefault(p => p.Category == RemissionCategory.Relapse)?.At, evaluable.LastOrDefault()?.At, newTherapy,
            remission.Count == 0 && evaluable.Any(p => Day(p, infusion) >= criteria.LandmarkDay - criteria.LandmarkWithinDays),
            Deepest(remission));
    }

    private static List<RemissionTimePoint> UpToRelapse(IEnumerable<RemissionTimePoint> points)
    {
        var kept = new List<RemissionTimePoint>();
        foreach (var point in points)
        {
            kept.Add(point);
            if (point.Category == RemissionCategory.Relapse) break;
        }
        return kept;
    }

    private static RemissionTimePoint? Landmark(IEnumerable<RemissionTimePoint> points, DateOnly infusion, LeukaemiaCriteria criteria) => points
        .Where(p => Math.Abs(Day(p, infusion) - criteria.LandmarkDay) <= criteria.LandmarkWithinDays)
        .OrderBy(p => Math.Abs(Day(p, infusion) - criteria.LandmarkDay)).ThenByDescending(p => p.At).FirstOrDefault();

    private static ResidualDisease Deepest(IEnumerable<RemissionTimePoint> remission) =>
        remission.Select(p => p.Marrow.Residual).Where(r => r != ResidualDisease.NotMeasured).DefaultIfEmpty(ResidualDisease.NotMeasured).Min();

    private static string WhyNot(IReadOnlyList<RemissionTimePoint> counted) => counted.Count == 0 ? "no marrow after infusion" : counted[^1].Because ?? "no marrow was evaluable";

    private static int Day(RemissionTimePoint point, DateOnly infusion) => point.At.DayNumber - infusion.DayNumber;
}
