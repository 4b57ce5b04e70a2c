using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Treatment-emergent events by body system and term: subjects by level, and all subjects by the worst grade of each.</summary>
internal static class AdverseEventsByTermTable
{
    public const string Id = "adverse-events-by-term";
    private const string Title = "Treatment-emergent adverse events by body system, term and worst grade";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.AdverseEvents is not { } events) return Table.Empty(Id, Title, AdverseEventsOverviewTable.NotCollected);
        if (events.BySystemAndTerm.Count == 0) return Table.Empty(Id, Title, "no treatment-emergent adverse event in the data package");
        var columns = LevelColumns.Shown(events.Columns);
        return new(Id, Title,
            [new("Subjects"), .. LevelColumns.Headings(columns), .. Enumerable.Range(1, 5).Select(g => new Column($"Grade {g}", true)), new("No grade", true)],
            [.. events.BySystemAndTerm.SelectMany(row => Lines(row, columns.Count))],
            ["A subject counts once in each row, under its worst grade there; grades are of all levels together.", RulesInForce.Emergence(plan)]);
    }

    private static IEnumerable<Row> Lines(SystemRow row, int columns)
    {
        if (row.Term is null) yield return Row.Group(Sentence(row.BodySystem));
        var grades = row.Cells[^1].WorstGrades;
        yield return new([
            row.Term is null ? "Any term" : Sentence(row.Term),
            .. row.Cells.TakeLast(columns).Select(c => $"{c.Subjects.Subjects}"),
            .. Enumerable.Range(1, 5).Select(g => Seldom(grades[g])),
            Seldom(grades.Missing),
        ]);
    }

    // Capitals throughout, as coded terms often come, are hard to read in a table of a hundred rows.
    private static string Sentence(string words) => words.Any(char.IsLower) || words.Length == 0 ? words : words[0] + words[1..].ToLowerInvariant();

    private static string Seldom(int count) => count == 0 ? "·" : $"{count}";
}
