using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Best overall response and its rates, by level, among the infused and among all enrolled.</summary>
internal static class ResponseTable
{
    public const string Id = "response";
    public const string WhyNone = "no tumour measurements and no judged responses in the data package";
    private const string Title = "Best overall response";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (IsUnknown(analysis)) return Table.Empty(Id, Title, WhyNone);
        var (columns, notes) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), new Footnotes());
        var all = analysis.Response.Subjects;
        List<Row> rows =
        [
            Row.Group("Best response, subjects"),
            .. ResponseWords.Of(plan).Select(word => Counts(word, columns, all, notes)),
            Row.Group("Rates"),
            .. ResponseWords.Rates(plan).Select(rate => new Row([
                rate.Name, .. columns.Select(c => SummaryText.Share(rate.Of(In(c, all)))), SummaryText.Share(rate.Of(analysis.Response.Enrolled)),
            ])),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns), new($"All enrolled (n = {all.Count})", true)], rows,
            notes.With(RulesInForce.Response(plan, analysis), "Who was not evaluable is no responder and stays in the denominator; levels are of the infused.", RulesInForce.Exact));
    }

    /// <summary>Whether nothing at all is known of anybody's response.</summary>
    public static bool IsUnknown(StudyAnalysis analysis) => analysis.Response.IsUnknown;

    /// <summary>The rates of a column's subjects.</summary>
    public static ResponseRates In(DoseColumn column, IReadOnlyList<SubjectResponse> all) => ResponseRates.Among(LevelColumns.Of(column, all, s => s.Subject));

    private static Row Counts(ResponseWord word, IReadOnlyList<DoseColumn> columns, IReadOnlyList<SubjectResponse> all, Footnotes notes) => new([
        word.Label,
        .. columns.Select(c => LevelColumns.Of(c, all, s => s.Subject)).Append([.. all]).Select(subjects => Count(word, subjects, notes)),
    ]);

    private static string Count(ResponseWord word, List<SubjectResponse> subjects, Footnotes notes)
    {
        var having = subjects.FindAll(s => word.Is(s));
        return $"{having.Count}{notes.Mark(having.Select(s => s.Best.Because))}";
    }
}
