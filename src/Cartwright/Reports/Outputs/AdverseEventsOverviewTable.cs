using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Adverse events by kind: subjects and events by level, and the share of all subjects with its interval.</summary>
internal static class AdverseEventsOverviewTable
{
    public const string Id = "adverse-events-overview";
    private const string Title = "Adverse events: overview";

    /// <summary>Said in place of every table of events.</summary>
    public const string NotCollected = "no adverse event in the data package; that none was collected is no proof that none occurred";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(Id, Title, NotCollected);
        if (events.Events.Count == 0) return Table.Empty(Id, Title, "no adverse event of a treated subject in the data package");
        var columns = LevelColumns.Shown(events.Columns);
        return new(Id, Title, [new("Subjects with at least one (events)"), .. LevelColumns.Headings(columns), new("Total: share, interval", true)],
            [.. events.Overview.Select(row => Line(row, columns.Count))],
            [.. RulesInForce.DerivedGrades(analysis), RulesInForce.Emergence(plan), "Denominator: everybody who received study treatment. The kinds overlap.", RulesInForce.Exact]);
    }

    /// <summary>A kind of event in words.</summary>
    public static string NameOf(AdverseEventKind kind) => kind switch
    {
        AdverseEventKind.Any => "Any, whenever it began",
        AdverseEventKind.Serious => "Serious, whenever it began",
        AdverseEventKind.TreatmentEmergent => "Treatment-emergent",
        AdverseEventKind.SeriousTreatmentEmergent => "Treatment-emergent, serious",
        AdverseEventKind.TreatmentRelated => "Treatment-related",
        AdverseEventKind.SeriousTreatmentRelated => "Treatment-related, serious",
        AdverseEventKind.GradeThreeOrWorse => "Treatment-emergent, grade 3 or worse",
        AdverseEventKind.Fatal => "Treatment-emergent, grade 5",
        _ => "Treatment-emergent, grade missing",
    };

    private static Row Line(OverviewRow row, int columns)
    {
        var total = row.Cells[^1].Subjects;
        var share = new Proportion(total.Subjects, total.Of).Exact;
        return new([
            NameOf(row.Kind),
            .. row.Cells.TakeLast(columns).Select(c => $"{c.Subjects.Subjects} ({c.Events})"),
            share.Lower.OrNull is { } low && share.Upper.OrNull is { } high
                ? $"{Numbers.Percent((double)total.Subjects / total.Of)}, {Numbers.Fixed(100 * low, 0)}–{Numbers.Fixed(100 * high, 0)}" : "–",
        ]);
    }
}
