using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Summaries over subjects as a table's cells.</summary>
internal static class SummaryText
{
    public const string Spread = "NC: not calculable; in brackets, of how many. Geometric CV: 100·√(exp(s²) − 1), s the standard deviation of the logarithms; NC of fewer than two subjects.";

    /// <summary>The rows of one quantity: its name across, how many have it, and its statistics.</summary>
    public static IEnumerable<Row> Rows(string name, SummaryOf kind, IReadOnlyList<SummaryStatistics> columns, Footnotes notes) =>
    [
        Row.Group(name),
        new(["n (NC)", .. columns.Select(s => s.NotCalculable == 0 ? $"{s.N}" : $"{s.N} ({s.NotCalculable}){notes.Mark(s.Reasons)}")]),
        .. Statistics(kind).Select(statistic => new Row([statistic.Name, .. columns.Select(s => statistic.Text(s) + (s.N > 0 ? notes.Mark(statistic.Of(s).Reason) : ""))])),
    ];

    /// <summary>The rows of one quantity with every statistic that a report of kinetics gives; a column of fewer than three subjects lists their numbers instead.</summary>
    public static IEnumerable<Row> FullRows(string name, SummaryOf kind, IReadOnlyList<SummaryStatistics> columns, Footnotes notes) =>
    [
        Row.Group(name),
        new(["n (NC)", .. columns.Select(s => s.NotCalculable == 0 ? $"{s.N}" : $"{s.N} ({s.NotCalculable}){notes.Mark(s.Reasons)}")]),
        .. columns.Any(s => s.IsListed) ? [new Row(["each value, where fewer than three", .. columns.Select(s => s.IsListed ? string.Join("; ", s.Numbers.Select(n => Numbers.Significant(n))) : "–")])] : Array.Empty<Row>(),
        .. FullStatistics(kind).Select(statistic => new Row([statistic.Name, .. columns.Select(s => s.IsListed ? "–" : statistic.Text(s) + (s.N > 0 ? notes.Mark(statistic.Of(s).Reason) : ""))])),
    ];

    private static IEnumerable<(string Name, Func<SummaryStatistics, Estimate> Of, Func<SummaryStatistics, string> Text)> FullStatistics(SummaryOf kind) =>
        kind == SummaryOf.GeometricMeanAndCv ? [.. Statistics(SummaryOf.MeanAndStandardDeviation), .. Statistics(kind)] : Statistics(kind);

    public static string MedianAndRange(SummaryStatistics s) => s.N == 0 ? "–" : $"{Numbers.Of(s.Median)} ({Numbers.Of(s.Minimum)}–{Numbers.Of(s.Maximum)})";

    public static string GeometricMeanAndCv(SummaryStatistics s) => s.N == 0 ? "–" : $"{Numbers.Of(s.GeometricMean)} ({Numbers.Of(s.GeometricCvPercent)})";

    /// <summary>The same statistic with how many it is of, where that is not everybody.</summary>
    public static string WithCount(SummaryStatistics s, Func<SummaryStatistics, string> text) => s.NotCalculable == 0 || s.N == 0 ? text(s) : $"{text(s)}, n = {s.N}";

    /// <summary>A rate with its exact interval: <c>3/4, 75 %, 19–99</c>.</summary>
    public static string Share(Proportion p) => p.Exact is { Lower: Estimate.Value low, Upper: Estimate.Value high } ? Numbers.Share(p.Events, p.Of, low.Number, high.Number) : "0/0";

    private static IEnumerable<(string Name, Func<SummaryStatistics, Estimate> Of, Func<SummaryStatistics, string> Text)> Statistics(SummaryOf kind) => kind switch
    {
        SummaryOf.GeometricMeanAndCv => [("geom. mean (CV, %)", s => s.GeometricMean, GeometricMeanAndCv), ("median (range)", s => s.Median, MedianAndRange)],
        SummaryOf.MedianAndRange => [("median (range)", s => s.Median, MedianAndRange)],
        SummaryOf.MeanAndStandardDeviation => [("mean (standard deviation)", s => s.Mean, s => s.N == 0 ? "–" : $"{Numbers.Of(s.Mean)} ({Numbers.Of(s.StandardDeviation)})")],
        _ => [],
    };
}
