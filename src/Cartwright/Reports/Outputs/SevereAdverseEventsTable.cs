using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Treatment-emergent events of grade 3 or worse by body system and term, of those terms that at least a tenth of all subjects had in such a grade.</summary>
internal static class SevereAdverseEventsTable
{
    public const string Id = "severe-adverse-events";

    /// <summary>The share of all subjects from which a term is listed (inclusive).</summary>
    public const double Listed = 0.10;

    private static readonly string Title = $"Treatment-emergent adverse events of grade 3 or worse in at least {Numbers.Percent(Listed)} of subjects";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        var severe = events.Count(e => e.IsSevereEmergent);
        if (severe.Rows.Count == 0) return Table.Empty(Id, Title, "no treatment-emergent adverse event of grade 3 or worse in the data package");
        var columns = LevelColumns.Shown(events.Columns);
        return new(Id, Title, [new(EventRows.Heading), .. LevelColumns.Headings(columns)], EventRows.Of(severe.InAtLeast(Listed), "Any event of grade 3 or worse", columns.Count),
            [
                EventRows.Cells, $"Listed: terms that at least {Numbers.Percent(Listed)} of all subjects had in grade 3 or worse. Rarer ones count in the rows of their system and of any event.",
                "Events without a grade are not among these; the table of all events counts them.", .. RulesInForce.DerivedGrades(analysis), RulesInForce.Emergence(plan), EventRows.Coding,
            ]);
    }
}
