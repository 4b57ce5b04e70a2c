using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Subjects;

/// <summary>The sum of the diameters of a subject's target lesions, each as last measured before treatment; null where one of them was not.</summary>
internal sealed class BaselineDiameters(StudyData data)
{
    private readonly ILookup<string, TumourIdentification> lesions = data.Tumours.Where(t => t.Role == "TARGET").ToLookup(t => t.Subject, StringComparer.Ordinal);
    private readonly ILookup<(string, string), TumourResult> results = data.TumourResults.ToLookup(r => (r.Subject, r.Lesion));

    public double? Of(Subject subject)
    {
        var targets = lesions[subject.Id].Select(t => t.Lesion).Distinct().ToList();
        var diameters = targets.Select(l => results[(subject.Id, l)].Where(r => Baseline.IsBefore(r.At, subject)).MaxBy(r => r.At?.Moment ?? DateTime.MinValue)?.DiameterMillimetres).ToList();
        return targets.Count == 0 || diameters.Contains(null) ? null : diameters.Sum();
    }
}
