using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>The product in blood: a line a subject, over the first four weeks and over the whole follow-up.</summary>
internal static class KineticsFigures
{
    private const double FirstWeeks = 31;

    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, TrueCurve? bold, List<string> leftOut)
    {
        var groups = LevelGroups.Of(analysis, plan);
        var courses = Courses(analysis).ConvertAll(c => c with { Group = groups.Of(c.Name) });
        if (courses.Count == 0)
        {
            leftOut.Add($"kinetics: {KineticsSummaryTable.WhyNone(analysis) ?? "no sample above the limit of quantification"}");
            return [];
        }
        var (unit, limit) = (KineticsSummaryTable.UnitOf(analysis), LimitOf(analysis));
        var truth = bold is null ? null : new Course($"{bold.Subject}: true course", bold.Points);
        var sampled = SamplingDays(plan.Visits.Kinetics);
        var saying = $"Each line is a subject; the marks on the axis are the schedule's sampling days{(truth is null ? "" : "; the bold line is what was true of one subject")}.";
        return
        [
            KineticsFigure.Draw("kinetics-28", "Product in blood, first month", saying, unit, courses, truth, sampled, limit, FirstWeeks),
            KineticsFigure.Draw("kinetics", "Product in blood, whole follow-up", saying, unit, courses, truth, sampled, limit),
        ];
    }

    /// <summary>The planned times after infusion, in days.</summary>
    public static IReadOnlyList<double> SamplingDays(IEnumerable<PlannedVisit> visits) => [.. visits.Select(v => v.Planned.Days).Where(d => d >= 0)];

    // Below the limit there is no height to draw at; the line goes on at the next quantifiable sample.
    private static List<Course> Courses(StudyAnalysis analysis)
    {
        var unit = KineticsSummaryTable.UnitOf(analysis);
        return
        [
            .. from k in analysis.Kinetics
               where k.Analysis is not null && k.Unit == unit
               let points = k.Analysis!.Profile.AfterDose.Where(s => s.Quantifiable).Select(s => (s.Days, s.Value!.Value)).ToList()
               where points.Count > 0
               select new Course(k.Subject, points),
        ];
    }

    /// <summary>The limit of quantification, the highest where there are several; null where the laboratory gave none.</summary>
    internal static double? LimitOf(StudyAnalysis analysis) =>
        analysis.Kinetics.Where(k => k.Analysis is not null).SelectMany(k => k.Analysis!.Profile.Samples).Max(s => s.LowerLimit);
}
