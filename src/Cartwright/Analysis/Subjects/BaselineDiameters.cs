using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>The sum of a subject's target diameters at the baseline that response counts from, in mm: one number wherever a report speaks of tumour burden.</summary>
internal sealed class BaselineDiameters(StudyData data)
{
    private readonly ILookup<string, TumourIdentification> lesions = data.Tumours.ToLookup(r => r.Subject, StringComparer.Ordinal);
    private readonly ILookup<string, TumourResult> results = data.TumourResults.ToLookup(r => r.Subject, StringComparer.Ordinal);

    /// <summary>Null where there are no target lesions, or one of them was not measured. Of who was never infused the last assessment counts.</summary>
    public double? Of(string subject, DateOnly? infusion) =>
        TumourAssessments.Of(lesions[subject], results[subject], infusion ?? DateOnly.MaxValue).Baseline is { IsComplete: true } baseline ? baseline.MeasuredSum : null;
}
