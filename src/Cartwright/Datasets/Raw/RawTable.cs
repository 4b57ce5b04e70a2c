using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>Whether a row passes a source's filters.</summary>
internal enum Passing
{
    No,
    Yes,

    /// <summary>A column that is filtered on was not recorded: nobody can say.</summary>
    NotRecorded,
}

/// <summary>A raw file in memory, and which of its rows a source has taken.</summary>
internal sealed class RawTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> missing;

    private RawTable(RawFile file, IReadOnlyList<string> header, IReadOnlyList<CsvLine> lines, IReadOnlySet<string> missing)
    {
        (File, Header, Lines, this.missing) = (file, header, lines, missing);
        for (var i = 0; i < header.Count; i++) columns[header[i]] = i;
        Taken = new bool[lines.Count];
    }

    public RawFile File { get; }
    public IReadOnlyList<string> Header { get; }
    public IReadOnlyList<CsvLine> Lines { get; }

    /// <summary>For each line, whether a source made a row of it or tried to.</summary>
    public bool[] Taken { get; }

    /// <summary>Reads a file; null, and a fault, where it is not there or has no header.</summary>
    public static RawTable? Read(RawFile file, Func<string, TextReader?> open, IReadOnlySet<string> missing, FaultList faults)
    {
        if (open(file.FileName) is not { } text)
        {
            faults.Add(new Place(file.FileName), $"the file is not in the data folder; the mapping names it at {file.Where}");
            return null;
        }
        using var csv = CsvTable.Open(file.FileName, text, faults);
        return csv is null ? null : new RawTable(file, csv.Header, [.. csv.Rows()], missing);
    }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The text of a column, without blanks around it, and its place.</summary>
    public Cell CellOf(CsvLine line, string column)
    {
        var at = columns[column];
        return new Cell(line.Fields[at].Trim(), new Place(File.FileName, line.Line, at + 1));
    }

    /// <summary>Whether a text says that nothing was recorded.</summary>
    public bool IsMissing(string text) => missing.Contains(text);

    /// <summary>In how many rows a column has something recorded.</summary>
    public int Recorded(string column) => Lines.Count(line => !IsMissing(CellOf(line, column).Text));

    public Passing Pass(CsvLine line, IReadOnlyList<RawFilter> filters)
    {
        var passing = Passing.Yes;
        foreach (var filter in filters)
        {
            var text = CellOf(line, filter.Column).Text;
            if (filter.Accepted.Contains(text)) continue;
            if (!IsMissing(text)) return Passing.No;
            passing = Passing.NotRecorded;
        }
        return passing;
    }
}
