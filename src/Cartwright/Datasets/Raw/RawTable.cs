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
    private readonly RawContents contents;
    private readonly IReadOnlySet<string> missing;

    public RawTable(RawFile file, RawContents contents, IReadOnlySet<string> missing)
    {
        (File, this.contents, this.missing) = (file, contents, missing);
        for (var i = 0; i < Header.Count; i++) columns.TryAdd(Header[i], i);
        Taken = new bool[Lines.Count];
    }

    public RawFile File { get; }

    /// <summary>The file, and the sheet or item group in it.</summary>
    public string Name => contents.Name;
    public IReadOnlyList<string> Header => contents.Header;
    public IReadOnlyList<RawLine> Lines => contents.Lines;

    /// <summary>Texts that stand under no column.</summary>
    public IReadOnlyList<UnmappedRecord> Strays => contents.Strays;

    /// <summary>For each line, whether a source made a row of it or tried to.</summary>
    public bool[] Taken { get; }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Whether a column names a row and records nothing.</summary>
    public bool IsKey(string column) => contents.Keys.Contains(column);

    public Place PlaceOf(RawLine line) => new(Name, line.Line);

    /// <summary>The text of a column, without blanks around it, and its place.</summary>
    public Cell CellOf(RawLine line, string column)
    {
        var at = columns[column];
        return new Cell(line.Fields[at].Trim(), line.Places?[at] ?? new Place(Name, line.Line, line.Places is null ? at + 1 : 0));
    }

    /// <summary>Whether the text of a column is a date in ISO 8601, whatever the file's own way of writing them.</summary>
    public bool IsDate(RawLine line, string column) => line.Dates?.Contains(columns[column]) == true;

    /// <summary>The unit in which the source says that a number is; null where it says none.</summary>
    public string? UnitOf(RawLine line, string column) => line.Units?[columns[column]];

    /// <summary>The decodes of a column's values; null where it has no code list.</summary>
    public IReadOnlyDictionary<string, string>? DecodesOf(string column) => contents.Decodes.GetValueOrDefault(column);

    /// <summary>Whether a text says that nothing was recorded.</summary>
    public bool IsMissing(string text) => missing.Contains(text);

    /// <summary>In how many rows a column has something recorded.</summary>
    public int Recorded(string column) => Lines.Count(line => !IsMissing(CellOf(line, column).Text));

    public Passing Pass(RawLine line, IReadOnlyList<RawFilter> filters)
    {
        var passing = Passing.Yes;
        foreach (var filter in filters)
        {
            var now = Pass(CellOf(line, filter.Column).Text, filter);
            if (now == Passing.No) return Passing.No;
            if (now == Passing.NotRecorded) passing = Passing.NotRecorded;
        }
        return passing;
    }

    private Passing Pass(string text, RawFilter filter)
    {
        var listed = filter.Texts.Contains(text);
        return filter.Kind switch
        {
            FilterKind.IsRecorded => IsMissing(text) ? Passing.No : Passing.Yes,
            FilterKind.IsOnly => listed ? Passing.Yes : Passing.No,
            FilterKind.IsOneOf when listed => Passing.Yes,
            _ when IsMissing(text) => Passing.NotRecorded,
            FilterKind.IsNoneOf when !listed => Passing.Yes,
            _ => Passing.No,
        };
    }
}
