using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>In how many the product is still found month by month, what ended it, and the incidence of its loss with death, new therapy and transplant competing.</summary>
internal static class PersistenceTable
{
    public const string Id = "persistence";
    private const string Title = "Persistence of the product in blood";

    private static readonly IReadOnlyList<(PersistenceEnd End, string Words)> Ends =
    [
        (PersistenceEnd.Lost, "Lost"), (PersistenceEnd.Death, "Died before loss"), (PersistenceEnd.NewTherapy, "New anti-cancer therapy before loss"),
        (PersistenceEnd.Transplant, "Transplant before loss"), (PersistenceEnd.StillFound, "Found in the last sample"),
    ];

    // Rows of what is rare stand only where somebody has it.
    private static IEnumerable<(PersistenceEnd End, string Words)> Shown(StudyAnalysis analysis) =>
        analysis.Persistence.Subjects.Any(s => s.End == PersistenceEnd.Reinfusion) ? [.. Ends, (PersistenceEnd.Reinfusion, "Infused again before loss: censored there")] : Ends;

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Persistence.Subjects.Count == 0) return Table.Empty(Id, Title, KineticsSummaryTable.WhyNone(analysis) ?? "the product was not quantified in any subject");
        var (columns, notes) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), new Footnotes());
        var parts = columns.Select(c => In(analysis, c)).ToList();
        List<Row> rows =
        [
            Row.Group("Found, of those sampled"),
            .. PersistenceAnalysis.Months.Select(m => new Row([Month(m), .. parts.Select(p => SummaryText.Share(p.FoundAt(m)))])),
            Row.Group("What ended it, subjects in whom it was ever found"),
            .. Shown(analysis).Select(e => new Row([e.Words, .. parts.Select(p => $"{p.Subjects.Count(s => s.End == e.End)}")])),
            Row.Group("Cumulative incidence of loss, % (interval)"),
            .. TimeToEventTable.Landmarks.Select(l => new Row([$"by {l.Name}", .. parts.Select(p => Incidence(p, l.Days, notes))])),
        ];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With("Found at a month: a level above the limit in the sample nearest to it, which lies no further from it than a quarter of the time. "
                + "Lost: at the first of two consecutive samples below the limit after the peak. Death, a new anti-cancer therapy and a transplant compete with loss where they come first; "
                + "who had none of them and had not lost the product is censored at the last sample, or at the next infusion, where this profile ends.", RulesInForce.Exact, RulesInForce.Elapsed));
    }

    /// <summary>Those of a column.</summary>
    public static PersistenceAnalysis In(StudyAnalysis analysis, DoseColumn column) => analysis.Persistence.Among([.. column.Subjects.Select(s => s.Id)]);

    /// <summary>A month in words.</summary>
    public static string Month(int month) => month == 1 ? "1 month" : $"{month} months";

    private static string Incidence(PersistenceAnalysis part, double days, Footnotes notes)
    {
        if (part.Subjects.Count == 0) return "–";
        var (loss, interval) = (part.Loss.At(days), part.Loss.IntervalAt(days));
        string Percent(Estimate e) => e is Estimate.Value v ? Numbers.Fixed(100 * v.Number, 0) : "NC";
        return loss is Estimate.Value ? $"{Percent(loss)} ({Percent(interval.Lower)}–{Percent(interval.Upper)}){notes.Mark(interval.Lower.Reason)}" : notes.Of(loss);
    }
}
