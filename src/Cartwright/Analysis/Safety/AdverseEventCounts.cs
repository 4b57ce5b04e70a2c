using Cartwright.Analysis.Subjects;

namespace Cartwright.Analysis.Safety;

/// <summary>Events of one kind by body system and term, among the subjects of some columns.</summary>
/// <param name="Any">All of the events together, one cell a column: each subject once.</param>
/// <param name="Rows">Body systems in the order asked for; under each its terms, by falling number of subjects, then by name.</param>
public sealed record AdverseEventCounts(IReadOnlyList<AdverseEventCell> Any, IReadOnlyList<SystemRow> Rows)
{
    /// <summary>Counts events. One of a subject of no column makes a row, and counts in no cell.</summary>
    public static AdverseEventCounts Of(IEnumerable<CountedEvent> events, IReadOnlyList<SubjectColumn> columns, EventOrder order)
    {
        var counted = events.ToList();
        return new(AdverseEventCell.Row(counted, columns), SystemRow.Of(counted, columns, order));
    }

    /// <summary>The same with only those terms that at least this share of the last column's subjects had (inclusive), and the systems of these.</summary>
    public AdverseEventCounts InAtLeast(double share)
    {
        var terms = Rows.Where(r => r.Term is not null && IsIn(r, share)).ToList();
        return this with { Rows = [.. Rows.Where(r => r.Term is null ? terms.Exists(t => t.BodySystem == r.BodySystem) : terms.Contains(r))] };
    }

    // Not share · subjects: 0.1 · 30 is a little above 3.
    private static bool IsIn(SystemRow row, double share) => row.Cells[^1].Subjects is { Of: > 0 } n && (double)n.Subjects / n.Of >= share;
}

/// <summary>A cell of a table of adverse events: how many were recorded, how many subjects had any, and those subjects by the worst grade of each.</summary>
public sealed record AdverseEventCell(int Events, SubjectCount Subjects, GradeCounts WorstGrades)
{
    /// <summary>One cell a column.</summary>
    internal static IReadOnlyList<AdverseEventCell> Row(IReadOnlyCollection<CountedEvent> events, IReadOnlyList<SubjectColumn> columns) =>
        [.. columns.Select(column => In(column, [.. events.Where(e => column.Subjects.Contains(e.Subject))]))];

    private static AdverseEventCell In(SubjectColumn column, List<CountedEvent> events)
    {
        var worst = events.GroupBy(e => e.Subject, e => e.Grade).Select(grades => grades.Max()).ToList();
        return new(events.Count, new(worst.Count, column.Subjects.Count), GradeCounts.Of(worst));
    }
}
