using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
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
        var peaks = PeakByGradeTable.Peaks(analysis);
        if (peaks.Count == 0) return [];
        var groups = PeakByGrade.Of(peaks);
        return new[] { groups.Milder, groups.Severe }.SelectMany(g => new[]
        {
            rows.Count("IL6: Peak", PeakByGradeTable.NameOf(g), g.Subjects),
            rows.Number("IL6: Peak", PeakByGradeTable.NameOf(g), g.Median, PeakByGradeTable.Unit(analysis)) with { Statistic = "median" },
        });
    }
}
