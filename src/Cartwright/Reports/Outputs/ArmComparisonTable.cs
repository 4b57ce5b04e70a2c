using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Times to event between the arms of a randomised trial. A trial of one arm, or one without allocation at random, has no test.</summary>
internal static class ArmComparisonTable
{
    public const string Id = "survival-comparison";
    private const string Title = "Times to event between arms";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (!plan.IsRandomised) return Table.Empty(Id, Title, "subjects were not assigned at random to several arms; nothing is tested");
        if (analysis.Efficacy.Arms.Count == 0) return Table.Empty(Id, Title, "fewer than two arms have times");
        var notes = new Footnotes();
        List<Row> rows = [.. analysis.Efficacy.Arms.SelectMany(a => Lines(a.Key, a.Value, notes))];
        return new(Id, Title, [new("Endpoint"), new("Arm"), new("Subjects", true), new("Observed", true), new("Expected", true), new("Log-rank, p", true), new("Hazard ratio (interval)", true), new("Firth's penalty (interval)", true)],
            rows, notes.With($"Log-rank over all arms. Hazard ratios against the first arm by Cox's model, ties by {(plan.Survival.Software == SurvivalSoftware.Sas ? "Breslow" : "Efron")}; NE: not estimable. Intervals: Wald, 95 %.",
                RulesInForce.Censoring(plan)));
    }

    private static IEnumerable<Row> Lines(string code, ArmComparison c, Footnotes notes) => c.LogRank.Groups.Select((g, i) => Row.Of(
        i == 0 ? code : "", g.Group, $"{g.Subjects}", Numbers.Fixed(g.Observed, 0), Numbers.Fixed(g.Expected, 1),
        i > 0 ? "" : c.LogRank.Test.P.OrNull is { } p ? Numbers.Probability(p) : "NC" + notes.Mark(c.LogRank.Test.P.Reason),
        i == 0 ? "1" : Ratio(c.Hazards.Coefficients[i - 1], notes), i == 0 || c.Penalised is null ? "" : Ratio(c.Penalised.Coefficients[i - 1], notes)));

    private static string Ratio(HazardCoefficient hazard, Footnotes notes) => hazard.HazardRatio.OrNull is { } ratio
        ? $"{Numbers.Significant(ratio)} ({Numbers.Of(hazard.Interval().Lower)}–{Numbers.Of(hazard.Interval().Upper)})"
        : "NE" + notes.Mark(hazard.HazardRatio.Reason);
}
