using System.Text.RegularExpressions;
using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Catalogues;

/// <summary>Reads the files of a catalogue. Every fault of every file is told at once, with file, line and column.</summary>
public static partial class CatalogueReader
{
    /// <summary>The catalogue in these files.</summary>
    /// <param name="open">Opens a file by its name (<c>prices.csv</c>); null where there is none.</param>
    /// <param name="named">The file's name for places.</param>
    /// <exception cref="FaultyInputException">There are faults.</exception>
    public static SourceCatalogue Read(Func<string, TextReader?> open, Func<string, string> named)
    {
        var faults = new FaultList();
        List<CatalogueRow> rows = [];
        Dictionary<string, HashSet<string>> keys = [];
        foreach (var file in CatalogueFile.All)
        {
            using var text = open($"{file.Name}.csv");
            if (text is null) faults.Add(new Place(named($"{file.Name}.csv")), "there is no such file");
            else rows.AddRange(Rows(file, named($"{file.Name}.csv"), text, keys, faults));
        }
        new CatalogueNames(rows, keys, faults).Check();
        FaultyInputException.ThrowIfAny([.. faults.Listed().OrderBy(f => f.Where.File, StringComparer.Ordinal).ThenBy(f => f.Where.Line).ThenBy(f => f.Where.Column)]);
        return new SourceCatalogue(rows);
    }

    // A row that is refused still has its key: what names it is not to blame.
    private static List<CatalogueRow> Rows(CatalogueFile file, string name, TextReader text, Dictionary<string, HashSet<string>> keys, FaultList faults)
    {
        using var table = CsvTable.Open(name, text, faults);
        if (table is null || !HasHeadings(file, table, faults)) return [];
        List<CsvLine> lines = [.. table.Rows()];
        keys[file.Name] = [.. lines.Select(l => l.Fields[0])];
        return [.. lines.Select(l => Row(file, name, l, faults)).OfType<CatalogueRow>()];
    }

    private static bool HasHeadings(CatalogueFile file, CsvTable table, FaultList faults)
    {
        string[] wanted = [.. file.Columns.Select(c => c.Name), .. CatalogueFile.Provenance];
        if (table.Header.SequenceEqual(wanted)) return true;
        var at = table.Header.Zip(wanted).TakeWhile(h => h.First == h.Second).Count();
        faults.Add(new Place(table.File, 1, Math.Min(at, table.Header.Count) + 1), $"the headings are not those of this file: {string.Join(",", wanted)}");
        return false;
    }

    private static CatalogueRow? Row(CatalogueFile file, string name, CsvLine line, FaultList faults)
    {
        var before = faults.Count;
        foreach (var (column, at) in file.Columns.Select((c, i) => (c, i)))
            if (column.Read(line.Fields[at]).Refusal is { } refusal) faults.Add(new Place(name, line.Line, at + 1), refusal);
        var (items, sources, asOf) = Provenance(name, line, faults);
        if (faults.Count > before) return null;
        CheckDates(file, name, line, asOf!, faults);
        return new CatalogueRow(file.Name, new Place(name, line.Line), file.Columns.Select((c, i) => (c.Name, line.Fields[i])).ToDictionary(), items, sources, asOf!);
    }

    private static (IReadOnlyList<string> Items, IReadOnlyList<StatedAt> Sources, StatedDate? AsOf) Provenance(string name, CsvLine line, FaultList faults)
    {
        var (items, source, asOf, last) = (line.Fields[^3], line.Fields[^2], line.Fields[^1], line.Fields.Length);
        if (items.Length > 0 && !Items().IsMatch(items)) faults.Add(new Place(name, line.Line, last - 2), $"'{items}' are no items; write D4-036, or several parted by semicolons, or nothing");
        StatedAt?[] sources = [.. source.Split(';', StringSplitOptions.TrimEntries).Select(StatedAt.Read)];
        if (sources.Contains(null)) faults.Add(new Place(name, line.Line, last - 1), source.Length == 0 ? "the row has no source; write document and line, D4:62" : $"'{source}' is no source; write document and line, D4:62 or D4:62-64");
        var day = StatedDate.Read(asOf);
        if (day is null) faults.Add(new Place(name, line.Line, last), asOf.Length == 0 ? "the row has no as-of date" : $"'{asOf}' is no date; write 2023, 2023-05 or 2023-05-31");
        return (items.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), [.. sources.OfType<StatedAt>()], day);
    }

    private static void CheckDates(CatalogueFile file, string name, CsvLine line, StatedDate asOf, FaultList faults)
    {
        foreach (var (column, at) in file.Columns.Select((c, i) => (c, i)).Where(c => c.c.IsDate && line.Fields[c.i].Length > 0))
            if (StatedDate.Read(line.Fields[at])!.Earliest > asOf.Latest) faults.Add(new Place(name, line.Line, at + 1), $"{column.Name}, {line.Fields[at]}, lies after the row's as-of date, {asOf}");
    }

    [GeneratedRegex(@"^D[0-4]-[0-9]{3}(\s*;\s*D[0-4]-[0-9]{3})*$")]
    private static partial Regex Items();
}
