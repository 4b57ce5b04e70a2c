using Cartwright.Numerics;

namespace Cartwright.Analysis.Response;

/// <summary>What became of one subject's disease.</summary>
/// <param name="Infused">Whether the product was given.</param>
/// <param name="TimePoints">All assessments after infusion, those after progression or another therapy included.</param>
/// <param name="Best">The best response, with the days that duration of response needs.</param>
/// <param name="BestAsJudged">The response in the words of who judged it; null where it was derived from lesions or time points.</param>
/// <param name="Progression">The day of the first progression that counts: not after a new anti-cancer therapy.</param>
/// <param name="LastAdequate">The day of the last evaluable assessment not after a new anti-cancer therapy; null where there is none.</param>
/// <param name="NewTherapy">The day a new anti-cancer therapy began.</param>
/// <param name="BestChangePercent">The least change of the sum of diameters from baseline, up to the first progression, in percent.</param>
public sealed record SubjectResponse(
    string Subject,
    bool Infused,
    IReadOnlyList<TimePoint> TimePoints,
    BestResponse Best,
    string? BestAsJudged,
    DateOnly? Progression,
    DateOnly? LastAdequate,
    DateOnly? NewTherapy,
    Estimate BestChangePercent)
{
    /// <summary>The best response as it was judged, or as its criteria write it.</summary>
    public string BestCode => BestAsJudged ?? Best.Code;

    /// <summary>Why progression could not be seen in anybody of the study; null where it could.</summary>
    public string? Unseen { get; init; }

    /// <summary>The assessment before treatment; null where response was not derived from lesions.</summary>
    public LesionAssessment? Baseline { get; init; }

    /// <summary>The assessments after it, lesion by lesion, in order of time; those after progression included.</summary>
    public IReadOnlyList<LesionAssessment> Assessments { get; init; } = [];

    /// <summary>A subject whose time points are known. An assessment on the day of a new anti-cancer therapy still counts.</summary>
    public static SubjectResponse FromTimePoints(string subject, IReadOnlyList<TimePoint> course, DateOnly infusion, DateOnly? newTherapy, ConfirmationRule rule) =>
        FromTimePoints(subject, course, newTherapy, counted => BestOverallResponse.Of(counted, infusion, rule));

    /// <summary>The same by criteria that have a best response of their own.</summary>
    public static SubjectResponse FromTimePoints(string subject, IReadOnlyList<TimePoint> course, DateOnly? newTherapy, Func<IReadOnlyList<TimePoint>, BestResponse> best)
    {
        var points  = course.OrderBy(p => p.At).ToList();
        var counted = points.Where(p => newTherapy is null || p.At <= newTherapy).ToList();
        var kept    = BestOverallResponse.UpToProgression(counted);
        return new(subject, true, points,
            best(counted), null,
            kept.Where(p => p.Overall == ResponseCategory.Progressive).Select(p => (DateOnly?)p.At).FirstOrDefault(),
            kept.Where(p => p.Overall != ResponseCategory.NotEvaluable).Select(p => (DateOnly?)p.At).LastOrDefault(),
            newTherapy, LeastChange(kept));
    }

    /// <summary>A subject whose best response was judged elsewhere, without time points.</summary>
    public static SubjectResponse FromJudgement(string subject, bool infused, string judged, DateOnly? newTherapy)
    {
        var category = ResponseCode.Read(judged);
        var because = category is null ? $"'{judged}' is not a known response" : null;
        return new(subject, infused, [], new(category ?? ResponseCategory.NotEvaluable, null, null, because), judged, null, null, newTherapy,
            Estimate.None("response was judged elsewhere, without lesions"));
    }

    /// <summary>A subject of whose response nothing is known.</summary>
    public static SubjectResponse Unknown(string subject, bool infused, string because) =>
        new(subject, infused, [], new(ResponseCategory.NotEvaluable, null, null, because), null, null, null, null, Estimate.None(because));

    /// <summary>The same with the best response in the words of its criteria.</summary>
    internal SubjectResponse InWordsOf(Func<SubjectResponse, string?> code) => this with { Best = Best with { OwnCode = code(this) } };

    private static Estimate LeastChange(IEnumerable<TimePoint> points)
    {
        var changes = points.Select(p => p.ChangePercent.OrNull).OfType<double>().ToList();
        return changes.Count > 0 ? changes.Min() : Estimate.None("no complete sum of diameters both at baseline and after it");
    }
}
