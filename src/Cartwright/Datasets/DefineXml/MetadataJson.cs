using System.Text.Encodings.Web;
using System.Text.Json;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.DefineXml;

/// <summary>Describes the datasets of a folder for programs that read no Define-XML, and of CSV, which says nothing of itself: <c>metadata.json</c>. The same data are the same bytes.</summary>
/// <remarks>What it says of a variable is what define.xml says (<see cref="DefineXmlFile"/>): one origin, one method, one list of terms for both.</remarks>
public static class MetadataJson
{
    /// <summary>The name of the file, beside the datasets.</summary>
    public const string Name = "metadata.json";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the description of a study's datasets, which stand beside it in files of a format.</summary>
    /// <param name="sums">SHA-256 of each dataset's file, by the dataset's name.</param>
    public static void Write(DefineStandard standard, string study, IReadOnlyList<DataTable> tables, DatasetFormat format, IReadOnlyDictionary<string, string> sums, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("study", study);
            json.WriteString("standard", standard.Name);
            json.WriteString("standardVersion", standard.Version);
            json.WriteString("writtenBy", $"Cartwright {DatasetOrigin.Written(study).System!.Version}");
            json.WriteStartArray("datasets");
            foreach (var table in tables) Write(json, standard, format == DatasetFormat.Csv ? AsCsv(table) : table, TableFile.NameOf(table.Name, format), sums[table.Name]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, DefineStandard standard, DataTable table, string file, string sum)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("label", table.Label);
        json.WriteString("class", standard.ClassOf(table.Name));
        json.WriteString("structure", standard.StructureOf(table.Name));
        json.WriteStartArray("keys");
        foreach (var key in table.Columns.Where(c => c.KeySequence is not null).OrderBy(c => c.KeySequence)) json.WriteStringValue(key.Name);
        json.WriteEndArray();
        json.WriteNumber("records", table.Rows.Count);
        json.WriteString("file", file);
        json.WriteString("sha256", sum);
        json.WriteStartArray("variables");
        for (var i = 0; i < table.Columns.Count; i++) Write(json, standard, table, i);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DefineStandard standard, DataTable table, int index)
    {
        var (column, (type, length, _)) = (table.Columns[index], DefinedType.Of(table, index));
        var origin = VariableOrigin.Of(standard, column.Name);
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("label", column.Label);
        json.WriteString("type", type);
        if (length is { } longest) json.WriteNumber("length", longest);
        if (column.DisplayFormat.Length > 0) json.WriteString("format", column.DisplayFormat);
        if (UsedTerms.Of(table, index) is { } terms) Write(json, terms);
        json.WriteString("origin", origin.Type);
        if (origin.Source is { } source) json.WriteString("source", source);
        if (origin.Method is { } method) json.WriteString("method", VariableOrigin.Named.First(m => m.Oid == method).Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UsedTerms list)
    {
        json.WriteStartArray("codeList");
        foreach (var (code, decode) in list.Terms)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            if (decode is not null) json.WriteString("decode", decode);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // A CSV file holds day and time of day in one text, and so has no variable beside it for the moment; nor has it formats.
    private static DataTable AsCsv(DataTable table)
    {
        var kept = table.Columns.Select((c, i) => (Column: c, Index: i)).Where(c => !IsMoment(table, c.Column)).ToList();
        return table with
        {
            Columns = [.. kept.Select(k => InCsv(table, k.Column) with { DisplayFormat = "" })],
            Rows = [.. table.Rows.Select(row => (IReadOnlyList<DataValue>)[.. kept.Select(k => row[k.Index])])],
        };
    }

    private static DataColumn InCsv(DataTable table, DataColumn column) => table.Columns.Any(c => IsMoment(table, c) && c.Name == column.Name + "M") ? column with { Type = DataType.DateTime } : column;

    private static bool IsMoment(DataTable table, DataColumn column) =>
        column is { Type: DataType.DateTime, Stored: not StoredAs.Itself } && column.Name.EndsWith("DTM", StringComparison.Ordinal) && table.Columns.Any(c => c.Name == column.Name[..^1]);
}
