using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>The cells of one sheet that hold something, by row and column, both from 1.</summary>
internal sealed class SheetGrid
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int MostCells = 20_000_000;

    private readonly SortedDictionary<int, List<(int Column, string Text, bool IsDate)>> rows = [];

    /// <summary>How many rows hold something.</summary>
    public int Rows => rows.Count;

    /// <summary>Reads the cells of a sheet, row by row.</summary>
    /// <exception cref="InvalidDataException">The sheet is not as the standard has it.</exception>
    public static SheetGrid Of(XmlReader sheet, CellReader cells)
    {
        var (grid, row, count) = (new SheetGrid(), 0, 0);
        sheet.MoveToContent();
        while (!sheet.EOF)
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                sheet.Read();
                continue;
            }
            var read = (XElement)XNode.ReadFrom(sheet);
            row = RowOf(read, row + 1);
            if (grid.rows.ContainsKey(row)) throw new InvalidDataException($"row {row} is there twice");
            var held = Cells(row, read, cells);
            if (held.Count > 0) grid.rows.Add(row, held);
            if ((count += held.Count) > MostCells) throw new InvalidDataException($"a sheet has more than {MostCells:N0} cells");
        }
        return grid;
    }

    /// <summary>The sheet as a table, its columns named by one row; null, and a fault, where a name is missing or there twice. Cells under no name are listed apart.</summary>
    public RawContents? Read(string name, int headerRow, FaultList faults)
    {
        var before = faults.Count;
        var header = HeaderOf(name, headerRow, faults);
        if (faults.Count > before) return null;
        var columns = header.Select((h, i) => (h.Column, i)).ToDictionary(h => h.Column, h => h.i);
        var strays = rows.Where(r => r.Key > headerRow).SelectMany(r => r.Value.Where(c => !columns.ContainsKey(c.Column)).Select(c => new UnmappedRecord(name, r.Key, $"cell in column {c.Column}", "it stands under no name of a column")));
        return new(name, [.. header.Select(h => h.Name)], [.. rows.Where(r => r.Key > headerRow).Select(r => Line(name, r.Key, r.Value, columns))]) { Strays = [.. strays] };
    }

    private static List<(int Column, string Text, bool IsDate)> Cells(int row, XElement read, CellReader cells)
    {
        var held = new List<(int Column, string Text, bool IsDate)>();
        var column = 0;
        foreach (var cell in read.Elements().Where(e => e.Name.LocalName == "c"))
        {
            var next = cell.Attribute("r")?.Value is { } reference ? ColumnOf(reference, row) : column + 1;
            if (next <= column || next > MostColumns) throw new InvalidDataException($"the cells of row {row} are not in order");
            column = next;
            var (text, isDate) = cells.Read(cell);
            if (text.Length > 0) held.Add((column, text, isDate));
        }
        return held;
    }

    private List<(int Column, string Name)> HeaderOf(string name, int headerRow, FaultList faults)
    {
        var header = rows.TryGetValue(headerRow, out var named) ? named.ConvertAll(c => (c.Column, c.Text.Trim())) : [];
        if (header.Count == 0) faults.Add(new Place(name, headerRow), "the row is empty: a header with the columns' names is needed");
        foreach (var twice in header.GroupBy(h => h.Item2, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add(new Place(name, headerRow, twice.Last().Column), $"the column '{twice.Key}' is there twice");
        return header;
    }

    private static RawLine Line(string name, int row, List<(int Column, string Text, bool IsDate)> held, Dictionary<int, int> columns)
    {
        var (fields, places, dates) = (new string[columns.Count], new Place?[columns.Count], new HashSet<int>());
        Array.Fill(fields, "");
        foreach (var (column, at) in columns) places[at] = new Place(name, row, column);
        foreach (var (column, text, isDate) in held)
        {
            if (!columns.TryGetValue(column, out var at)) continue;
            fields[at] = text;
            if (isDate) dates.Add(at);
        }
        return new(row, fields) { Dates = dates, Places = places };
    }

    private static int RowOf(XElement row, int next) => row.Attribute("r")?.Value is not { } text ? next
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostRows ? number
        : throw new InvalidDataException($"there is no row '{text}'");

    // 'AB12' is column 28 of row 12.
    private static int ColumnOf(string reference, int row)
    {
        var column = 0;
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).ToList();
        foreach (var letter in letters.Take(4)) column = column * 26 + letter - 'A' + 1;
        return letters.Count is > 0 and < 4 && int.TryParse(reference.AsSpan(letters.Count), out var named) && named == row
            ? column
            : throw new InvalidDataException($"'{reference}' is no cell of row {row}");
    }
}
