namespace Cartwright.Analysis.Response.Immune;

/// <summary>A course by iRECIST as time points: iCR, iPR and iSD as CR, PR and SD, and as progression the iUPD that counts. One that was disregarded counts as not evaluable.</summary>
internal static class ImmuneTimePoints
{
    /// <summary>The time points up to the first confirmed progression.</summary>
    public static IReadOnlyList<TimePoint> Of(IReadOnlyList<ImmuneAssessment> assessments)
    {
        var course = ImmuneCourse.Derive(assessments);
        return Mapped([.. assessments.Select(a => a.Point).OrderBy(p => p.At).Take(course.Count)], course);
    }

    /// <summary>The same of responses as somebody judged them.</summary>
    public static IReadOnlyList<TimePoint> Judged(IReadOnlyList<TimePoint> points)
    {
        var ordered = points.OrderBy(p => p.At).ToList();
        return Mapped(ordered, [.. ordered.Select(p => new ImmuneTimePoint(p.At, ImmuneCode.Read(p.Code) ?? ImmuneCategory.NotEvaluable))]);
    }

    /// <summary>The best response in iRECIST's words: of progression, whether it was confirmed.</summary>
    public static string? BestOf(SubjectResponse subject) => subject.Best.Category switch
    {
        ResponseCategory.Complete => "iCR",
        ResponseCategory.Partial => "iPR",
        ResponseCategory.Stable => "iSD",
        ResponseCategory.NeitherCompleteNorProgressive => "NON-iCR/NON-iUPD",
        ResponseCategory.Progressive => subject.TimePoints.Any(p => p.OwnCode == "iCPD") ? "iCPD" : "iUPD",
        _ => null,
    };

    private static IReadOnlyList<TimePoint> Mapped(IReadOnlyList<TimePoint> points, IReadOnlyList<ImmuneTimePoint> course)
    {
        var progressed = ImmuneCourse.EventDay(course);
        return [.. points.Zip(course, (point, judged) => point with { Overall = CategoryOf(judged, point, progressed), OwnCode = CodeOf(judged, point) })];
    }

    private static string CodeOf(ImmuneTimePoint judged, TimePoint point) =>
        judged.Category == ImmuneCategory.Stable && point.Target is null && point.NonTarget is not null ? "NON-iCR/NON-iUPD" : judged.Category.Code();

    private static ResponseCategory CategoryOf(ImmuneTimePoint judged, TimePoint point, DateOnly? progressed) => judged.Category switch
    {
        ImmuneCategory.Complete => ResponseCategory.Complete,
        ImmuneCategory.Partial => ResponseCategory.Partial,
        ImmuneCategory.Stable => point.Overall == ResponseCategory.NeitherCompleteNorProgressive ? point.Overall : ResponseCategory.Stable,
        ImmuneCategory.ConfirmedProgression => ResponseCategory.Progressive,
        ImmuneCategory.UnconfirmedProgression when judged.At >= progressed => ResponseCategory.Progressive,
        _ => ResponseCategory.NotEvaluable,
    };
}
