using Cartwright.Datasets.Csv;

namespace Cartwright.Datasets.Raw;

/// <summary>All that a mapping left out, counted by what and why.</summary>
internal sealed class LeftOut
{
    private readonly Dictionary<(string File, string What, string Because), int> rows = [];

    /// <summary>What was left out, in the order in which it was met.</summary>
    public IReadOnlyList<NotMapped> Listed() => [.. rows.Select(r => new NotMapped(r.Key.File, r.Key.What, r.Value, r.Key.Because))];

    /// <summary>A row whose filter cannot be answered.</summary>
    public void AddFilter(RawTable table, CsvLine line, MappingSource source)
    {
        foreach (var filter in source.Filters)
        {
            var text = table.CellOf(line, filter.Column).Text;
            if (table.IsMissing(text)) Add(table, source.Domain + " row", $"'{filter.Column}' is '{text}': not recorded");
        }
    }

    /// <summary>A row without a value that it needs.</summary>
    public void AddMissing(RawTable table, CsvLine line, MappingSource source, MappedVariable variable)
    {
        var column = MappedColumns.ColumnOf(variable.Value)!;
        Add(table, $"{source.Domain} row for {variable.Name}", $"'{column}' is '{table.CellOf(line, column).Text}': not recorded");
    }

    /// <summary>What of a file was set aside, and what the mapping does not mention, after all sources have been at it.</summary>
    public void AddOf(RawTable table, Mapping mapping)
    {
        var aside = mapping.SetAside.Where(a => a.FileKey == table.File.Key).ToList();
        foreach (var entry in aside)
        {
            foreach (var column in entry.Columns) Add(table, $"column {column}", entry.Because, table.Recorded(column));
        }
        var named = MappedColumns.Of(mapping).Where(c => c.FileKey == table.File.Key).Select(c => c.Column).ToHashSet(StringComparer.Ordinal);
        foreach (var column in table.Header.Where(c => !named.Contains(c))) Add(table, $"column {column}", "the mapping does not mention it", table.Recorded(column));
        AddUntaken(table, mapping, aside);
    }

    private void AddUntaken(RawTable table, Mapping mapping, List<SetAside> aside)
    {
        var filtered = mapping.Sources.Where(s => s.FileKey == table.File.Key).SelectMany(s => s.Filters).Select(f => f.Column).Distinct().ToList();
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Taken[i]) continue;
            var line = table.Lines[i];
            var entry = aside.Find(a => a.Filters.Count > 0 && table.Pass(line, a.Filters) == Passing.Yes);
            var what = string.Join(", ", filtered.Select(column => $"{column} = {table.CellOf(line, column).Text}"));
            Add(table, what.Length == 0 ? "row" : $"row with {what}", entry?.Because ?? "no source of the mapping takes it");
        }
    }

    private void Add(RawTable table, string what, string because, int count = 1)
    {
        var key = (table.File.FileName, what, because);
        rows[key] = rows.GetValueOrDefault(key) + count;
    }
}
