using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Treatment-emergent events by body system and term: subjects and events by level, and all subjects by the worst grade of each.</summary>
internal static class AdverseEventsByTermTable
{
    public const string Id = "adverse-events-by-term";
    private const string Title = "Treatment-emergent adverse events by body system, term and worst grade";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (events.BySystemAndTerm.Rows.Count == 0) return Table.Empty(Id, Title, "no treatment-emergent adverse event in the data package");
        var columns = LevelColumns.Shown(events.Columns);
        return new(Id, Title,
            [new(EventRows.Heading), .. LevelColumns.Headings(columns), .. Enumerable.Range(1, 5).Select(g => new Column($"Grade {g}", true)), new("No grade", true)],
            EventRows.Of(events.BySystemAndTerm, "Any treatment-emergent event", columns.Count, Grades),
            [EventRows.Cells, "Under the grades: all subjects, each at its worst grade in the row.", .. RulesInForce.DerivedGrades(analysis), RulesInForce.Emergence(plan), EventRows.Coding]);
    }

    private static IEnumerable<string> Grades(AdverseEventCell all) => [.. Enumerable.Range(1, 5).Select(g => Seldom(all.WorstGrades[g])), Seldom(all.WorstGrades.Missing)];

    private static string Seldom(int count) => count == 0 ? "·" : $"{count}";
}
