using Cartwright.Analysis;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Who is in which analysis set; and of those who are not, why.</summary>
internal static class AnalysisSetsTable
{
    public const string Id = "analysis-sets";
    private const string Title = "Analysis sets, and why subjects are not in them";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var subjects = analysis.Subjects.Subjects;
        if (subjects.Count == 0) return Table.Empty(Id, Title, "no subject in the data package");
        return new(Id, Title, [new("Set"), new("Subjects", true), new("Not in the set", true), new("Why"), new("Who")],
            [.. DispositionTable.Steps(analysis).SelectMany(step => DispositionTable.WhyUnknown(step.Set, analysis, plan) is { } why ? [Row.Of(step.Name, why, why, "", "")] : Rows(step.Name, step.Set, subjects, plan))],
            [$"Subjects are named without the study's own identifier, {plan.StudyId}.", "Adverse events are counted among those who received any study treatment; kinetics, cytokines and response among the infused."]);
    }

    private static IEnumerable<Row> Rows(string name, AnalysisSet set, IReadOnlyList<Subject> subjects, TrialPlan plan)
    {
        var reasons = subjects.Where(s => !s.IsIn(set)).GroupBy(s => s.MembershipOf(set).Because!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var included = $"{subjects.Count(s => s.IsIn(set))}";
        if (reasons.Count == 0) yield return Row.Of(name, included, "0", "", "");
        for (var i = 0; i < reasons.Count; i++)
            yield return Row.Of(i == 0 ? name : "", i == 0 ? included : "", $"{reasons[i].Count()}", reasons[i].Key, reasons[i].Count() == subjects.Count ? "all" : string.Join(", ", reasons[i].Select(s => LevelColumns.Short(s.Id, plan))));
    }
}
