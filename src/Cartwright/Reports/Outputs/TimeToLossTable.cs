using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>How long the product is found in blood, with those who had not lost it censored at their last sample.</summary>
internal static class TimeToLossTable
{
    public const string Id = "time-to-loss";
    private const string Title = "Time to loss of the product in blood";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Kinetics.All(k => k.TimeToLoss is null)) return Table.Empty(Id, Title, KineticsSummaryTable.WhyNone(analysis) ?? "the product was not quantified in any subject");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var curves = columns.Select(c => Curve(analysis, c)).ToList();
        var notes = new Footnotes();
        List<Row> rows =
        [
            new(["Product found", .. curves.Select(c => $"{c.Subjects}")]),
            new(["Lost", .. curves.Select(c => $"{c.Events}")]),
            new(["Median time to loss, days (interval)", .. curves.Select(c => TimeToEventTable.Median(c, notes))]),
            .. TimeToEventTable.Landmarks.Select(l => new Row([$"Still found at {l.Name}, % (interval)", .. curves.Select(c => TimeToEventTable.At(c, l.Days, notes))])),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With("Lost: at the first of two consecutive samples below the limit of quantification after the peak; who had not lost it is censored at the last sample.", RulesInForce.Elapsed, RulesInForce.LogLog));
    }

    /// <summary>The product-limit curve of those of a column in whom the product was found.</summary>
    public static SurvivalCurve Curve(StudyAnalysis analysis, DoseColumn column) => KaplanMeier.Estimate(
        [.. LevelColumns.Of(column, analysis.Kinetics, k => k.Subject).Select(k => k.TimeToLoss).OfType<Analysis.Pharmacokinetics.TimeToLoss>().Select(t => new SurvivalTime(t.Days, t.Lost))]);
}
