using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Progression-free survival and duration of response as each agency counts them: the rule in force first, the others as sensitivity analyses.</summary>
internal static class CensoringTable
{
    public const string Id = "survival-censoring";
    private const string Title = "Progression and response under each rule of censoring";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var shown = analysis.Efficacy.Censorings.Where(c => c.Times.Subjects.Count > 0).ToList();
        if (ResponseTable.IsUnknown(analysis) || shown.Count == 0) return Table.Empty(Id, Title, "nobody was followed for progression");
        var (notes, convention) = (new Footnotes(), plan.Survival.Software.Convention());
        return new(Id, Title,
            [new("Endpoint"), new("Rule"), new("Transplant"), new("Analysis"), new("Subjects", true), new("Events", true), new("Median, days (interval)", true), .. TimeToEventTable.LandmarksOf(plan).Select(l => new Column($"At {l.Name}, % (interval)", true))],
            [.. shown.Select(c => Line(c, plan, convention, notes))], notes.With(Differs(shown), RulesInForce.Lengths(plan), RulesInForce.Bands(plan)));
    }

    /// <summary>The name of a rule.</summary>
    public static string NameOf(ProgressionRule rule) => rule == ProgressionRule.Fda2018 ? "FDA 2018" : "EMA 2012";

    /// <summary>What a transplant does.</summary>
    public static string NameOf(TransplantRule rule) => rule == TransplantRule.Censor ? "censors" : "not looked at";

    private static Row Line(CensoringAnalysis c, TrialPlan plan, SurvivalConvention convention, Footnotes notes) => new([
        $"{c.Name} ({c.Code})", NameOf(c.Rule), NameOf(c.Transplant), c.IsPrimary ? "primary" : "sensitivity", $"{c.Times.Subjects.Count}", $"{c.Times.Curve.Events}",
        TimeToEventTable.Median(c.Times.Curve, notes, convention), .. TimeToEventTable.LandmarksOf(plan).Select(l => TimeToEventTable.At(c.Times.Curve, l.Days, notes, convention)),
    ]);

    private static string Differs(List<CensoringAnalysis> shown)
    {
        var primary = shown.Where(c => c.IsPrimary).ToDictionary(c => c.Code, c => c.Times.Subjects.ToDictionary(t => t.Subject, StringComparer.Ordinal), StringComparer.Ordinal);
        var moved = shown.Where(c => !c.IsPrimary && primary.ContainsKey(c.Code))
            .SelectMany(c => c.Times.Subjects.Where(t => primary[c.Code].TryGetValue(t.Subject, out var p) && (p.Days, p.Observed) != (t.Days, t.Observed)).Select(t => t.Subject)).Distinct().Count();
        return moved == 0 ? "No subject's time depends on the rule." : $"Subjects whose time or event depends on the rule: {moved}.";
    }
}
