using Cartwright.Analysis;
using Cartwright.Analysis.QualityOfLife;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The QLQ-C30: how many questionnaires came, and mean scores and changes by visit.</summary>
internal static class QuestionnaireTables
{
    public const string ComplianceId = "quality-of-life-compliance";
    public const string ScoresId = "quality-of-life";
    private const string WhyNone = "no QLQ-C30 questionnaires in the data package";

    /// <summary>The scales that the table shows; datasets and results have all.</summary>
    public static IReadOnlyList<QlqScale> Shown { get; } = [.. QlqC30.Scales.Where(s => s.Code is "QL" or "PF" or "FA")];

    public static Table Compliance(StudyAnalysis analysis)
    {
        const string title = "QLQ-C30: questionnaires received, of those expected";
        var quality = analysis.QualityOfLife;
        if (quality.Questionnaires.Count == 0) return Table.Empty(ComplianceId, title, WhyNone);
        return new(ComplianceId, title, [new("Visit"), new("Received/expected", true), new("%", true)],
            [.. quality.Compliance.Select(c => Row.Of(c.Visit, $"{c.Received}", c.Received.Of == 0 ? "–" : Numbers.Fixed(100.0 * c.Received.Events / c.Received.Of, 0)))],
            ["Expected: of the infused who were alive and in the study on the planned day."]);
    }

    public static Table Scores(StudyAnalysis analysis, TrialPlan plan)
    {
        const string title = "QLQ-C30: mean score and change from baseline, by visit";
        var quality = analysis.QualityOfLife;
        if (quality.Questionnaires.Count == 0) return Table.Empty(ScoresId, title, WhyNone);
        return new(ScoresId, title, [new("Visit"), new("Scored", true), new("Mean score", true), new("With baseline", true), new("Mean change", true)],
            [.. Shown.SelectMany(scale => ByVisit(quality, plan, scale).Select(Line).Prepend(Row.Group($"{scale.Name}, {Direction(scale)}")))],
            ["Scores from 0 to 100 (EORTC QLQ-C30 Scoring Manual, third edition). Baseline: the last questionnaire on or before the first day of treatment."]);
    }

    /// <summary>A scale at each visit, in the protocol's order; visits that it does not plan come last.</summary>
    public static IEnumerable<ScaleAtVisit> ByVisit(QualityOfLifeAnalysis quality, TrialPlan plan, QlqScale scale)
    {
        var order = plan.Visits.QualityOfLife.Select((v, i) => (v.Name, i)).ToDictionary(v => v.Name, v => v.i, StringComparer.Ordinal);
        return quality.ByVisit(scale.Code).OrderBy(v => order.GetValueOrDefault(v.Visit, int.MaxValue));
    }

    private static Row Line(ScaleAtVisit v) => Row.Of(v.Visit, $"{v.Scored}", Score(v.Mean.OrNull), $"{v.Changed}", v.MeanChange.OrNull is { } change ? Signed(change) : "–");

    private static string Score(double? score) => score is { } s ? Numbers.Fixed(s, 1) : "–";

    private static string Signed(double change) => change > 0 ? $"+{Numbers.Fixed(change, 1)}" : Numbers.Fixed(change, 1).Replace('-', '−');

    private static string Direction(QlqScale scale) => scale.Kind == ScaleKind.Symptom ? "high is bad" : "high is good";
}
