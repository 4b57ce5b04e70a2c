namespace Cartwright.Analysis.Safety;

/// <summary>A body system (no term), or a term under it, with one cell a column. A subject counts once in each row, at its worst grade there.</summary>
public sealed record SystemRow(string BodySystem, string? Term, IReadOnlyList<AdverseEventCell> Cells)
{
    internal static IReadOnlyList<SystemRow> Of(List<FlaggedEvent> events, IReadOnlyList<DoseColumn> columns) =>
    [
        .. from system in Ranked(events, e => e.Event.BodySystem, columns)
           from row in Ranked(system.Events, e => e.Event.Term, columns).Select(term => new SystemRow(system.Name, term.Name, term.Cells))
               .Prepend(new SystemRow(system.Name, null, system.Cells))
           select row,
    ];

    // Spellings that differ in case are one name, shown as the first of them in the alphabet.
    private static List<Group> Ranked(List<FlaggedEvent> events, Func<FlaggedEvent, string> name, IReadOnlyList<DoseColumn> columns) =>
    [
        .. events.GroupBy(name, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Group(g.Select(name).Min(StringComparer.Ordinal)!, [.. g], AdverseEventCell.Row([.. g], columns)))
            .OrderByDescending(g => g.Cells[^1].Subjects.Subjects).ThenBy(g => g.Name, StringComparer.Ordinal),
    ];

    private sealed record Group(string Name, List<FlaggedEvent> Events, IReadOnlyList<AdverseEventCell> Cells);
}
