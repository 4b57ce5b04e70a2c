using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Each infused subject's kinetic parameters, with the reason where one could not be calculated and a remark where one should not be relied on.</summary>
internal static class KineticsListing
{
    public const string Id = "kinetics-listing";
    public const string TerminalId = "terminal-phase-listing";

    private static readonly IReadOnlyList<NcaParameter> Observed =
    [
        ObservedParameters.Cmax, ObservedParameters.Tmax, AreaParameters.AucPartial, ObservedParameters.Clast, ObservedParameters.Tlast,
        CellularParameters.ContractionHalfLife, CellularParameters.PersistenceHalfLife, CellularParameters.DaysToLoss,
    ];

    private static readonly IReadOnlyList<NcaParameter> Terminal = [.. NcaParameters.CellularKinetics.Where(p => !Observed.Contains(p))];

    /// <summary>Peak, area, half-lives of the two phases, and loss.</summary>
    public static Table Of(StudyAnalysis analysis, TrialPlan plan) => Listing(analysis, plan, Id, "Cellular kinetics by subject", Observed);

    /// <summary>The terminal slope and how it was fitted.</summary>
    public static Table TerminalPhase(StudyAnalysis analysis, TrialPlan plan) => Listing(analysis, plan, TerminalId, "Terminal phase by subject", Terminal);

    /// <summary>The listing that a parameter stands in.</summary>
    public static string OutputOf(NcaParameter parameter) => Observed.Contains(parameter) ? Id : TerminalId;

    private static Table Listing(StudyAnalysis analysis, TrialPlan plan, string id, string title, IReadOnlyList<NcaParameter> parameters)
    {
        if (KineticsSummaryTable.WhyNone(analysis) is { } why) return Table.Empty(id, title, why);
        var infused = analysis.Subjects.In(AnalysisSet.Infused).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var (levels, unit, notes) = (LevelColumns.NameBySubject(analysis), KineticsSummaryTable.UnitOf(analysis), new Footnotes());
        List<Row> rows =
        [
            .. from subject in analysis.Kinetics
               where infused.Contains(subject.Subject)
               select new Row([LevelColumns.Short(subject.Subject, plan), levels[subject.Subject], .. parameters.Select(p => Cell(subject, p, notes))]),
        ];
        return new(id, title, [new("Subject"), new("Level"), .. parameters.Select(p => new Column(Heading(p, unit), true))], rows,
            notes.With(RulesInForce.NotCalculable, parameters.Contains(CellularParameters.DaysToLoss) ? "TTLOSS of >90: not lost by then, when last sampled." : null, Definitions(parameters), RulesInForce.Kinetics(plan), RulesInForce.Slope(plan), RulesInForce.BelowLimit(plan), RulesInForce.Elapsed));
    }

    private static string Cell(SubjectKinetics subject, NcaParameter parameter, Footnotes notes) => (parameter.Code, subject.TimeToLoss) switch
    {
        (var code, { Lost: false } still) when code == CellularParameters.DaysToLoss.Code => $">{Numbers.Significant(still.Days)}",
        _ => notes.Of(subject.Of(parameter), subject.RemarkOn(parameter), parameter == TerminalParameters.LambdaZPoints ? n => $"{n:0}" : null),
    };

    private static string Heading(NcaParameter parameter, string unit) => parameter.UnitText(unit, "d") is { Length: > 0 } text ? $"{parameter.Code}, {text}" : parameter.Code;

    private static string Definitions(IEnumerable<NcaParameter> parameters) => string.Join("; ", parameters.Select(p => $"{p.Code}: {p.Name}, {p.Formula}")) + ".";
}
