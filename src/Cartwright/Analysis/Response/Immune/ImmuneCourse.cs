namespace Cartwright.Analysis.Response.Immune;

/// <summary>A subject's time points by iRECIST: progression is unconfirmed until a later assessment shows that it goes on, and forgotten where the disease comes under control first.</summary>
/// <remarks>Seymour et al. iRECIST: guidelines for response criteria for use in trials testing immunotherapeutics. Lancet Oncol. 18 (2017) e143–e152, table 2; best response by table 3.
/// The table asks for growth "from last timepoint" of new lesions and for "further increase" of the others; both are counted from the assessment that opened the unconfirmed
/// progression, so that slow growth adds up.</remarks>
public static class ImmuneCourse
{
    private const double FurtherMillimetres = 5, Rounding = 1e-9;

    /// <summary>The time points up to the first confirmed progression.</summary>
    /// <param name="confirmedFromDays">How long after the unconfirmed progression it can be confirmed at the earliest (four weeks).</param>
    public static IReadOnlyList<ImmuneTimePoint> Derive(IEnumerable<ImmuneAssessment> assessments, int confirmedFromDays = 28)
    {
        var points = new List<ImmuneTimePoint>();
        (ImmuneAssessment First, bool ByNewLesions)? open = null;
        var known = 0;
        foreach (var now in assessments.OrderBy(a => a.Point.At))
        {
            var appeared = now.NewLesions > known;
            var category = Judge(now, open, appeared, confirmedFromDays);
            points.Add(new(now.Point.At, category));
            if (category == ImmuneCategory.ConfirmedProgression) break;
            if (category == ImmuneCategory.UnconfirmedProgression) open = open is { } o ? (o.First, o.ByNewLesions || appeared) : (now, appeared);
            else if (category != ImmuneCategory.NotEvaluable) open = null;
            if (category != ImmuneCategory.NotEvaluable) known = now.NewLesions;
        }
        return points;
    }

    /// <summary>The best response: iCR, iPR or iSD if ever seen before a confirmed progression, else the progression, confirmed or not.</summary>
    public static ImmuneCategory Best(IEnumerable<ImmuneTimePoint> course)
    {
        var counted = new List<ImmuneCategory>();
        foreach (var point in course.OrderBy(p => p.At))
        {
            counted.Add(point.Category);
            if (point.Category == ImmuneCategory.ConfirmedProgression) break;
        }
        return counted.DefaultIfEmpty(ImmuneCategory.NotEvaluable).Min();
    }

    /// <summary>The day of progression: of the unconfirmed one that was later confirmed without control between; null where none was confirmed.</summary>
    public static DateOnly? Progression(IEnumerable<ImmuneTimePoint> course)
    {
        DateOnly? open = null;
        foreach (var point in course.OrderBy(p => p.At))
        {
            if (point.Category == ImmuneCategory.ConfirmedProgression) return open ?? point.At;
            if (point.Category == ImmuneCategory.UnconfirmedProgression) open ??= point.At;
            else if (point.Category != ImmuneCategory.NotEvaluable) open = null;
        }
        return null;
    }

    /// <summary>The day that counts as progression in a time to event: of the unconfirmed one that was later confirmed, or that was still open when assessments ended.</summary>
    /// <remarks>Seymour et al. 2017, "Statistical and data considerations": the date of iUPD counts unless it was disregarded because of a later iSD, iPR or iCR.</remarks>
    public static DateOnly? EventDay(IEnumerable<ImmuneTimePoint> course)
    {
        DateOnly? open = null;
        foreach (var point in course.OrderBy(p => p.At))
        {
            if (point.Category == ImmuneCategory.ConfirmedProgression) return open ?? point.At;
            if (point.Category == ImmuneCategory.UnconfirmedProgression) open ??= point.At;
            else if (point.Category != ImmuneCategory.NotEvaluable) open = null;
        }
        return open;
    }

    private static ImmuneCategory Judge(ImmuneAssessment now, (ImmuneAssessment First, bool ByNewLesions)? open, bool appeared, int confirmedFromDays)
    {
        var baselineLesions = now.WithoutNewLesions;
        if (open is { } before && now.Point.At.DayNumber - before.First.Point.At.DayNumber >= confirmedFromDays && GoesOn(now, before.First, before.ByNewLesions, appeared))
            return ImmuneCategory.ConfirmedProgression;
        if (appeared || baselineLesions == ResponseCategory.Progressive) return ImmuneCategory.UnconfirmedProgression;
        if (open is { ByNewLesions: true } by && now.NewLesions > 0 && baselineLesions != ResponseCategory.NotEvaluable && baselineLesions >= by.First.WithoutNewLesions)
            return ImmuneCategory.UnconfirmedProgression;
        return Controlled(baselineLesions, now.NewLesions > 0);
    }

    // Where there was progression, a further increase; where there was none, progression by RECIST 1.1.
    private static bool GoesOn(ImmuneAssessment now, ImmuneAssessment first, bool byNewLesions, bool appeared)
    {
        var target = first.Point.Target == ResponseCategory.Progressive
            ? now.Point.SumMillimetres.OrNull - first.Point.SumMillimetres.OrNull >= FurtherMillimetres - Rounding
            : now.Point.Target == ResponseCategory.Progressive;
        var nonTarget = first.Point.NonTarget == ResponseCategory.Progressive ? now.NonTargetLarger : now.Point.NonTarget == ResponseCategory.Progressive;
        var newLesions = appeared || (byNewLesions && (now.NewNonTargetLarger || now.NewTargetMillimetres - first.NewTargetMillimetres >= FurtherMillimetres - Rounding));
        return target || nonTarget || newLesions;
    }

    private static ImmuneCategory Controlled(ResponseCategory baselineLesions, bool newLesionsLeft) => baselineLesions switch
    {
        ResponseCategory.Complete => newLesionsLeft ? ImmuneCategory.Partial : ImmuneCategory.Complete,
        ResponseCategory.Partial => ImmuneCategory.Partial,
        ResponseCategory.Stable or ResponseCategory.NeitherCompleteNorProgressive => ImmuneCategory.Stable,
        _ => ImmuneCategory.NotEvaluable,
    };
}
