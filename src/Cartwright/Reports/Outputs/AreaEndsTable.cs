using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>In how many subjects the area to its last day ended how, and in how many there is none and why.</summary>
internal static class AreaEndsTable
{
    public const string Id = "kinetics-area-ends";
    private const string Title = "How the partial area ended";

    /// <summary>The ends in the order of their worth, each in words.</summary>
    public static IReadOnlyList<(AreaEnd End, string Words)> Ends { get; } =
    [
        (AreaEnd.Sampled, "at a sample of its last day"), (AreaEnd.Interpolated, "between two quantifiable samples, interpolated"), (AreaEnd.WithinWindow, "at the last sample, within the visit's window"),
        (AreaEnd.ToFirstBelowLimit, "on the way to the first sample below the limit"), (AreaEnd.StoppedAtLast, "at the last quantifiable sample: a lower bound"), (AreaEnd.Extrapolated, "along the terminal slope"),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (KineticsSummaryTable.WhyNone(analysis) is { } why) return Table.Empty(Id, Title, why);
        var (columns, notes) = (LevelColumns.Of(analysis, plan, AnalysisSet.Infused), new Footnotes());
        List<Row> rows =
        [
            .. Ends.Select(e => new Row([$"Ended {e.Words}", .. columns.Select(c => $"{Count(analysis, c, e.End)}")])),
            new(["No area", .. columns.Select(c => Without(analysis, c) is var none ? $"{none.Count}{notes.Mark(none)}" : "")]),
        ];
        return new(Id, Title, [new("Subjects"), .. LevelColumns.Headings(columns)], rows, notes.With(RulesInForce.Kinetics(plan), RulesInForce.BelowLimit(plan)));
    }

    /// <summary>How many of a column's areas ended so.</summary>
    public static int Count(StudyAnalysis analysis, DoseColumn column, AreaEnd end) => LevelColumns.Of(column, analysis.Kinetics, k => k.Subject).Count(k => k.AreaEnd == end);

    /// <summary>Why there is no area, for each of a column's subjects without one.</summary>
    public static List<string> Without(StudyAnalysis analysis, DoseColumn column) =>
        [.. LevelColumns.Of(column, analysis.Kinetics, k => k.Subject).Where(k => k.AreaEnd is null).Select(k => k.Of(AreaParameters.AucPartial).Reason).OfType<string>()];
}
