using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The parameters of cellular kinetics over subjects, by level, each with the statistics that suit it.</summary>
internal static class KineticsSummaryTable
{
    public const string Id = "kinetics-summary";
    private const string Title = "Cellular kinetics: summary";

    // Time to loss is censored in those who have not lost the product; a median of the rest would be too short, so it has a table of its own.
    /// <summary>The parameters that are summarised.</summary>
    public static IReadOnlyList<NcaParameter> Parameters { get; } =
        [.. NcaParameters.CellularKinetics.Where(p => p.Summary != SummaryOf.ListedOnly && p != CellularParameters.DaysToLoss)];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        var (notes, unit) = (new Footnotes(), UnitOf(analysis));
        List<Row> rows = [.. Parameters.SelectMany(p => SummaryText.FullRows(Label(p, unit, plan), p.Summary, [.. columns.Select(c => Summary(analysis, c, p))], notes))];
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)], rows,
            notes.With(RulesInForce.Kinetics(plan), RulesInForce.Slope(plan), RulesInForce.BelowLimit(plan), AllBelow(analysis), RulesInForce.Elapsed, SummaryText.Spread));
    }

    /// <summary>A parameter over the subjects of a column.</summary>
    public static SummaryStatistics Summary(StudyAnalysis analysis, DoseColumn column, NcaParameter parameter) =>
        KineticsAnalysis.Summarise(LevelColumns.Of(column, analysis.Kinetics, k => k.Subject), parameter);

    // Somebody in whom nothing was found is no 0 in a geometric mean, and no number at all: the reader must be told that the mean is of the others.
    private static string? AllBelow(StudyAnalysis analysis)
    {
        var none = analysis.Kinetics.Count(k => k.Analysis is { } a && a.Profile.AfterDose.Count > 0 && a.Profile.AfterDose.All(s => !s.Quantifiable));
        return none == 0 ? null : $"In {none} subject{(none == 1 ? "" : "s")} every sample after infusion was 0 or below the limit: no peak and no area, not a 0, in no mean, and counted as NC.";
    }

    /// <summary>The unit of the levels: the first subject's.</summary>
    public static string UnitOf(StudyAnalysis analysis) => analysis.Kinetics.FirstOrDefault(k => k.Unit is not null)?.Unit ?? "";

    /// <summary>Why there is nothing of kinetics; null where there is something.</summary>
    public static string? WhyNone(StudyAnalysis analysis)
    {
        if (analysis.Kinetics.Any(k => k.Analysis is not null)) return null;
        var reasons = analysis.Kinetics.Select(k => k.Reason).OfType<string>().Distinct().ToList();
        return reasons is [] or ["no sample"] or ["not infused"] or ["no sample", "not infused"] or ["not infused", "no sample"]
            ? "no sample of the product in blood in the data package"
            : $"no subject's samples could be analysed: {string.Join("; ", reasons)}";
    }

    /// <summary>Name, code and unit.</summary>
    public static string Label(NcaParameter parameter, string unit, TrialPlan plan)
    {
        var name = parameter == AreaParameters.AucPartial ? FormattableString.Invariant($"AUC from infusion to day {plan.Conventions.AucUpperLimit.Days:0.##}") : parameter.Name;
        return parameter.UnitText(unit, "days") is { Length: > 0 } text ? $"{name} ({parameter.Code}), {text}" : $"{name} ({parameter.Code})";
    }
}
