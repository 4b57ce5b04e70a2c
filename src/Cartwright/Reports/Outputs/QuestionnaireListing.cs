using Cartwright.Analysis;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each questionnaire's fifteen scores and their summary.</summary>
internal static class QuestionnaireListing
{
    public const string Id = "quality-of-life-listing";
    private const string Title = "QLQ-C30: scores by subject and visit";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        var filled = analysis.QualityOfLife.Questionnaires.Where(q => subjects.Holds(q.Subject)).ToList();
        if (filled.Count == 0) return Table.Empty(Id, Title, "no questionnaire in the data package");
        var notes = new Footnotes();
        List<Row> rows = [.. filled.OrderBy(q => q.Subject, StringComparer.Ordinal).ThenBy(q => q.At).Select(q => Line(q, subjects, notes))];
        return new(Id, Title, [new("Subject"), new("Day", true), new("Visit"), .. QlqC30.Scales.Select(s => new Column(s.Code, true)), new("Summary", true)], rows,
            notes.With(RulesInForce.NotCalculable, $"{string.Join(", ", QlqC30.Scales.Select(s => $"{s.Code}: {s.Name.ToLowerInvariant()}"))}.", "Baseline: marked b.", RulesInForce.DayNumbers(plan)));
    }

    private static Row Line(QuestionnaireScore q, ListedSubjects subjects, Footnotes notes) => new([
        subjects.Name(q.Subject), subjects.Day(q.Subject, q.At), q.IsBaseline ? $"{q.Visit} b" : q.Visit,
        .. QlqC30.Scales.Select(s => notes.Of(q.Scores[s.Code], written: n => Numbers.Fixed(n, 0))), notes.Of(q.Scores.Summary, written: n => Numbers.Fixed(n, 0))]);
}
