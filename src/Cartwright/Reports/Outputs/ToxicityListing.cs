using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>How each treated subject was judged for dose-limiting toxicity, and why.</summary>
internal static class ToxicityListing
{
    public const string Id = "dose-limiting-toxicity";
    private const string Title = "Judgement of dose-limiting toxicity by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Toxicity is not { } toxicity) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (toxicity.Subjects.Count == 0) return Table.Empty(Id, Title, "nobody received study treatment");
        var infused = analysis.Subjects.Subjects.ToDictionary(s => s.Id, s => s.FirstInfused?.Day, StringComparer.Ordinal);
        return new(Id, Title, [new("Subject"), new("Level"), new("Judgement"), new("Why")],
            [.. toxicity.Subjects.Select(s => Line(s, infused[s.Subject], plan))], [RulesInForce.Toxicity(plan, analysis), RulesInForce.DayNumbers(plan)]);
    }

    private static Row Line(SubjectVerdict verdict, DateOnly? infused, TrialPlan plan) => verdict.Status switch
    {
        DltStatus.Toxicity t => Row.Of(LevelColumns.Short(verdict.Subject, plan), verdict.Level?.Name ?? "–", "toxicity", $"{t.Term}, {DayOf(t.Onset, infused, plan)}"),
        DltStatus.NotEvaluable no => Row.Of(LevelColumns.Short(verdict.Subject, plan), verdict.Level?.Name ?? "–", "does not count", no.Because),
        _ => Row.Of(LevelColumns.Short(verdict.Subject, plan), verdict.Level?.Name ?? "–", "no toxicity", "none in the window"),
    };

    private static string DayOf(DateOnly onset, DateOnly? infused, TrialPlan plan) => infused is { } day
        ? $"Day {DayNumbering.ProtocolDay(onset.DayNumber - day.DayNumber, plan.Conventions.Day)}"
        : onset.ToString("yyyy-MM-dd");
}
