using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Serum cytokines: a figure an analyte, and the peaks of interleukin-6 by grade of cytokine release.</summary>
internal static class CytokineFigures
{
    private const double FirstWeeks = 31;

    public static IReadOnlyList<Figure> Draw(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var analytes = Analyte.Of(analysis);
        if (analytes.Count == 0) leftOut.Add($"cytokines: {CytokinesTable.WhyNone}");
        var (figures, groups) = (new List<Figure>(), LevelGroups.Of(analysis, plan));
        foreach (var analyte in analytes)
        {
            var courses = Courses(data, analyte, plan);
            if (courses.Count == 0) leftOut.Add($"{analyte.Name}: no sample above the limit of quantification after infusion");
            else figures.Add(Draw(analyte, [.. courses.Select(c => c with { Group = groups.Of(c.Name) })], Limit(data, analyte), plan));
        }
        return figures;
    }

    public static IReadOnlyList<Figure> PeakByGrade(StudyAnalysis analysis, List<string> leftOut)
    {
        var scales = PeakByGradeTable.ByScale(analysis);
        if (scales.Count == 0) leftOut.Add("peak interleukin-6 by grade: no subject has both a peak and a grade");
        return [.. scales.Select((s, i) => PeakByGrade(i == 0 ? "peak-il6" : $"peak-il6-{i + 1}", s.Scale, s.Peaks, PeakByGradeTable.Unit(analysis)))];
    }

    private static Figure PeakByGrade(string id, string scale, List<GradeAndPeak> peaks, string unit) => StripFigure.Draw(
        id, $"Peak interleukin-6 by worst grade of cytokine release ({scale})", "Each ring is a subject, the bar the median of its grade.", "worst grade of cytokine release", $"peak interleukin-6, {unit}",
        [.. Enumerable.Range(0, peaks.Max(p => p.Grade) + 1).Select(g => new StripGroup(g == 0 ? "none" : $"grade {g}", [.. peaks.Where(p => p.Grade == g).Select(p => p.Peak)]))]);

    private static Figure Draw(Analyte analyte, List<Course> courses, double? limit, TrialPlan plan) => KineticsFigure.Draw(
        $"cytokine-{analyte.Test.ToLowerInvariant()}", $"{analyte.Name} in serum, first month", "Each line is a subject; the marks on the axis are the schedule's sampling days.",
        analyte.Unit, courses, null, KineticsFigures.SamplingDays(plan.Visits.Cytokines), limit, FirstWeeks);

    /// <summary>The courses of the first weeks after infusion, a subject each.</summary>
    internal static List<Course> Courses(StudyData data, Analyte analyte, TrialPlan plan)
    {
        var rows = data.Laboratory.Where(r => r.Category == CytokineAnalysis.Category && r.Test == analyte.Test && r.Unit == analyte.Unit && r.Value > 0).ToLookup(r => r.Subject);
        var exposures = data.Exposure.ToLookup(e => e.Subject);
        var courses = new List<Course>();
        foreach (var subject in data.Demographics)
        {
            if (subject.FirstInfusion is not { } infusion) continue;
            var clock = new SampleClock(infusion, plan.Visits.Cytokines, exposures[subject.Subject]);
            var points = rows[subject.Subject].Select(r => (Time: clock.Of(r.At, r.Visit), r.Value)).Where(p => p.Time is { PreDose: false })
                .Select(p => (p.Time!.Value.Days, p.Value!.Value)).Where(p => p.Days <= FirstWeeks).OrderBy(p => p.Days).ToList();
            if (points.Count > 0) courses.Add(new(subject.Subject, points));
        }
        return courses;
    }

    /// <summary>The limit of quantification, the highest where there are several.</summary>
    internal static double? Limit(StudyData data, Analyte analyte) =>
        data.Laboratory.Where(r => r.Category == CytokineAnalysis.Category && r.Test == analyte.Test && r.Unit == analyte.Unit).Max(r => r.LowerLimit);
}
