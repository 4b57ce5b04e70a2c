using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>How the sum of diameters went in each subject, as far as it was measured.</summary>
internal static class SpiderFigures
{
    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var lines = Lines(analysis, plan);
        if (lines.Count > 0)
            return [SpiderFigure.Draw("spider", "Change of the sum of diameters over time", "Each line is a subject, from 0 % at infusion, which stands for the baseline before it; a cross is the first progression, which new lesions alone can be.", lines)];
        leftOut.Add("spider: no sum of diameters both at baseline and after it in the data package");
        return [];
    }

    private static List<SpiderLine> Lines(StudyAnalysis analysis, TrialPlan plan)
    {
        var (groups, infused) = (LevelGroups.Of(analysis, plan), analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.FirstInfused, StringComparer.Ordinal));
        return
        [
            .. from r in analysis.Response.Subjects
               where infused[r.Subject] is not null
               let infusion = infused[r.Subject]!.Value.Day
               let points = r.TimePoints.Where(p => p.ChangePercent.OrNull is not null).Select(p => (Day: (double)(p.At.DayNumber - infusion.DayNumber), Percent: p.ChangePercent.OrNull!.Value)).Where(p => p.Day > 0).ToList()
               where points.Count > 0
               select new SpiderLine(LevelColumns.Short(r.Subject, plan), groups.Of(r.Subject), points, r.Progression is { } progression ? progression.DayNumber - infusion.DayNumber : null),
        ];
    }
}
