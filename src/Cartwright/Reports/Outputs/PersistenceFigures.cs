using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;
using Drawn = Cartwright.Reports.Figures.SurvivalCurve;

namespace Cartwright.Reports.Outputs;

/// <summary>How long the product stays in blood, as a product-limit curve for each dose level.</summary>
internal static class PersistenceFigures
{
    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var groups = LevelGroups.Of(analysis, plan);
        var curves = columns.Where(c => c.Level is not null || columns.Count == 1).Select(c => (c.Title, Curve: TimeToLossTable.Curve(analysis, c), c.Level)).Where(c => c.Curve.Subjects > 0).ToList();
        if (curves.Count == 0)
        {
            leftOut.Add($"persistence: {KineticsSummaryTable.WhyNone(analysis) ?? "the product was not quantified in any subject"}");
            return [];
        }
        var days = Scale.Even(0, Math.Max(1, curves.Max(c => c.Curve.Steps[^1].Days)), 0, 1).Ticks().ToList();
        var saying = $"From infusion to the first of two samples in a row below the limit of quantification; who had not lost it is censored at the last sample, a tick each.{(curves.Count > 1 ? "" : " The band is the 95 % log-log interval.")}";
        return [KaplanMeierFigure.Draw("persistence-curve", "Persistence of the product in blood", saying, [.. curves.Select(c => Draw(c.Level is null ? "all subjects" : c.Title, c.Curve, days, curves.Count == 1) with { Code = c.Level is null ? 0 : groups.Names.ToList().IndexOf(c.Title) })], days)];
    }

    // Bands of several small groups would cover each other, and a metafile knows no transparency.
    private static Drawn Draw(string name, Analysis.Survival.SurvivalCurve curve, List<double> days, bool withBand) => new(
        name, [.. curve.Steps.Where(s => s.Events > 0).Select(s => Point(s, withBand))], [.. curve.Steps.Where(s => s.Censored > 0).Select(s => s.Days)], curve.Steps[^1].Days, curve.AtRisk(days));

    private static SurvivalPoint Point(SurvivalStep step, bool withBand) =>
        withBand && PointwiseInterval.Of(step) is var interval ? new(step.Days, step.Survival, interval.Lower.OrNull, interval.Upper.OrNull) : new(step.Days, step.Survival, null, null);
}
