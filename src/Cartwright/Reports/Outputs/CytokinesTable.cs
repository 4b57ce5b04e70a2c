using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Serum cytokines over subjects: baseline, peak, day of peak and fold change, by analyte and level.</summary>
internal static class CytokinesTable
{
    public const string Id = "cytokines-summary";
    public const string WhyNone = "no cytokine of an infused subject in the data package";
    private const string Title = "Serum cytokines: summary";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Cytokines.Count == 0) return Table.Empty(Id, Title, WhyNone);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], [.. Analyte.Of(analysis).SelectMany(a => Rows(a, columns))],
            [
                "Means and CV are geometric. Where not everybody has the number, n says how many do; the listing says why.",
                "Baseline: the last sample before infusion. A baseline below the limit of quantification has no number; in the fold change half the limit stands for it.",
                RulesInForce.Elapsed,
            ]);
    }

    private static IEnumerable<Row> Rows(Analyte analyte, IReadOnlyList<DoseColumn> columns)
    {
        yield return Row.Group(analyte.Unit.Length == 0 ? analyte.Name : $"{analyte.Name}, {analyte.Unit}");
        foreach (var measure in CytokineMeasure.All)
        {
            var summaries = columns.Select(c => measure.Summarise(analyte.In(c), analyte.Unit)).ToList();
            if (measure.Kind == SummaryOf.GeometricMeanAndCv)
                yield return new([$"{measure.Name}: mean (CV, %)", .. summaries.Select(s => SummaryText.WithCount(s, SummaryText.GeometricMeanAndCv))]);
            if (measure.Kind == SummaryOf.MedianAndRange || measure.Name == "Peak")
                yield return new([$"{measure.Name}: median (range)", .. summaries.Select(s => SummaryText.WithCount(s, SummaryText.MedianAndRange))]);
        }
    }
}
