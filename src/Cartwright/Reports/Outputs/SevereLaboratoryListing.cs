using Cartwright.Analysis;
using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each laboratory result on treatment of grade 3 or worse, with its limits of normal and the subject's baseline.</summary>
internal static class SevereLaboratoryListing
{
    public const string Id = "laboratory-severe";
    private const string Title = "Laboratory results of grade 3 or 4 by subject";
    private const int Severe = 3;

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Laboratory is not { Results.Count: > 0 } toxicity) return Table.Empty(Id, Title, "no laboratory result in the data package can be graded");
        var severe = toxicity.Results.Where(r => r.OnTreatment && Math.Abs(r.Signed ?? 0) >= Severe).ToList();
        if (severe.Count == 0) return Table.Empty(Id, Title, $"none of {toxicity.Results.Count(r => r.OnTreatment)} results on treatment is graded 3 or worse");
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        return new(Id, Title, [new("Subject"), new("Level"), new("Test"), new("Day", true), new("Result", true), new("Unit"), new("Normal"), new("Baseline", true), new("Grade", true)],
            [.. severe.Select(r => Line(r, subjects))], [$"CTCAE version {toxicity.Version.Name}, by number alone.", RulesInForce.DayNumbers(plan)]);
    }

    private static Row Line(GradedResult r, ListedSubjects subjects) => Row.Of(
        subjects.Name(r.Result.Subject), subjects.Level(r.Result.Subject), r.Result.Name, subjects.Day(r.Result.Subject, r.Result.At),
        r.Result.Value is { } value ? Numbers.Significant(value) : $"<{Numbers.Significant(r.Result.LowerLimit!.Value)}", r.Result.Unit, Normal(r.Result.LowerNormal, r.Result.UpperNormal),
        r.Baseline is { } before ? Numbers.Significant(before) : "–", $"{Math.Abs(r.Signed!.Value)} {(r.Signed < 0 ? "low" : "high")}");

    private static string Normal(double? low, double? high) => (low, high) switch
    {
        (null, null) => "–",
        ({ } a, { } b) => $"{Numbers.Significant(a)}–{Numbers.Significant(b)}",
        ({ } a, null) => $"from {Numbers.Significant(a)}",
        (null, { } b) => $"to {Numbers.Significant(b)}",
    };
}
