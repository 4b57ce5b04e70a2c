using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Trials.Designs;

namespace Cartwright.Reports.Outputs;

/// <summary>The log of the cohorts: who counted, with how many toxicities, and what the design then said and why.</summary>
internal static class DoseDecisionsTable
{
    public const string Id = "dose-decisions";
    private const string Title = "Dose decisions";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Decisions is not { Cohorts.Count: > 0 } decisions)
            return Table.Empty(Id, Title, analysis.AdverseEvents is null ? AdverseEventsOverviewTable.NotCollected : analysis.Decisions is null ? "the dose levels of this study are not an escalation of this protocol" : "nobody could be counted in a dose decision");
        return new(Id, Title,
            [new("Cohort", true), new("Level"), new("Counted", true), new("Toxicities", true), new("Replaced"), new("Decision"), new("Why")],
            [.. decisions.Cohorts.Select((c, i) => Line(c, i + 1, plan))],
            [
                .. decisions.Cohorts.Select((c, i) => c.Departure is { } departure ? $"Cohort {i + 1}: {departure}." : null).OfType<string>(),
                .. decisions.Pending.Count == 0 ? [] : new[] { $"Still in the window, the decision may change with them: {string.Join(", ", decisions.Pending.Select(s => LevelColumns.Short(s, plan)))}." },
                RulesInForce.Toxicity(plan, analysis),
            ]);
    }

    /// <summary>A decision in a few words: <c>3 more at medium</c>.</summary>
    public static string Words(Decision decision, TrialPlan plan) => decision switch
    {
        Decision.Treat treat => $"treat {treat.Patients} at {NameOf(treat.Level, plan)}",
        Decision.Stop { Recommended: { } level } => $"stop, recommend {NameOf(level, plan)}",
        _ => "stop, recommend none",
    };

    private static Row Line(ReplayedCohort cohort, int number, TrialPlan plan) => Row.Of(
        $"{number}", NameOf(cohort.Level, plan), $"{cohort.Counted.Count}", $"{cohort.Toxicities}",
        cohort.Replaced.Count == 0 ? "none" : string.Join(", ", cohort.Replaced.Select(s => LevelColumns.Short(s, plan))), Words(cohort.Next, plan), cohort.Next.Because);

    private static string NameOf(int level, TrialPlan plan) => plan.Levels.FirstOrDefault(l => l.Number == level)?.Name ?? $"level {level}";
}
