using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response;

/// <summary>The rows of a study that tell of response, by subject.</summary>
internal sealed class ResponseRows(StudyData data)
{
    private readonly bool lesionsMeasured = data.TumourResults.Count > 0;
    private readonly ILookup<string, TumourIdentification> lesions = data.Tumours.ToLookup(r => r.Subject);
    private readonly ILookup<string, TumourResult> results = data.TumourResults.ToLookup(r => r.Subject);
    private readonly ILookup<string, DiseaseResponse> judged = data.Responses.ToLookup(r => r.Subject);
    private readonly Dictionary<string, DateOnly> newTherapy = data.Medications
        .Where(m => m.Class == CodeLists.MedicationClass.NewAnticancerTherapy && m.Start is not null)
        .GroupBy(m => m.Subject).ToDictionary(g => g.Key, g => g.Min(m => m.Start!.Value.Day));

    private readonly HashSet<string> infused = [.. data.Exposure.Where(e => e.Category == CodeLists.ExposureCategory.Product && e.Dose is not 0).Select(e => e.Subject)];

    public SubjectResponse Derive(StudyCourse subject, ConfirmationRule rule)
    {
        var (id, start) = (subject.Subject, subject.Infusion);
        DateOnly? therapy = newTherapy.TryGetValue(id, out var began) ? began : null;
        var given = start is not null || infused.Contains(id);

        if (start is { } infusion && lesionsMeasured && lesions[id].Any())
        {
            var read = TumourAssessments.Of(lesions[id], results[id], infusion);
            return SubjectResponse.FromTimePoints(id, TumourCourse.Derive(read.Baseline, read.Later), infusion, therapy, rule);
        }
        if (start is { } day && !lesionsMeasured && judged[id].Any(IsTimePoint))
            return SubjectResponse.FromTimePoints(id, [.. judged[id].Where(IsTimePoint).Where(r => r.At!.Value.Day > day).Select(AsJudged)], day, therapy, rule);
        var best = judged[id].Where(r => !IsTimePoint(r)).MinBy(r => ResponseCode.Read(r.Result) ?? ResponseCategory.NotEvaluable);
        if (best is not null) return SubjectResponse.FromJudgement(id, given, best.Result, therapy);
        return SubjectResponse.Unknown(id, given, given ? "no response was recorded" : "the product was never infused");
    }

    private static bool IsTimePoint(DiseaseResponse row) => row.Test == "OVRLRESP" && row.At is not null;

    private static TimePoint AsJudged(DiseaseResponse row) => TimePoint.Judged(row.At!.Value.Day, ResponseCode.Read(row.Result) ?? ResponseCategory.NotEvaluable);
}
