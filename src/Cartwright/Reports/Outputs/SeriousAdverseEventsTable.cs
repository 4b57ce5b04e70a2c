using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Serious treatment-emergent events by body system and term. Serious is what came of an event, and no grade.</summary>
internal static class SeriousAdverseEventsTable
{
    public const string Id = "serious-adverse-events-by-term";
    private const string Title = "Serious treatment-emergent adverse events by body system and term";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        var serious = events.Count(e => e.IsSeriousEmergent);
        if (serious.Rows.Count == 0) return Table.Empty(Id, Title, "no serious treatment-emergent adverse event in the data package");
        var columns = LevelColumns.Shown(events.Columns);
        return new(Id, Title, [new(EventRows.Heading), .. LevelColumns.Headings(columns)], EventRows.Of(serious, "Any serious event", columns.Count),
            [EventRows.Cells, RulesInForce.Emergence(plan), EventRows.Coding]);
    }
}
