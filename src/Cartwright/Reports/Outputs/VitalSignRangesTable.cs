using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Vital signs beyond the protocol's ranges: how many subjects had one after infusion, and how many of them before it already.</summary>
internal static class VitalSignRangesTable
{
    public const string Id = "vital-sign-ranges";
    private const string Title = "Vital signs: potentially clinically significant values";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var ranges = analysis.VitalSigns.Ranges;
        if (ranges.Count == 0) return Table.Empty(Id, Title, "the protocol states no ranges (chosen.vitalSigns.ranges), and none is supposed");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var notes = new Footnotes();
        List<Row> rows = [.. ranges.SelectMany(r => r.WhyNone is { } why ? [Row.Group($"{r.Range}"), CourseText.Cells("After infusion", columns, _ => "NC" + notes.Mark(why))] : Rows(r, columns))];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With($"Before: the last value before the infusion. After: any value from the infusion to day {plan.Visits.VitalSignsUntil.Days:0.##}. Limits are exclusive; values in another unit are not looked at, save temperatures, which are converted between °C and °F.", RulesInForce.Exact));
    }

    /// <summary>How many of a column lay beyond after infusion, of those measured; all, or only those who did not before.</summary>
    public static Proportion Beyond(RangeShifts shifts, DoseColumn column, bool onlyNew) => Proportion.Among(
        LevelColumns.Of(column, shifts.Subjects.Where(s => s.After is not null && (!onlyNew || s.Before == false)), s => s.Subject), s => s.After == true);

    private static IEnumerable<Row> Rows(RangeShifts shifts, IReadOnlyList<DoseColumn> columns) =>
    [
        Row.Group($"{shifts.Range}"),
        new(["After infusion, of those measured", .. columns.Select((c, i) => i == columns.Count - 1 ? SummaryText.Share(Beyond(shifts, c, false)) : $"{Beyond(shifts, c, false)}")]),
        new(["Of those within the range before", .. columns.Select(c => $"{Beyond(shifts, c, true)}")]),
        new(["Beyond it before already", .. columns.Select(c => $"{LevelColumns.Of(c, shifts.Subjects, s => s.Subject).Count(s => s.Before == true)}")]),
        new(["Not measured after infusion", .. columns.Select(c => $"{LevelColumns.Of(c, shifts.Subjects, s => s.Subject).Count(s => s is { After: null, InAnotherUnit: false })}")]),
        .. shifts.Subjects.Any(s => s.InAnotherUnit) ? [CourseText.Cells("Measured after infusion in another unit only", columns, c => $"{LevelColumns.Of(c, shifts.Subjects, s => s.Subject).Count(s => s.InAnotherUnit)}")] : Array.Empty<Row>(),
    ];
}
