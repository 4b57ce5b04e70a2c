using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using BookProperties = DocumentFormat.OpenXml.Spreadsheet.WorkbookProperties;

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
        // The archive's and the document's libraries have no common exception for a file that is not what they expect.
        catch (Exception e) when (e is not OutOfMemoryException)
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
        using var document = SpreadsheetDocument.Open(stream, false, new OpenSettings { AutoSave = false });
        var part = document.WorkbookPart ?? throw new InvalidDataException("it has no workbook part");
        var book = part.Workbook ?? throw new InvalidDataException("its workbook part is empty");
        var system = book.GetFirstChild<BookProperties>()?.Date1904?.Value == true ? DateSystem.From1904 : DateSystem.From1900;
        var texts = part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf).ToList() ?? [];
        var cells = new CellReader(texts, new CellStyles(part.WorkbookStylesPart), system);
        var sheets = new Dictionary<string, SheetGrid>(StringComparer.Ordinal);
        foreach (var sheet in book.Sheets?.Elements<Sheet>() ?? [])
        {
            // A sheet may be a chart: it has no cells.
            if (part.GetPartById(sheet.Id!.Value!) is WorksheetPart cellsOf) sheets.Add(sheet.Name!.Value!, SheetGrid.Of(cellsOf, cells));
        }
        return sheets.Count > 0 ? sheets : throw new InvalidDataException("it has no sheet with cells");
    }

    /// <summary>The text of a shared or inline string: its runs one after another, without the readings that stand above Japanese.</summary>
    internal static string TextOf(DocumentFormat.OpenXml.OpenXmlElement item) => string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static string FirstSentence(string message) => message.Split('\n')[0].TrimEnd();
}
