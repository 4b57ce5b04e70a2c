using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>A body system (no term), or a term under it, with one cell a column. A subject counts once in each row, at its worst grade there.</summary>
public sealed record SystemRow(string BodySystem, string? Term, IReadOnlyList<AdverseEventCell> Cells)
{
    internal static IReadOnlyList<SystemRow> Of(List<CountedEvent> events, IReadOnlyList<SubjectColumn> columns, EventOrder order) =>
    [
        .. from system in Ranked(events, e => e.BodySystem, columns, g => order.Systems == SystemOrder.Alphabetical ? 0 : order.Of(g.Cells).Subjects.Subjects)
           from row in Ranked(system.Events, e => e.Term, columns, g => order.Of(g.Cells).Subjects.Subjects).Select(term => new SystemRow(system.Name, term.Name, term.Cells))
               .Prepend(new SystemRow(system.Name, null, system.Cells))
           select row,
    ];

    // Spellings that differ in case are one name, shown as the first of them in the alphabet.
    private static List<Group> Ranked(List<CountedEvent> events, Func<CountedEvent, string> name, IReadOnlyList<SubjectColumn> columns, Func<Group, int> rank) =>
    [
        .. events.GroupBy(name, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Group(g.Select(name).Min(StringComparer.Ordinal)!, [.. g], AdverseEventCell.Row([.. g], columns)))
            .OrderByDescending(rank).ThenBy(g => g.Name, StringComparer.Ordinal),
    ];

    private sealed record Group(string Name, List<CountedEvent> Events, IReadOnlyList<AdverseEventCell> Cells);
}
