using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Every sample of the product in blood: when it was drawn, what was found, and what the analysis made of it.</summary>
internal static class ConcentrationListing
{
    public const string Id = "concentration-listing";
    private const string Title = "Product in blood by sample";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var infused = analysis.Subjects.In(AnalysisSet.Infused).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        List<Row> rows = [.. from k in analysis.Kinetics where infused.Contains(k.Subject) from s in k.Samples select Line(k, s, plan)];
        return rows.Count == 0
            ? Table.Empty(Id, Title, KineticsSummaryTable.WhyNone(analysis) ?? "no sample of the product in blood in the data package")
            : new(Id, Title, [new("Subject"), new("PCSEQ", true), new("Visit"), new("Day", true), new("Result", true), new("Unit"), new("Method"), new("Used as"), new("Point of the slopes")], rows,
                Notes(analysis, plan));
    }

    private static IReadOnlyList<string> Notes(StudyAnalysis analysis, TrialPlan plan) =>
    [
        .. analysis.Kinetics.Where(k => k is { Analysis: null, Samples.Count: > 0 }).Select(k => $"{LevelColumns.Short(k.Subject, plan)}: not analysed, {k.Reason}."),
        RulesInForce.BelowLimit(plan), .. RulesInForce.Slope(plan) is { } slope ? [slope] : Array.Empty<string>(), RulesInForce.Elapsed,
    ];

    private static Row Line(SubjectKinetics k, SampleAccount s, TrialPlan plan) => Row.Of(
        LevelColumns.Short(k.Subject, plan), $"{s.Row.Sequence}", s.Row.Visit, s.Days is { } days ? Numbers.Fixed(days, 2) : "–", Result(s), s.Row.Unit, s.Row.Method, s.Treatment, string.Join(", ", s.Slopes));

    private static string Result(SampleAccount s) => s.Row switch
    {
        { BelowLimit: true, LowerLimit: { } limit } => $"<{Numbers.Significant(limit)}",
        { BelowLimit: true } => "below the limit",
        { Value: { } value } => Numbers.Significant(value, 4),
        _ => "–",
    };
}
