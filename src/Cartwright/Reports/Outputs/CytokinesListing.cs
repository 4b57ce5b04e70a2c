using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each subject's cytokines, analyte by analyte.</summary>
internal static class CytokinesListing
{
    public const string Id = "cytokines-listing";
    private const string Title = "Serum cytokines by subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Cytokines.Count == 0) return Table.Empty(Id, Title, CytokinesTable.WhyNone);
        var (levels, notes) = (LevelColumns.NameBySubject(analysis), new Footnotes());
        List<Row> rows =
        [
            .. Analyte.Of(analysis).SelectMany(a => a.Subjects.Select(c => Line(c, LevelColumns.Short(c.Subject, plan), levels[c.Subject], notes)).Prepend(Row.Group(a.Unit.Length == 0 ? a.Name : $"{a.Name}, {a.Unit}"))),
        ];
        return new(Id, Title, [new("Subject"), new("Level"), new("Baseline", true), new("Peak", true), new("Day of peak", true), new("Peak lies between days", true), new("Fold change", true)],
            rows, notes.With(RulesInForce.NotCalculable, "Peak lies between: the days of the samples before and after; the schedule places the peak no closer.", RulesInForce.Elapsed));
    }

    private static Row Line(SubjectCytokine c, string name, string level, Footnotes notes) => Row.Of(
        name, level, notes.Of(c.Baseline), notes.Of(c.Peak) + (c.Peak.Reason is null ? notes.Mark(c.Remarks) : ""), notes.Of(c.DaysToPeak),
        c.LiesBetween is { } days ? $"{Numbers.Significant(days.From)}–{Numbers.Significant(days.To)}" : "–", notes.Of(c.FoldChange));
}
