using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The dose assigned against the dose infused, by level.</summary>
internal static class ExposureTable
{
    public const string Id = "exposure";
    private const string Title = "Exposure: the dose assigned and the dose infused";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        if (columns[^1].Subjects.Count == 0) return Table.Empty(Id, Title, "nobody was infused");
        var notes = new Footnotes();
        var least = plan.DoseLimitingToxicity.MinimumDoseFraction;
        Row[] rows =
        [
            new(["Dose assigned", .. columns.Select(c => c.Level?.DoseAsWritten ?? "")]),
            .. UnitsOf(analysis).Select(unit => new Row([$"Dose infused, {unit}: median (range)", .. columns.Select(c => Cells(Received(c, unit)))])),
            new(["Share of the dose assigned, %: median (range)", .. columns.Select(c => Text(FractionPercent(c), notes))]),
            new([$"At least {Numbers.Percent(least)} of the dose assigned", .. columns.Select(c => AtLeast(c, least))]),
            .. TotalUnits(analysis).Select(unit => new Row([$"Dose of all infusions, {unit}: median (range)", .. columns.Select(c => Cells(Total(c, unit)))])),
            new(["Infusions: median (range)", .. columns.Select(c => Text(Infusions(c), notes))]),
            new(["More than one infusion", .. columns.Select(c => $"{c.Subjects.Count(s => s.Infusions.Count > 1)}/{c.Subjects.Count}")]),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With(RulesInForce.DoseInfused(plan)));
    }

    /// <summary>The units in which doses were received.</summary>
    public static IEnumerable<string> UnitsOf(StudyAnalysis analysis) => analysis.Subjects.Subjects.Select(s => s.Received?.Unit).OfType<string>().Distinct();

    /// <summary>The doses received in this unit.</summary>
    public static SummaryStatistics Received(DoseColumn column, string unit) =>
        SummaryStatistics.Of([.. column.Subjects.Where(s => s.Received?.Unit == unit).Select(s => (Estimate)s.Received!.Value.Amount)]);

    /// <summary>The units in which the doses of all infusions are known.</summary>
    public static IEnumerable<string> TotalUnits(StudyAnalysis analysis) => analysis.Subjects.Subjects.Select(s => s.Total?.Unit).OfType<string>().Distinct();

    /// <summary>The doses of all infusions in this unit.</summary>
    public static SummaryStatistics Total(DoseColumn column, string unit) =>
        SummaryStatistics.Of([.. column.Subjects.Where(s => s.Total?.Unit == unit).Select(s => (Estimate)s.Total!.Value.Amount)]);

    /// <summary>How many infusions each subject had.</summary>
    public static SummaryStatistics Infusions(DoseColumn column) => SummaryStatistics.Of([.. column.Subjects.Select(s => (Estimate)s.Infusions.Count)]);

    /// <summary>The shares of the assigned dose, in per cent.</summary>
    public static SummaryStatistics FractionPercent(DoseColumn column) =>
        SummaryStatistics.Of([.. column.Subjects.Select(s => s.DoseFraction.Then(f => 100 * f))]);

    // Of those whose share is known: an unknown dose is no low one.
    private static string AtLeast(DoseColumn column, double least)
    {
        var known = column.Subjects.Select(s => s.DoseFraction.OrNull).OfType<double>().ToList();
        return known.Count == 0 ? "–" : $"{known.Count(f => f >= least)}/{known.Count}";
    }

    // As doses are written everywhere else: 3e6.
    private static string Cells(SummaryStatistics s)
    {
        string Written(Estimate e) => e.OrNull is { } n ? n.ToString("0.##e0") : "NC";
        return s.N == 0 ? "–" : $"{Written(s.Median)} ({Written(s.Minimum)}–{Written(s.Maximum)})";
    }

    private static string Text(SummaryStatistics s, Footnotes notes) => SummaryText.MedianAndRange(s) + notes.Mark(s.Reasons);
}
