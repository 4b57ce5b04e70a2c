using System.Xml;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>An Excel workbook (.xlsx): its sheets as tables of text, numbers as they are stored, dates in ISO 8601 where a cell's format says that it is one.</summary>
/// <remarks>ECMA-376 (Office Open XML), SpreadsheetML. Formulas count by the values that were stored with them.</remarks>
internal sealed class Workbook
{
    private readonly string file;
    private readonly IReadOnlyDictionary<string, SheetGrid> sheets;

    private Workbook(string file, IReadOnlyDictionary<string, SheetGrid> sheets) => (this.file, this.sheets) = (file, sheets);

    /// <summary>Opens a workbook; null, and a fault, where it is none or is damaged.</summary>
    public static Workbook? Open(string file, Stream stream, FaultList faults)
    {
        if (TableLimits.Bytes(stream) is not { } bytes)
        {
            faults.Add(new Place(file), TableLimits.TooLarge);
            return null;
        }
        try
        {
            using var held = new MemoryStream(bytes, writable: false);
            if (bytes is not [(byte)'P', (byte)'K', ..]) faults.Add(new Place(file), "this is no workbook of the kind .xlsx: it is an older one, has a password, or is something else");
            else if (ArchiveCheck.Refusal(held) is { } refusal) faults.Add(new Place(file), refusal);
            else
            {
                held.Position = 0;
                return new Workbook(file, SheetsOf(held));
            }
        }
        // What the runtime's archives and XML throw for a file that is not what they expect.
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentException or NotSupportedException or InvalidOperationException or FormatException or OverflowException)
        {
            faults.Add(new Place(file), $"the workbook is damaged: {FirstSentence(e.Message)}");
        }
        return null;
    }

    /// <summary>A sheet as a raw table; null, and a fault, where it is not there or its columns have no names.</summary>
    public RawContents? Read(RawFile wanted, FaultList faults)
    {
        var name = wanted.Sheet ?? (sheets.Count == 1 ? sheets.Keys.First() : null);
        if (name is not null && sheets.TryGetValue(name, out var grid)) return grid.Read($"{file}, sheet {name}", wanted.HeaderRow, faults);
        var there = string.Join(", ", sheets.Keys.Select(k => $"'{k}'"));
        faults.Add(wanted.Where, name is null ? $"'{file}' has the sheets {there}; say which with 'sheet'" : $"'{file}' has no sheet '{name}'; there are {there}");
        return null;
    }

    /// <summary>The sheets that no table of the mapping names, each with the number of its rows.</summary>
    public IEnumerable<(UnmappedRecord Record, int Rows)> NotNamed(IReadOnlyList<RawFile> files) => files.Any(f => f.Sheet is null)
        ? []
        : sheets.Where(s => files.All(f => f.Sheet != s.Key)).Select(s => (new UnmappedRecord(file, 0, $"sheet {s.Key}", "the mapping does not mention it"), s.Value.Rows));

    private static Dictionary<string, SheetGrid> SheetsOf(Stream stream)
    {
        using var parts = new WorkbookParts(stream);
        var book = parts.Element(parts.Main);
        var system = book.Elements().FirstOrDefault(e => e.Name.LocalName == "workbookPr")?.Attribute("date1904")?.Value is "1" or "true" ? DateSystem.From1904 : DateSystem.From1900;
        var texts = parts.OfKind("sharedStrings") is { } shared ? parts.Element(shared).Elements().Where(e => e.Name.LocalName == "si").Select(CellReader.TextOf).ToList() : [];
        var cells = new CellReader(texts, new CellStyles(parts.OfKind("styles") is { } styles ? parts.Element(styles) : null), system);
        var sheets = new Dictionary<string, SheetGrid>(StringComparer.Ordinal);
        foreach (var sheet in book.Elements().Where(e => e.Name.LocalName == "sheets").SelectMany(e => e.Elements()))
        {
            // A sheet may be a chart: it has no cells.
            if (parts.WorksheetOf(sheet) is not { } worksheet) continue;
            using var reader = parts.Open(worksheet);
            if (!sheets.TryAdd(sheet.Attribute("name")?.Value ?? "", SheetGrid.Of(reader, cells))) throw new InvalidDataException($"the sheet '{sheet.Attribute("name")?.Value}' is there twice");
        }
        return sheets.Count > 0 ? sheets : throw new InvalidDataException("it has no sheet with cells");
    }

    private static string FirstSentence(string message) => message.Split('\n')[0].TrimEnd();
}
