using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Adverse events: the kinds of the overview, and every body system and term.</summary>
internal static class SafetyResults
{
    private const string Treated = "treated";

    public static IEnumerable<Result> Of(StudyAnalysis analysis) => analysis.AdverseEvents is { } events ? [.. Overview(events), .. ByTerm(events), .. Kind(SeriousAdverseEventsTable.Id, events.Count(e => e.IsSeriousEmergent), events), .. Kind(SevereAdverseEventsTable.Id, events.Count(e => e.IsSevereEmergent), events)] : [];

    private static IEnumerable<Result> Overview(AdverseEventAnalysis events)
    {
        var rows = new ResultRows(AdverseEventsOverviewTable.Id, Treated);
        return
            from row in events.Overview
            let name = AdverseEventsOverviewTable.NameOf(row.Kind)
            from cell in row.Cells.Zip(events.Columns)
            from result in rows.Share(name, cell.Second.Title, new Proportion(cell.First.Subjects.Subjects, cell.First.Subjects.Of))
                .Append(rows.Count(name, cell.Second.Title, cell.First.Events, "events"))
            select result;
    }

    private static IEnumerable<Result> ByTerm(AdverseEventAnalysis events)
    {
        var rows = new ResultRows(AdverseEventsByTermTable.Id, Treated);
        return
            from row in events.BySystemAndTerm.Rows.Select(r => (Name: NameOf(r), r.Cells)).Prepend((Name: "any", Cells: events.BySystemAndTerm.Any))
            let name = row.Name
            from cell in row.Cells.Zip(events.Columns)
            from result in Enumerable.Range(1, 5).Select(g => rows.Count(name, cell.Second.Title, cell.First.WorstGrades[g], $"subjects, worst grade {g}"))
                .Prepend(rows.Count(name, cell.Second.Title, cell.First.Subjects.Subjects))
                .Append(rows.Count(name, cell.Second.Title, cell.First.Events, "events"))
                .Append(rows.Count(name, cell.Second.Title, cell.First.WorstGrades.Missing, "subjects, grade missing"))
            select result;
    }

    // Every term, also those too rare for a row of the table.
    private static IEnumerable<Result> Kind(string output, AdverseEventCounts counts, AdverseEventAnalysis events)
    {
        var rows = new ResultRows(output, Treated);
        return
            from row in counts.Rows.Select(r => (Name: NameOf(r), r.Cells)).Prepend((Name: "any", Cells: counts.Any))
            from cell in row.Cells.Zip(events.Columns)
            from result in new[] { rows.Count(row.Name, cell.Second.Title, cell.First.Subjects.Subjects), rows.Count(row.Name, cell.Second.Title, cell.First.Events, "events") }
            select result;
    }

    private static string NameOf(SystemRow row) => row.Term is null ? row.BodySystem : $"{row.BodySystem}: {row.Term}";
}
