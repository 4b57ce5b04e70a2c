using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Kinetics where there is more than one course: by measure, never mixed, and after a second infusion. A study with one measure and one infusion each has neither table.</summary>
internal static class KineticsByMeasureListing
{
    public const string Id = "kinetics-by-measure";
    public const string ReinfusionId = "kinetics-after-reinfusion";

    private static readonly IReadOnlyList<NcaParameter> Parameters =
        [ObservedParameters.Cmax, ObservedParameters.Tmax, AreaParameters.AucPartial, ObservedParameters.Tlast, TerminalParameters.HalfLife];

    /// <summary>A course for each measure of a package that has several.</summary>
    public static IEnumerable<Table> ByMeasure(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.KineticsByMeasure.Count == 0) return [];
        var (infused, notes) = (analysis.Subjects.In(AnalysisSet.Infused).Select(s => s.Id).ToHashSet(StringComparer.Ordinal), new Footnotes());
        List<Row> rows =
        [
            .. from m in analysis.KineticsByMeasure
               from row in m.Subjects.Where(s => infused.Contains(s.Subject)).Select(s => Line(s, plan, notes)).Prepend(Row.Group($"{m.Measure}"))
               select row,
        ];
        return [new(Id, "Cellular kinetics by measure", Columns, rows, notes.With("Each analyte, method, specimen and unit is analysed by itself; none is converted into another.", RulesInForce.NotCalculable, RulesInForce.Kinetics(plan), RulesInForce.Elapsed))];
    }

    /// <summary>The course from the second infusion on, where somebody had one.</summary>
    public static IEnumerable<Table> AfterReinfusion(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.KineticsAfterReinfusion.Count == 0) return [];
        var notes = new Footnotes();
        List<Row> rows = [.. analysis.KineticsAfterReinfusion.Select(s => Line(s, plan, notes))];
        return [new(ReinfusionId, $"Cellular kinetics after a second infusion, {KineticsSummaryTable.UnitOf(analysis)}", Columns, rows,
            notes.With("Times are days from the second infusion; the level at its time 0 is that of the last sample before it, and cells of the first are not told from those of the second.", RulesInForce.NotCalculable, RulesInForce.Kinetics(plan)))];
    }

    private static IReadOnlyList<Column> Columns => [new("Subject"), .. Parameters.Select(p => new Column(p.UnitText("level", "d") is { Length: > 0 } unit ? $"{p.Code}, {unit}" : p.Code, true))];

    private static Row Line(SubjectKinetics s, TrialPlan plan, Footnotes notes) => new([LevelColumns.Short(s.Subject, plan), .. Parameters.Select(p => notes.Of(s.Of(p), s.RemarkOn(p)))]);
}
