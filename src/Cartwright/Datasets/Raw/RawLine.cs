using Cartwright.Datasets.Csv;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>A row of a raw table: the line on which it starts, from 1, and its texts in the order of the columns.</summary>
internal sealed record RawLine(int Line, string[] Fields)
{
    /// <summary>The columns, from 0, whose cells are dates to their spreadsheet; they are in ISO 8601 whatever the mapping says of the column.</summary>
    public IReadOnlySet<int>? Dates { get; init; }

    /// <summary>Where each column's text stands, of a source in which it is not line and column; null for no other place.</summary>
    public IReadOnlyList<Place?>? Places { get; init; }

    /// <summary>The unit of each column's number, of a source that says so.</summary>
    public IReadOnlyList<string?>? Units { get; init; }
}

/// <summary>What a raw file holds, whatever its kind.</summary>
/// <param name="Name">How places name it: the file, and the sheet or item group in it.</param>
internal sealed record RawContents(string Name, IReadOnlyList<string> Header, IReadOnlyList<RawLine> Lines)
{
    /// <summary>Columns that name a row and record nothing: nobody is told that the mapping does not mention them.</summary>
    public IReadOnlySet<string> Keys { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The decodes of each column's values, of a source that has code lists.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Decodes { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>Texts that stand under no column, each with its row.</summary>
    public IReadOnlyList<UnmappedRecord> Strays { get; init; } = [];

    /// <summary>The contents of a CSV file.</summary>
    public static RawContents Of(CsvTable csv) => new(csv.File, csv.Header, [.. csv.Rows().Select(line => new RawLine(line.Line, line.Fields))]);
}
