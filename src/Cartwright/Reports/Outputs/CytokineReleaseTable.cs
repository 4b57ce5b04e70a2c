using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Cytokine release as derived from its signs: worst grade by level, when it began, how long it lasted, and who was given tocilizumab.</summary>
internal static class CytokineReleaseTable
{
    public const string Id = "cytokine-release";
    private const string Title = "Cytokine release, derived from its signs";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var release = analysis.CytokineRelease;
        if (release.Courses.Count == 0) return Table.Empty(Id, Title, "nobody was infused");
        if (release.Courses.All(c => c.MaxGrade is null)) return Table.Empty(Id, Title, "no temperature in the data package that a grade could be derived from");
        var columns = Shown(release);
        var notes = new Footnotes();
        List<Row> rows =
        [
            Row.Group("Worst grade, subjects"),
            .. Enumerable.Range(0, 6).Select(grade => new Row([grade == 0 ? "None" : $"Grade {grade}", .. columns.Select(c => $"{c.Grades[grade]}")])),
            new(["Not graded", .. columns.Select(c => $"{c.Grades.Missing}{NotGraded(c, release, notes)}")]),
            new(["Grade 3 or worse, of those graded", .. columns.Select((c, i) => Severe(c, i == columns.Count - 1))]),
            Row.Group("First episode, days: median (range)"),
            .. CytokineReleaseMeasures.OfFirstEpisode.Select(m => new Row([Sentence(m.Name), .. columns.Select(c => Summary(c, release, m.Of, notes))])),
            Row.Group("Tocilizumab, at any time after infusion"),
            new(["Subjects", .. columns.Select(c => $"{Courses(c, release).Count(s => s.Tocilizumab > 0)}")]),
            new(["Doses", .. columns.Select(c => $"{Courses(c, release).Sum(s => s.Tocilizumab)}")]),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings([.. columns.Select(c => c.Column)])], rows,
            notes.With(RulesInForce.CytokineRelease(plan), RulesInForce.Elapsed, RulesInForce.Exact));
    }

    /// <summary>The courses of a column's subjects.</summary>
    public static List<CytokineReleaseCourse> Courses(CytokineReleaseColumn column, CytokineReleaseAnalysis release) =>
        LevelColumns.Of(column.Column, release.Courses, c => c.Subject);

    /// <summary>The columns worth a place.</summary>
    public static List<CytokineReleaseColumn> Shown(CytokineReleaseAnalysis release) =>
        [.. release.Columns.TakeLast(LevelColumns.Shown([.. release.Columns.Select(c => c.Column)]).Count)];

    private static string Severe(CytokineReleaseColumn column, bool withInterval) => withInterval
        ? SummaryText.Share(new Proportion(column.Severe.Subjects, column.Severe.Of))
        : $"{column.Severe.Subjects}/{column.Severe.Of}";

    private static string NotGraded(CytokineReleaseColumn column, CytokineReleaseAnalysis release, Footnotes notes) =>
        notes.Mark(Courses(column, release).Select(c => c.NotGraded));

    private static string Summary(CytokineReleaseColumn column, CytokineReleaseAnalysis release, Func<CytokineReleaseCourse, Numerics.Estimate> measure, Footnotes notes)
    {
        var summary = CytokineReleaseMeasures.Summarise(Courses(column, release), measure);
        return SummaryText.WithCount(summary, SummaryText.MedianAndRange) + notes.Mark(summary.Reasons);
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
