namespace Cartwright.Datasets.Raw;

/// <summary>All that a mapping left out: each row with its place, and counted by what and why.</summary>
internal sealed class LeftOut
{
    private readonly Dictionary<(string File, string What, string Because), int> rows = [];
    private readonly List<UnmappedRecord> records = [];

    /// <summary>What was left out, one by one, in the order in which it was met.</summary>
    public IReadOnlyList<UnmappedRecord> Records => records;

    /// <summary>What was left out, in the order in which it was met.</summary>
    public IReadOnlyList<NotMapped> Listed() => [.. rows.Select(r => new NotMapped(r.Key.File, r.Key.What, r.Value, r.Key.Because))];

    /// <summary>A row whose filter cannot be answered.</summary>
    public void AddFilter(RawTable table, RawLine line, MappingSource source)
    {
        foreach (var filter in source.Filters)
        {
            var text = table.CellOf(line, filter.Column).Text;
            if (table.IsMissing(text)) Add(table, line.Line, source.Domain + " row", $"'{filter.Column}' is '{text}': not recorded");
        }
    }

    /// <summary>A row without a value that it needs.</summary>
    public void AddMissing(RawTable table, RawLine line, MappingSource source, MappedVariable variable)
    {
        var column = MappedColumns.ColumnOf(variable.Value)!;
        Add(table, line.Line, $"{source.Domain} row for {variable.Name}", $"'{column}' is '{table.CellOf(line, column).Text}': not recorded");
    }

    /// <summary>A row with a value that the mapping does not list, and says to leave out.</summary>
    public void AddUnlisted(RawTable table, RawLine line, MappingSource source, MappedVariable variable) =>
        Add(table, line.Line, $"{source.Domain} row for {variable.Name}", $"'{MappedColumns.ColumnOf(variable.Value)}' is '{table.CellOf(line, MappedColumns.ColumnOf(variable.Value)!).Text}': the mapping does not list it");

    /// <summary>What of a file was set aside, and what the mapping does not mention, after all sources have been at it.</summary>
    public void AddOf(RawTable table, Mapping mapping)
    {
        var aside = mapping.SetAside.Where(a => a.FileKey == table.File.Key).ToList();
        foreach (var entry in aside)
        {
            foreach (var column in entry.Columns) Add(table, 0, $"column {column}", entry.Because, table.Recorded(column));
        }
        var named = MappedColumns.Of(mapping).Where(c => c.FileKey == table.File.Key).Select(c => c.Column).ToHashSet(StringComparer.Ordinal);
        foreach (var column in table.Header.Where(c => !named.Contains(c) && !table.IsKey(c))) Add(table, 0, $"column {column}", "the mapping does not mention it", table.Recorded(column));
        foreach (var stray in table.Strays) Add(stray, 1);
        AddUntaken(table, mapping, aside);
    }

    /// <summary>A sheet or item group that no table of the mapping names.</summary>
    public void AddWhole(UnmappedRecord record, int count) => Add(record, count);

    private void AddUntaken(RawTable table, Mapping mapping, List<SetAside> aside)
    {
        var filtered = mapping.Sources.Where(s => s.FileKey == table.File.Key).SelectMany(s => s.Filters).Select(f => f.Column).Distinct().ToList();
        for (var i = 0; i < table.Lines.Count; i++)
        {
            if (table.Taken[i]) continue;
            var line = table.Lines[i];
            var entry = aside.Find(a => a.Filters.Count > 0 && table.Pass(line, a.Filters) == Passing.Yes);
            var what = string.Join(", ", filtered.Select(column => $"{column} = {table.CellOf(line, column).Text}"));
            Add(table, line.Line, what.Length == 0 ? "row" : $"row with {what}", entry?.Because ?? "no source of the mapping takes it");
        }
    }

    private void Add(RawTable table, int line, string what, string because, int count = 1) => Add(new(table.Name, line, what, because), count);

    private void Add(UnmappedRecord record, int count)
    {
        var key = (record.FileName, record.What, record.Because);
        rows[key] = rows.GetValueOrDefault(key) + count;
        records.Add(record);
    }
}
