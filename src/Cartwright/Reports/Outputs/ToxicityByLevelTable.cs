using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Dose-limiting toxicities among those who count, level by level.</summary>
internal static class ToxicityByLevelTable
{
    public const string Id = "toxicity-by-level";
    private const string Title = "Dose-limiting toxicity by level";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (plan.Levels.Count == 0) return Table.Empty(Id, Title, "the protocol has no dose levels");
        if (analysis.Toxicity is not { } toxicity) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        return new(Id, Title, [new("Level"), new("Dose", true), new("Treated", true), new("Counted", true), new("With toxicity: number, share, interval", true)],
            [.. toxicity.Levels.Select(l => Row.Of(l.Level.Name, l.Level.DoseAsWritten, $"{l.Treated}", $"{l.Toxicities.Of}",
                SummaryText.Share(new Proportion(l.Toxicities.Subjects, l.Toxicities.Of))))],
            [RulesInForce.Toxicity(plan, analysis), RulesInForce.Exact]);
    }
}
