using System.Text;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.DatasetJson;
using Cartwright.Datasets.Tables;
using Cartwright.Datasets.Xpt;
using Cartwright.Units;

namespace Cartwright.Datasets.Formats;

/// <summary>One dataset in a file of any format.</summary>
public static class TableFile
{
    /// <summary>The ending of a format's files, with its dot.</summary>
    public static string EndingOf(DatasetFormat format) => format switch
    {
        DatasetFormat.Csv => ".csv",
        DatasetFormat.Xpt => ".xpt",
        DatasetFormat.Json => ".json",
        DatasetFormat.NdJson => ".ndjson",
        _ => ".dsjc",
    };

    /// <summary>The name of a dataset's file: <c>ae.xpt</c>.</summary>
    public static string NameOf(string dataset, DatasetFormat format) => dataset.ToLowerInvariant() + EndingOf(format);

    /// <summary>Writes a table; nothing is written where there is a fault.</summary>
    /// <exception cref="ArgumentException">The format is one that is only read.</exception>
    public static IReadOnlyList<Fault> Write(DataTable table, DatasetFormat format, Stream stream)
    {
        var file = NameOf(table.Name, format);
        return format switch
        {
            DatasetFormat.Csv => WriteCsv(table, stream),
            DatasetFormat.Xpt => XptFile.Write(file, [table], stream),
            DatasetFormat.Json => DatasetJsonFile.Write(file, table, stream),
            DatasetFormat.NdJson => DatasetJsonFile.WriteLines(file, table, stream),
            _ => throw new ArgumentException($"{format} is read and not written", nameof(format)),
        };
    }

    /// <summary>Reads the dataset of a name from a file of a format other than CSV, which has neither names nor types.</summary>
    public static (DataTable? Table, IReadOnlyList<Fault> Faults) Read(string file, string dataset, DatasetFormat format, Stream stream, Encoding? encoding = null)
    {
        if (format == DatasetFormat.Xpt) return Member(file, dataset, XptFile.Read(file, stream, encoding));
        var (table, faults) = format switch
        {
            DatasetFormat.Json => DatasetJsonFile.Read(file, stream),
            DatasetFormat.NdJson => DatasetJsonFile.ReadLines(file, stream),
            DatasetFormat.Dsjc => DatasetJsonFile.ReadPacked(file, stream),
            _ => throw new ArgumentException($"{format} names no dataset", nameof(format)),
        };
        return table is null ? (null, faults) : Member(file, dataset, ([table], faults));
    }

    /// <summary>Reads a CSV file as the dataset of a name. CSV has no types: every column is text, and a field with nothing in it is missing.</summary>
    public static (DataTable? Table, IReadOnlyList<Fault> Faults) ReadCsv(string file, string dataset, TextReader text)
    {
        var faults = new FaultList();
        using var csv = CsvTable.Open(file, text, faults);
        var rows = csv?.Rows().Select(line => (IReadOnlyList<DataValue>)[.. line.Fields.Select(f => f.Length == 0 ? DataValue.Missing : DataValue.Of(f))]).ToList();
        return csv is null || faults.Count > 0 ? (null, faults.Listed()) : (new(dataset, "", [.. csv.Header.Select(name => new DataColumn(name, "", DataType.String))], rows!), []);
    }

    private static (DataTable? Table, IReadOnlyList<Fault> Faults) Member(string file, string dataset, (IReadOnlyList<DataTable>? Tables, IReadOnlyList<Fault> Faults) read)
    {
        if (read.Tables is not { } tables) return (null, read.Faults);
        var named = tables.Where(t => string.Equals(t.Name, dataset, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 1) return (named[0], []);
        var held = tables.Count == 0 ? "holds no dataset" : $"holds {string.Join(", ", tables.Select(t => t.Name))}";
        return (null, [new Fault(new Place(file), $"the file {held}; the dataset {dataset} is expected in it{(named.Count > 1 ? " once" : "")}")]);
    }

    private static IReadOnlyList<Fault> WriteCsv(DataTable table, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        var fields = table.Columns.Select((column, i) => (Func<IReadOnlyList<DataValue>, string>)(row => ValueText.Of(column, row[i]))).ToList();
        CsvText.Write(text, [.. table.Columns.Select(c => c.Name)], table.Rows, fields);
        return [];
    }
}
