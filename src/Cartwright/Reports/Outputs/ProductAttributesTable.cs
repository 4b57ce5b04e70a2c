using Cartwright.Analysis;
using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>What was measured of the products before their release, by level, against the limits of the protocol.</summary>
internal static class ProductAttributesTable
{
    public const string Id = "product-attributes";
    private const string Title = "Attributes of the product";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (columns, made) = (LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled), analysis.Course!.Manufacturing);
        var notes = new Footnotes();
        List<Row> rows = [.. Tests(made).SelectMany(t => Rows(t, made, columns, notes))];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With(plan.Specification.Count == 0 ? "The protocol states no limits of release (chosen.specification); none is supposed." : "Limits: the protocol's (chosen.specification).", "Each subject counts by the last test of its product."));
    }

    /// <summary>Why there is nothing to tell; null where there is.</summary>
    public static string? WhyNone(StudyAnalysis analysis) => analysis.Course is { Manufacturing: { AttributesCollected: true, Batches.Count: > 0 } } ? null : $"tests of the product (BS) are {CourseText.NotInPackage}";

    /// <summary>The tests by code, with the unit of their numbers.</summary>
    public static List<(string Test, string Name, string Unit)> Tests(ManufacturingAnalysis made) =>
        [.. made.Batches.SelectMany(b => b.Attributes).GroupBy(a => (a.Test, a.Unit)).OrderBy(g => g.Key.Test, StringComparer.Ordinal).Select(g => (g.Key.Test, g.First().Name, g.Key.Unit))];

    /// <summary>The last result of each subject of a column.</summary>
    public static List<ProductTestResult> In(DoseColumn column, ManufacturingAnalysis made, string test, string unit) =>
        [.. ManufacturingTable.In(column, made).Select(b => b.Attributes.LastOrDefault(a => a.Test == test && a.Unit == unit)).OfType<ProductTestResult>()];

    /// <summary>The numbers of a column.</summary>
    public static SummaryStatistics Numbers(DoseColumn column, ManufacturingAnalysis made, string test, string unit) =>
        SummaryStatistics.Of([.. In(column, made, test, unit).Select(a => a.Value is { } v ? (Estimate)v : Estimate.None(a.Result.StartsWith('<') ? "below the limit of the test" : "not a number"))]);

    private static IEnumerable<Row> Rows((string Test, string Name, string Unit) t, ManufacturingAnalysis made, IReadOnlyList<DoseColumn> columns, Footnotes notes)
    {
        var all = made.Batches.SelectMany(b => b.Attributes).Where(a => a.Test == t.Test && a.Unit == t.Unit).ToList();
        var limit = all[0].Limit;
        yield return Row.Group($"{t.Name}{(t.Unit.Length == 0 ? "" : $", {t.Unit}")}{(limit is null ? "" : $" (limit {limit})")}");
        if (all.Exists(a => a.Value is not null)) yield return CourseText.Cells("median (range)", columns, c => Summary(Numbers(c, made, t.Test, t.Unit), notes));
        foreach (var word in all.Where(a => a.Value is null).Select(a => a.Result).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
            yield return CourseText.Cells(CourseText.Sentence(word), columns, c => $"{In(c, made, t.Test, t.Unit).Count(a => string.Equals(a.Result, word, StringComparison.OrdinalIgnoreCase))}");
        if (limit is not null) yield return CourseText.Cells("within the limit, of those judged", columns, c => Within(In(c, made, t.Test, t.Unit), notes));
    }

    private static string Summary(SummaryStatistics summary, Footnotes notes) => SummaryText.WithCount(summary, SummaryText.MedianAndRange) + notes.Mark(summary.Reasons);

    private static string Within(List<ProductTestResult> results, Footnotes notes) =>
        $"{results.Count(r => r.Passes == true)}/{results.Count(r => r.Passes is not null)}{notes.Mark(results.Select(r => r.Because).Distinct())}";
}
