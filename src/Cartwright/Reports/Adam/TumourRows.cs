using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Adam;

namespace Cartwright.Reports.Adam;

/// <summary>ADTR: target lesions, their sum, and its change from baseline and nadir. An incomplete sum is not analysed.</summary>
internal static class TumourRows
{
    public static IReadOnlyList<AnalysisValue> Of(StudyAnalysis analysis, SubjectDays course) => [.. analysis.Response.Subjects.SelectMany(s => Of(s, course))];

    private static IEnumerable<AnalysisValue> Of(SubjectResponse s, SubjectDays course)
    {
        if (s.Baseline is not { Targets.Count: > 0 } baseline) return [];
        double? atBaseline = baseline.IsComplete ? baseline.MeasuredSum : null;
        return [.. Of(s, baseline, atBaseline, null, true, course), .. s.Assessments.Zip(s.TimePoints).SelectMany(a => Of(s, a.First, atBaseline, a.Second.NadirMillimetres, false, course))];
    }

    private static IEnumerable<AnalysisValue> Of(SubjectResponse s, LesionAssessment a, double? atBaseline, double? nadir, bool isBaseline, SubjectDays course)
    {
        var on = SubjectDays.OnDay(a.FirstDay);
        foreach (var (target, i) in a.Targets.Select((t, i) => (t, i + 1)).Where(t => t.t.Millimetres is not null))
            yield return course.Row(s.Subject, $"LDIAM{i}", $"Target Lesion {target.Lesion} Diameter", target.Millimetres!.Value, "mm", a.Visit, on) with { IsBaseline = isBaseline };
        if (a.Targets.All(t => t.Millimetres is null)) yield break;
        yield return course.Row(s.Subject, "SDIAM", "Sum of Target Diameters", a.MeasuredSum, "mm", a.Visit, on) with
        {
            Analysed = a.IsComplete,
            Reason = a.IsComplete ? null : "not every target lesion was measured",
            IsBaseline = isBaseline,
            Baseline = atBaseline,
            Nadir = nadir,
        };
    }
}
