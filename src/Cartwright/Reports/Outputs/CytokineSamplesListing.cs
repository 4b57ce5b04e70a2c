using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Every cytokine as measured, a row a sample: the analytes side by side.</summary>
internal static class CytokineSamplesListing
{
    public const string Id = "cytokine-samples";
    private const string Title = "Serum cytokines as measured";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var subjects = new ListedSubjects(analysis, plan, AnalysisSet.Infused);
        List<LaboratoryResult> results = [.. analysis.Package.Laboratory.Where(r => r.Category == CytokineAnalysis.Category && subjects.Holds(r.Subject))];
        if (results.Count == 0) return Table.Empty(Id, Title, CytokinesTable.WhyNone);
        var analytes = results.GroupBy(r => (r.Test, r.Unit)).Select(g => g.Key).ToList();
        List<Row> rows = [.. results.GroupBy(r => (r.Subject, r.At, r.Visit)).OrderBy(g => g.Key.Subject, StringComparer.Ordinal).ThenBy(g => g.Key.At?.Moment).Select(g => Line(g.Key.Subject, g.Key.At, g.Key.Visit, [.. g], analytes, subjects))];
        return new(Id, Title, [new("Subject"), new("Day", true), new("Visit"), .. analytes.Select(a => new Column($"{a.Test}, {a.Unit}", true))], rows,
            ["A number after <: below the limit of quantification. A dash: no result. Two results of one analyte at one time stand beside one another.", RulesInForce.DayNumbers(plan)]);
    }

    private static Row Line(string subject, SdtmDate? at, string visit, List<LaboratoryResult> sample, List<(string Test, string Unit)> analytes, ListedSubjects subjects) =>
        new([subjects.Name(subject), subjects.Day(subject, at), visit, .. analytes.Select(a => Cell(sample.Where(r => (r.Test, r.Unit) == a)))]);

    private static string Cell(IEnumerable<LaboratoryResult> results) => string.Join("; ", results.Select(Level)) is { Length: > 0 } words ? words : "–";

    private static string Level(LaboratoryResult r) => r switch
    {
        { Value: { } value } => Numbers.Significant(value),
        { BelowLimit: true, LowerLimit: { } limit } => $"<{Numbers.Significant(limit)}",
        { BelowLimit: true } => "below the limit",
        _ => "–",
    };
}
