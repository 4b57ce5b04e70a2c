using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>Peak ALT against peak bilirubin in multiples of their upper limits of normal.</summary>
internal static class LiverInjuryFigures
{
    public const string Id = "liver-injury-peaks";

    public static IReadOnlyList<Figure> Draw(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        var liver = analysis.Examinations?.Liver;
        var shown = (liver?.Subjects ?? []).Where(s => s.Alanine is not null && s.Bilirubin is not null).ToList();
        if (shown.Count == 0)
        {
            leftOut.Add("peaks of ALT and bilirubin: nobody infused has both with their upper limits of normal after the infusion");
            return [];
        }
        var (rules, groups) = (liver!.Rules, LevelGroups.Of(analysis, plan));
        return
        [
            LimitPlotFigure.Draw(Id, "Peak ALT and peak bilirubin after the infusion", Caption(rules), ("peak ALT, times its upper limit of normal", rules.Aminotransferase), ("peak bilirubin, times its upper limit of normal", rules.Bilirubin),
                ["range of Hy's law", "Temple's corollary", "cholestasis", "neither"],
                [.. shown.Select(s => new LimitPoint(LevelColumns.Short(s.Subject, plan), s.Alanine!.Multiple, s.Bilirubin!.Multiple, groups.Of(s.Subject), s.Together is not null, s.Quadrant(rules) == LiverQuadrant.HysLaw))]),
        ];
    }

    private static string Caption(LiverInjuryRules rules) => FormattableString.Invariant(
        $"Each mark is a subject, at its highest values, whenever each was; dashed: {rules.Aminotransferase:0.##} times the limit of ALT and {rules.Bilirubin:0.##} times that of bilirubin. Filled: ALT or AST and bilirubin were raised together (bilirubin within {rules.WithinDays} days). Named: in the range of Hy's law by ALT or AST.");
}
