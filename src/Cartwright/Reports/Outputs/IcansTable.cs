using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Neurotoxicity as derived from assessments of the nervous system: worst grade by level, when it began, how long it lasted.</summary>
internal static class IcansTable
{
    public const string Id = "neurotoxicity";

    public static Table Of(StudyAnalysis analysis)
    {
        var columns = Shown(analysis.Neurotoxicity);
        var notes = new Footnotes();
        List<Row> rows =
        [
            Row.Group("Worst grade, subjects"),
            .. Enumerable.Range(0, 6).Select(grade => new Row([grade == 0 ? "None" : $"Grade {grade}", .. columns.Select(c => $"{c.Grades[grade]}")])),
            new(["Not graded", .. columns.Select(c => $"{c.Grades.Missing}{notes.Mark(Courses(c, analysis.Neurotoxicity).Select(s => s.NotGraded))}")]),
            new(["Grade 3 or worse, of those graded", .. columns.Select((c, i) => Severe(c, i == columns.Count - 1))]),
            Row.Group("First episode, days: median (range)"),
            .. IcansMeasures.OfFirstEpisode.Select(m => new Row([char.ToUpperInvariant(m.Name[0]) + m.Name[1..], .. columns.Select(c => Summary(c, analysis.Neurotoxicity, m.Of, notes))])),
        ];
        return new(Id, "Neurotoxicity (ICANS), derived from assessments", [new(""), .. LevelColumns.Headings([.. columns.Select(c => c.Column)])], rows,
            notes.With(RulesInForce.Neurotoxicity, RulesInForce.Elapsed, RulesInForce.Exact));
    }

    /// <summary>The courses of a column's subjects.</summary>
    public static List<IcansCourse> Courses(IcansColumn column, IcansAnalysis neurotoxicity) => LevelColumns.Of(column.Column, neurotoxicity.Courses, c => c.Subject);

    /// <summary>The columns worth a place.</summary>
    public static List<IcansColumn> Shown(IcansAnalysis neurotoxicity) =>
        [.. neurotoxicity.Columns.TakeLast(LevelColumns.Shown([.. neurotoxicity.Columns.Select(c => c.Column)]).Count)];

    private static string Severe(IcansColumn column, bool withInterval) => withInterval
        ? SummaryText.Share(new Proportion(column.Severe.Subjects, column.Severe.Of))
        : $"{column.Severe.Subjects}/{column.Severe.Of}";

    private static string Summary(IcansColumn column, IcansAnalysis neurotoxicity, Func<IcansCourse, Estimate> measure, Footnotes notes)
    {
        var summary = IcansMeasures.Summarise(Courses(column, neurotoxicity), measure);
        return SummaryText.WithCount(summary, SummaryText.MedianAndRange) + notes.Mark(summary.Reasons);
    }
}
