using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Serum cytokines: summaries, peak interleukin-6 by grade, and every subject's numbers.</summary>
internal static class CytokineResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var (summary, listing) = (new ResultRows(CytokinesTable.Id, ResultRows.Infused), new ResultRows(CytokinesListing.Id, ResultRows.Infused));
        return
        [
            .. from a in Analyte.Of(analysis)
               from m in CytokineMeasure.All
               from c in columns
               from result in summary.Summary($"{a.Test}: {m.Name}", c.Title, m.Summarise(a.In(c), a.Unit), m.Unit(a.Unit))
               select result,
            .. ByGrade(analysis),
            .. from a in Analyte.Of(analysis)
               from s in a.Subjects
               from m in CytokineMeasure.All
               select listing.Number($"{a.Test}: {m.Name}", s.Subject, m.Of(s), m.Unit(s.Unit ?? a.Unit)),
        ];
    }

    private static IEnumerable<Result> ByGrade(StudyAnalysis analysis)
    {
        var rows = new ResultRows(PeakByGradeTable.Id, "infused, graded and with a peak");
        return
            from scale in PeakByGradeTable.ByScale(analysis)
            let parameter = $"IL6: Peak by grade {scale.Scale}"
            from g in PeakByGradeTable.Groups(scale.Peaks)
            from result in new[]
            {
                rows.Count(parameter, PeakByGradeTable.NameOf(g), g.Subjects),
                rows.Number(parameter, PeakByGradeTable.NameOf(g), g.Median, PeakByGradeTable.Unit(analysis)) with { Statistic = "median" },
            }
            select result;
    }
}
