using Cartwright.Analysis;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The course of target cells and blasts: median and range at each visit, by level.</summary>
internal static class CountsByVisitTable
{
    public const string Id = "counts-by-visit";

    /// <summary>The table; none where no such cell was counted.</summary>
    public static IEnumerable<Table> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var courses = analysis.BloodCounts.Courses;
        if (courses.Count == 0) return [];
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return [new(Id, "Target cells and blasts by visit: median (range)", [new("Visit"), .. LevelColumns.Headings(columns)], [.. courses.SelectMany(c => Rows(c, columns))],
            ["n: subjects counted at the visit, where that is not everybody. A count below the limit of quantification counts as half that limit."])];
    }

    /// <summary>The visits of a course in the order of time.</summary>
    public static IReadOnlyList<string> Visits(CountCourse course) =>
        [.. course.Samples.GroupBy(s => s.Visit, StringComparer.Ordinal).OrderBy(g => Median.Of(g.Select(s => s.Days))).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    /// <summary>A visit's counts among a column's subjects, the first of each.</summary>
    public static SummaryStatistics At(CountCourse course, string visit, DoseColumn column) =>
        SummaryStatistics.Of([.. LevelColumns.Of(column, course.Samples.Where(s => s.Visit == visit), s => s.Subject).DistinctBy(s => s.Subject).Select(s => (Estimate)(s.BelowLimit ? s.Value / 2 : s.Value))]);

    private static IEnumerable<Row> Rows(CountCourse course, IReadOnlyList<DoseColumn> columns) =>
    [
        Row.Group($"{course.Name}, {LowCountMeasures.Written(course.Unit)}"),
        .. Visits(course).Select(visit => new Row([visit, .. columns.Select(c => Text(At(course, visit, c), c.Subjects.Count))])),
    ];

    private static string Text(SummaryStatistics s, int of) => s.N == 0 || s.N == of ? SummaryText.MedianAndRange(s) : $"{SummaryText.MedianAndRange(s)}, n = {s.N}";
}
