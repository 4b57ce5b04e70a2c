using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
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

    /// <summary>The rates, in their order.</summary>
    public static IReadOnlyList<(string Name, Func<ResponseRates, Proportion> Of)> Rates { get; } =
        [("Objective response (CR or PR)", r => r.Objective), ("Disease control (CR, PR or lasting SD)", r => r.DiseaseControl), ("Complete response", r => r.Complete)];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (IsUnknown(analysis)) return Table.Empty(Id, Title, WhyNone);
        var (columns, notes) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), new Footnotes());
        var all = analysis.Response.Subjects;
        List<Row> rows =
        [
            Row.Group("Best response, subjects"),
            .. Enum.GetValues<ResponseCategory>().Select(category => Counts(category, columns, all, notes)),
            Row.Group("Rates"),
            .. Rates.Select(rate => new Row([
                rate.Name, .. columns.Select((c, i) => Text(rate.Of(In(c, all)), i == columns.Count - 1)), SummaryText.Share(rate.Of(analysis.Response.Enrolled)),
            ])),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns), new($"All enrolled (n = {all.Count})", true)], rows,
            notes.With(RulesInForce.Response(plan, analysis), "Who was not evaluable is no responder and stays in the denominator; levels are of the infused.", RulesInForce.Exact));
    }

    /// <summary>Whether nothing at all is known of anybody's response.</summary>
    public static bool IsUnknown(StudyAnalysis analysis) => analysis.Response.Subjects.All(s => s.TimePoints.Count == 0 && s.BestAsJudged is null);

    /// <summary>The rates of a column's subjects.</summary>
    public static ResponseRates In(DoseColumn column, IReadOnlyList<SubjectResponse> all) => ResponseRates.Among(LevelColumns.Of(column, all, s => s.Subject));

    private static string Text(Proportion rate, bool withInterval) => withInterval ? SummaryText.Share(rate) : $"{rate}";

    private static Row Counts(ResponseCategory category, IReadOnlyList<DoseColumn> columns, IReadOnlyList<SubjectResponse> all, Footnotes notes) => new([
        category == ResponseCategory.NotEvaluable ? "NE, not evaluable" : category.Code(),
        .. columns.Select(c => LevelColumns.Of(c, all, s => s.Subject)).Append([.. all]).Select(subjects => Count(category, subjects, notes)),
    ]);

    private static string Count(ResponseCategory category, List<SubjectResponse> subjects, Footnotes notes)
    {
        var having = subjects.FindAll(s => s.Best.Category == category);
        return $"{having.Count}{notes.Mark(having.Select(s => s.Best.Because))}";
    }
}
