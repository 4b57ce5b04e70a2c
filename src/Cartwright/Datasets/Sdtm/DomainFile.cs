using System.Text;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm;

/// <summary>A domain's file as rows of text, whatever its format. Rows of CSV are placed by line and column, rows of a table by row.</summary>
internal sealed class DomainFile : IDisposable
{
    private readonly CsvTable? csv;
    private readonly DataTable? table;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public DomainFile(CsvTable csv) => (File, this.csv) = (csv.File, csv);

    public DomainFile(string file, DataTable table)
    {
        (File, this.table) = (file, table);
        for (var i = 0; i < table.Columns.Count; i++) columns[table.Columns[i].Name] = i;
    }

    public string File { get; }

    /// <summary>Where the names of the columns stand.</summary>
    public Place Header => csv is null ? new(File) : new(File, 1);

    /// <summary>The names of the columns, in their order.</summary>
    public IEnumerable<string> Columns => csv?.Header ?? table!.Columns.Select(c => c.Name);

    public int IndexOf(string column) => csv?.IndexOf(column) ?? columns.GetValueOrDefault(column, -1);

    public IEnumerable<CsvLine> Rows() => csv?.Rows() ?? table!.Rows.Select((row, n) => new CsvLine(n + 1, [.. row.Select((value, i) => ValueText.Of(table.Columns[i], value))]));

    public Place PlaceOf(CsvLine line, int column = 0) => csv is null ? new(File) { Row = line.Line } : new(File, line.Line, column);

    public void Dispose() => csv?.Dispose();
}

/// <summary>The folder of a data package: a file a domain, in any format. Two files of one domain are a fault: nothing says which is meant.</summary>
internal sealed class PackageFolder(Func<string, TextReader?> text, Func<string, Stream?> bytes, Encoding? encoding)
{
    private static readonly DatasetFormat[] Binary = [DatasetFormat.Xpt, DatasetFormat.Json, DatasetFormat.NdJson, DatasetFormat.Dsjc];

    /// <summary>Opens a domain's file; null where there is none, or a fault.</summary>
    public DomainFile? Open(DomainLayout layout, FaultList faults)
    {
        var csv = text(layout.FileName);
        var others = Binary.Select(f => (Format: f, Name: TableFile.NameOf(layout.Domain, f))).Select(f => (f.Format, f.Name, Stream: bytes(f.Name))).Where(f => f.Stream is not null).ToList();
        try
        {
            string[] names = [.. csv is null ? [] : new[] { layout.FileName }, .. others.Select(o => o.Name)];
            if (names.Length == 0) return null;
            if (names.Length == 1) return csv is not null ? Csv(layout, csv, faults) : Table(layout, others[0].Format, others[0].Name, others[0].Stream!, faults);
            faults.Add(new Place(names[0]), $"there is {string.Join(" and ", names[1..])} too; {layout.Domain} is read from one file");
            csv?.Dispose();
            return null;
        }
        finally
        {
            foreach (var other in others) other.Stream!.Dispose();
        }
    }

    private static DomainFile? Csv(DomainLayout layout, TextReader csv, FaultList faults) =>
        CsvTable.Open(layout.FileName, csv, faults) is { } table ? new DomainFile(table) : null;

    private DomainFile? Table(DomainLayout layout, DatasetFormat format, string name, Stream stream, FaultList faults)
    {
        var (table, found) = TableFile.Read(name, layout.Domain, format, stream, encoding);
        foreach (var fault in found) faults.Add(fault.Where, fault.Message);
        return table is null ? null : new DomainFile(name, table);
    }
}
