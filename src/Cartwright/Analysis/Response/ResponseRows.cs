using Cartwright.Analysis.Response.Immune;
using Cartwright.Analysis.Response.Lymphoma;
using Cartwright.Analysis.Response.Myeloma;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>The rows of a study that tell of response, by subject, read by the criteria named.</summary>
internal sealed class ResponseRows(StudyData data, CriteriaFamily criteria)
{
    private readonly bool lesionsMeasured = data.TumourResults.Count > 0;
    private readonly ILookup<string, TumourIdentification> lesions = data.Tumours.ToLookup(r => r.Subject);
    private readonly ILookup<string, TumourResult> results = data.TumourResults.ToLookup(r => r.Subject);
    private readonly JudgedRows judged = new(data.Responses, criteria);
    private readonly LymphomaRows? lymphoma = criteria == CriteriaFamily.Lugano2014 ? new(data) : null;
    private readonly MyelomaRows? myeloma = criteria == CriteriaFamily.Imwg2016 ? new(data) : null;
    private readonly Dictionary<string, DateOnly> newTherapy = data.Medications
        .Where(m => m.Class == CodeLists.MedicationClass.NewAnticancerTherapy && m.Start is not null)
        .GroupBy(m => m.Subject).ToDictionary(g => g.Key, g => g.Min(m => m.Start!.Value.Day));

    private readonly HashSet<string> infused = [.. data.Exposure.Where(e => e.Category == CodeLists.ExposureCategory.Product && e.Dose is not 0).Select(e => e.Subject)];

    public SubjectResponse Derive(StudyCourse subject, ConfirmationRule rule)
    {
        var (id, start) = (subject.Subject, subject.Infusion);
        DateOnly? therapy = newTherapy.TryGetValue(id, out var began) ? began : null;
        var given = start is not null || infused.Contains(id);

        if (start is { } infusion && Measured(id, infusion, therapy, rule) is { } measured) return measured;
        if (start is { } day && !IsMeasured && judged.HasTimePoints(id)) return AsJudged(id, judged.TimePoints(id, day), day, therapy, rule);
        if (judged.Best(id) is { } best) return SubjectResponse.FromJudgement(id, given, best.Result, therapy);
        return SubjectResponse.Unknown(id, given, given ? "no response was recorded" : "the product was never infused") with { Unseen = Unseen };
    }

    // Whether the study measured what these criteria ask for, in anybody.
    private bool IsMeasured => criteria switch
    {
        CriteriaFamily.Lugano2014 => lymphoma!.AreMeasured,
        CriteriaFamily.Imwg2016 => myeloma!.AreMeasured,
        _ => lesionsMeasured,
    };

    // Survival without an event that nobody looked for would be survival alone, under another name.
    private string? Unseen => criteria == CriteriaFamily.Imwg2016 && !IsMeasured && !judged.HasAny ? "none of the tests of IMWG 2016 was measured in anybody, and no response was judged" : null;

    private SubjectResponse? Measured(string id, DateOnly infusion, DateOnly? therapy, ConfirmationRule rule)
    {
        if (criteria == CriteriaFamily.Lugano2014) return lymphoma!.Has(id) ? SubjectResponse.FromTimePoints(id, lymphoma.TimePoints(id, infusion), infusion, therapy, rule).InWordsOf(LuganoCode.BestOf) : null;
        if (criteria == CriteriaFamily.Imwg2016) return myeloma!.Has(id) ? SubjectResponse.FromTimePoints(id, myeloma.TimePoints(id, infusion), therapy, MyelomaBest.Of) : null;
        if (!lesionsMeasured || !lesions[id].Any()) return null;
        var read = TumourAssessments.Of(lesions[id], results[id], infusion);
        var points = TumourCourse.Derive(read.Baseline, read.Later);
        if (criteria == CriteriaFamily.Irecist) points = ImmuneTimePoints.Of(ImmuneRows.Assessments(points, read, lesions[id], results[id]));
        var response = SubjectResponse.FromTimePoints(id, points, infusion, therapy, rule) with { Baseline = read.Baseline, Assessments = read.Later };
        return criteria == CriteriaFamily.Irecist ? response.InWordsOf(ImmuneTimePoints.BestOf) : response;
    }

    private SubjectResponse AsJudged(string id, IReadOnlyList<TimePoint> points, DateOnly infusion, DateOnly? therapy, ConfirmationRule rule) => criteria switch
    {
        CriteriaFamily.Imwg2016 => SubjectResponse.FromTimePoints(id, MyelomaBest.BorneOut(points), therapy, MyelomaBest.Of),
        CriteriaFamily.Irecist => SubjectResponse.FromTimePoints(id, ImmuneTimePoints.Judged(points), infusion, therapy, rule).InWordsOf(ImmuneTimePoints.BestOf),
        CriteriaFamily.Lugano2014 => SubjectResponse.FromTimePoints(id, points, infusion, therapy, rule).InWordsOf(LuganoCode.BestOf),
        _ => SubjectResponse.FromTimePoints(id, points, infusion, therapy, rule),
    };
}
