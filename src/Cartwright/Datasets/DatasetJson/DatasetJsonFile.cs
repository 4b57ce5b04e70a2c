using System.IO.Compression;
using System.Text.Json;
using System.Text.Unicode;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>Datasets as CDISC Dataset-JSON 1.1: one JSON document, or a line of metadata and a line a row (NDJSON), which may be packed (DSJC).</summary>
/// <remarks>
/// CDISC Dataset-JSON 1.1. A file says how many rows it has, so one that is cut off is noticed. A kind of missing value, and what only a transport file says,
/// go into an extension of the source system; readers that do not know it see ordinary Dataset-JSON.
/// </remarks>
public static class DatasetJsonFile
{
    private const byte FirstOfGzip = 0x1F;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads a JSON document; null where there is any fault.</summary>
    public static (DataTable? Table, IReadOnlyList<Fault> Faults) Read(string file, Stream stream) => Read(file, stream, Whole);

    /// <summary>Reads a line of metadata and a line a row; null where there is any fault.</summary>
    public static (DataTable? Table, IReadOnlyList<Fault> Faults) ReadLines(string file, Stream stream) => Read(file, stream, Lines);

    /// <summary>Reads lines that are packed with gzip or zlib; null where there is any fault.</summary>
    public static (DataTable? Table, IReadOnlyList<Fault> Faults) ReadPacked(string file, Stream stream)
    {
        if (TableLimits.Bytes(stream) is not { } packed) return (null, [new Fault(new Place(file), TableLimits.TooLarge)]);
        using var held = new MemoryStream(packed);
        using Stream unpacked = packed is [FirstOfGzip, ..] ? new GZipStream(held, CompressionMode.Decompress) : new ZLibStream(held, CompressionMode.Decompress);
        try
        {
            return ReadLines(file, unpacked);
        }
        catch (InvalidDataException)
        {
            return (null, [new Fault(new Place(file), "the file cannot be unpacked: it is damaged, or neither gzip nor zlib")]);
        }
    }

    /// <summary>Writes a JSON document; nothing is written where a value cannot be.</summary>
    public static IReadOnlyList<Fault> Write(string file, DataTable table, Stream stream) => Write(file, table, stream, lines: false);

    /// <summary>Writes a line of metadata and a line a row; nothing is written where a value cannot be.</summary>
    public static IReadOnlyList<Fault> WriteLines(string file, DataTable table, Stream stream) => Write(file, table, stream, lines: true);

    private static IReadOnlyList<Fault> Write(string file, DataTable table, Stream stream, bool lines)
    {
        var faults = new FaultList();
        using var whole = new MemoryStream();
        new DatasetJsonWriter(file, table, faults).Write(whole, lines);
        if (faults.Count == 0) whole.WriteTo(stream);
        return faults.Listed();
    }

    private static (DataTable? Table, IReadOnlyList<Fault> Faults) Read(string file, Stream stream, Func<string, byte[], FaultList, DataTable?> read)
    {
        var faults = new FaultList();
        if (TableLimits.Bytes(stream) is not { } bytes) return (null, [new Fault(new Place(file), TableLimits.TooLarge)]);
        var table = read(file, bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, faults);
        return faults.Count == 0 ? (table, []) : (null, faults.Listed());
    }

    private static DataTable? Whole(string file, byte[] bytes, FaultList faults)
    {
        using var document = Parse(bytes, new Place(file, 1), faults);
        if (document is null) return null;
        var (table, records) = MetadataReader.Read(document.RootElement, new Place(file), faults);
        var rows = new JsonRow(table.Columns, faults);
        var read = new List<IReadOnlyList<DataValue>>();
        if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("rows", out var list))
        {
            if (list.ValueKind != JsonValueKind.Array) faults.Add(new Place(file), "'rows' is no list");
            else foreach (var row in list.EnumerateArray()) Add(read, rows.Read(row, new Place(file) { Row = read.Count + 1 }));
        }
        return Checked(table, read, records, file, faults);
    }

    private static DataTable? Lines(string file, byte[] bytes, FaultList faults)
    {
        DataTable? table = null;
        JsonRow? rows = null;
        var (read, records, line) = (new List<IReadOnlyList<DataValue>>(), 0, 0);
        for (var rest = bytes.AsMemory(); rest.Length > 0 && faults.Count < FaultList.MostInAFile;)
        {
            var end = rest.Span.IndexOf((byte)'\n') is >= 0 and var at ? at : rest.Length;
            var where = new Place(file, ++line);
            using var document = end == 0 || rest.Span[..end].Trim("\r "u8).IsEmpty ? null : Parse(rest[..end], where, faults);
            rest = rest[Math.Min(end + 1, rest.Length)..];
            if (document is not null && table is null) (table, records) = MetadataReader.Read(document.RootElement, where, faults);
            else if (document is not null) Add(read, (rows ??= new JsonRow(table!.Columns, faults)).Read(document.RootElement, where));
            if (table is null && faults.Count > 0) return null;
        }
        if (table is null) faults.Add(new Place(file), "the file is empty: a line of metadata is needed");
        return table is null ? null : Checked(table, read, records, file, faults);
    }

    private static void Add(List<IReadOnlyList<DataValue>> rows, IReadOnlyList<DataValue>? row) => rows.Add(row ?? []);

    private static DataTable Checked(DataTable table, List<IReadOnlyList<DataValue>> rows, int records, string file, FaultList faults)
    {
        if (faults.Count == 0 && rows.Count != records) faults.Add(new Place(file), $"the file has {rows.Count} rows and says that it has {records}: it may be cut off");
        return faults.Count > 0 ? table : TransportExtension.RestoreMissing(table with { Rows = rows }, new Place(file), faults);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, Place where, FaultList faults)
    {
        try
        {
            if (Utf8.IsValid(bytes.Span)) return JsonDocument.Parse(bytes, Options);
            faults.Add(where, "this is not UTF-8 text");
            return null;
        }
        catch (JsonException e)
        {
            faults.Add(where with { Line = where.Line + (int)(e.LineNumber ?? 0), Column = (int)(e.BytePositionInLine ?? 0) + 1 }, "this is not JSON from here on, or a name is there twice");
            return null;
        }
    }
}
