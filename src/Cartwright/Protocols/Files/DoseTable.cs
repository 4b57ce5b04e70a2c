using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>Dose levels and their doses, wherever they stand: every level has a dose, every dose a level, all on one basis, each more than the one before.</summary>
internal static class DoseTable
{
    /// <summary>The names of the levels, in order, each once.</summary>
    public static IReadOnlyList<string> Levels(Entry entry)
    {
        var items = entry.Items();
        if (!entry.Exists || (entry.IsList && items.Count == 0)) entry.Report($"'{entry.Path}' names no level");
        var names = items.Select(i => (Entry: i, Name: i.RequiredText())).Where(i => i.Name is not null).ToList();
        foreach (var twice in names.GroupBy(n => n.Name).SelectMany(g => g.Skip(1))) twice.Entry.Report($"the level '{twice.Name}' is listed twice");
        return [.. names.Select(n => n.Name!).Distinct()];
    }

    /// <summary>Reads the doses, the value of each found by the caller; null where none are given.</summary>
    public static IReadOnlyDictionary<string, CellDose>? Read(Entry entry, IReadOnlyList<string> levels, DoseBasis? basis, Func<Entry, Entry> value)
    {
        if (!entry.Exists) return null;
        var members = entry.Members();
        foreach (var stray in members.Where(m => !levels.Contains(m.Key))) stray.Value.Report($"the dose '{stray.Key}' has no level: {Named(levels)}");
        foreach (var level in levels.Where(l => members.All(m => m.Key != l))) entry.Report($"the level '{level}' has no dose");

        var doses = members
            .Select(m => (m.Key, m.Value, Dose: value(m.Value) is { Exists: true } at ? at.Optional(text => CellDose.Read(text, basis)) : null))
            .Where(d => d.Dose is not null).ToDictionary(d => d.Key, d => (At: d.Value, Dose: d.Dose!.Value));
        foreach (var (lower, higher) in levels.Zip(levels.Skip(1)))
            if (doses.TryGetValue(lower, out var low) && doses.TryGetValue(higher, out var high)) Compare(lower, low.Dose, higher, high.Dose, high.At);
        return doses.ToDictionary(d => d.Key, d => d.Value.Dose);
    }

    /// <summary>The doses in the order of their levels; a dose of no level comes last, by name.</summary>
    public static IEnumerable<KeyValuePair<string, CellDose>> InOrder(IReadOnlyDictionary<string, CellDose> doses, IReadOnlyList<string>? levels) =>
        doses.OrderBy(d => levels is null || !levels.Contains(d.Key) ? int.MaxValue : levels.ToList().IndexOf(d.Key)).ThenBy(d => d.Key, StringComparer.Ordinal);

    private static void Compare(string lower, CellDose low, string higher, CellDose high, Entry at)
    {
        if (low.Basis != high.Basis) at.Report($"the dose of '{higher}' is in {high.Unit} and that of '{lower}' in {low.Unit}: all doses are on one basis");
        else if (high.Amount <= low.Amount) at.Report($"the dose of '{higher}' ({high}) is not more than that of '{lower}' ({low})");
    }

    private static string Named(IReadOnlyList<string> levels) => levels.Count == 0 ? "the design names none" : "the design names " + string.Join(", ", levels);
}
