using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>All cytokines on one page: their courses, and their peaks over baseline by subject.</summary>
internal static class CytokinePanelFigures
{
    private const double FirstWeeks = 31;

    public static IReadOnlyList<Figure> Courses(StudyData data, StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var groups = LevelGroups.Of(analysis, plan);
        List<SmallPlot> plots =
        [
            .. from analyte in Analyte.Of(analysis)
               let courses = CytokineFigures.Courses(data, analyte, plan)
               where courses.Count > 0
               select new SmallPlot(analyte.Name, analyte.Unit, [.. courses.Select(c => (groups.Of(c.Name), c))], [], CytokineFigures.Limit(data, analyte) is { } limit and > 0 ? [limit] : []) { Decades = true },
        ];
        if (plots.Count > 1)
            return [PlotsFigure.Draw("cytokines-panel", "All cytokines in serum, first month", "Each line is a subject; a dashed line is the limit of quantification. Every analyte has an axis of its own.", plots, (0, FirstWeeks), null, [])];
        leftOut.Add($"cytokines panel: {(plots.Count == 0 ? CytokinesTable.WhyNone : "one analyte alone has values, and its own figure shows it")}");
        return [];
    }

    public static IReadOnlyList<Figure> FoldChanges(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var analytes = Analyte.Of(analysis).Where(a => a.Subjects.Any(s => s.FoldChange.OrNull is not null)).ToList();
        if (analytes.Count == 0)
        {
            leftOut.Add("fold changes: no subject has both a baseline and a peak of a cytokine");
            return [];
        }
        var (scale, grades) = CytokineReleaseMeasures.Grades(analysis);
        List<FoldChanges> rows =
        [
            .. from s in analysis.Subjects.In(AnalysisSet.Infused)
               let folds = analytes.Select(a => a.Subjects.FirstOrDefault(c => c.Subject == s.Id)?.FoldChange.OrNull).ToList()
               where folds.Exists(f => f is not null)
               let grade = grades.TryGetValue(s.Id, out var g) ? g : -1
               orderby grade descending, s.Id
               select new FoldChanges(LevelColumns.Short(s.Id, plan), grade < 0 ? "not graded" : $"cytokine release of grade {grade} ({scale})", folds),
        ];
        return [FoldChangeFigure.Draw("cytokines-fold-change", "Peak of each cytokine over its baseline", "A row a subject, ordered by the worst grade of cytokine release; the darker, the higher the peak over the subject's own baseline.", [.. analytes.Select(a => a.Test)], rows)];
    }
}
