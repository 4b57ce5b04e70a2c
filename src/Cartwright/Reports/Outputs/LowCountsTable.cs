using Cartwright.Analysis;
using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Counts against their limits by level: how many fell below, how deep and when, and when they recovered.</summary>
internal static class LowCountsTable
{
    public const string CytopeniaId = "cytopenia";
    public const string AplasiaId = "aplasia";

    /// <summary>Neutrophils and platelets; no table where neither was counted.</summary>
    public static IEnumerable<Table> Cytopenia(StudyAnalysis analysis, TrialPlan plan) =>
        Of(CytopeniaId, "Cytopenia: nadirs and recovery", analysis.BloodCounts.Cytopenia, analysis, plan, []);

    /// <summary>Lymphocytes and immunoglobulin; no table where none was counted.</summary>
    public static IEnumerable<Table> Aplasia(StudyAnalysis analysis, TrialPlan plan) =>
        Of(AplasiaId, "Aplasia of lymphocytes and immunoglobulin G", analysis.BloodCounts.Aplasia, analysis, plan,
            [$"The limits are the protocol's, or assumptions: published ones differ. Immunoglobulin G does not count for {plan.Screening.Replacement.Days:0.##} days after it was given."]);

    private static IEnumerable<Table> Of(string id, string title, IReadOnlyList<LowCounts> limits, StudyAnalysis analysis, TrialPlan plan, string[] remarks)
    {
        if (limits.Count == 0) return [];
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var notes = new Footnotes();
        List<Row> rows = [.. limits.SelectMany(l => Rows(l, columns, notes))];
        return [new(id, title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With([.. remarks, "Of those with a usable count after infusion. Recovery: the first of two counts in a row at the limit or above.", RulesInForce.Elapsed, RulesInForce.Exact]))];
    }

    private static IEnumerable<Row> Rows(LowCounts counts, IReadOnlyList<DoseColumn> columns, Footnotes notes) =>
    [
        Row.Group(LowCountMeasures.NameOf(counts.Limit)),
        new(["Below, of those counted", .. columns.Select((c, i) => Share(LowCountMeasures.Counted(c, counts), i == columns.Count - 1))]),
        .. LowCountMeasures.All.Select(m => new Row([$"{char.ToUpperInvariant(m.Name[0])}{m.Name[1..]}: median (range)", .. columns.Select(c => Summary(LowCountMeasures.Counted(c, counts), m.OfTheLow, m.Of, notes))])),
    ];

    private static string Share(List<LowCount> counted, bool withInterval)
    {
        var low = counted.Count(c => c.WasLow == true);
        return withInterval ? SummaryText.Share(new Proportion(low, counted.Count)) : $"{low}/{counted.Count}";
    }

    private static string Summary(List<LowCount> counted, bool ofTheLow, Func<LowCount, Numerics.Estimate> measure, Footnotes notes)
    {
        var summary = LowCountMeasures.Summarise(counted, ofTheLow, measure);
        return SummaryText.WithCount(summary, SummaryText.MedianAndRange) + notes.Mark(summary.Reasons);
    }
}
