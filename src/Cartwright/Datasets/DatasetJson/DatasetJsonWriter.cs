using System.Text.Encodings.Web;
using System.Text.Json;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>Writes a table as Dataset-JSON, its attributes in the order of the standard's examples.</summary>
internal sealed class DatasetJsonWriter(string file, DataTable table, FaultList faults)
{
    private const double LargestWhole = 9_007_199_254_740_992;

    // The file is for programs, never part of a page: letters of every script stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one document with a row a line, or a line of metadata and a line a row.</summary>
    public void Write(Stream stream, bool lines)
    {
        WritePart(stream, json => WriteMetadata(json), lines ? "\n"u8 : default);
        if (!lines)
        {
            stream.SetLength(stream.Length - 1);
            stream.Write(",\"rows\":["u8);
        }
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (!lines) stream.Write(row == 0 ? "\n"u8 : ",\n"u8);
            WritePart(stream, json => WriteRow(json, row), lines ? "\n"u8 : default);
        }
        if (!lines) stream.Write("\n]}\n"u8);
    }

    private static void WritePart(Stream stream, Action<Utf8JsonWriter> write, ReadOnlySpan<byte> after)
    {
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.Write(after);
    }

    private void WriteMetadata(Utf8JsonWriter json)
    {
        var origin = table.Origin;
        json.WriteStartObject();
        json.WriteString("datasetJSONCreationDateTime", origin.Created ?? TransportMoment.Read(table.Transport.Created));
        json.WriteString("datasetJSONVersion", "1.1.0");
        WriteIfAny(json, "fileOID", origin.FileOid);
        WriteIfAny(json, "dbLastModifiedDateTime", origin.LastModified);
        WriteIfAny(json, "originator", origin.Originator);
        WriteSystem(json);
        WriteIfAny(json, "studyOID", origin.StudyOid);
        WriteIfAny(json, "metaDataVersionOID", origin.MetaDataVersionOid);
        WriteIfAny(json, "metaDataRef", origin.MetaDataReference);
        json.WriteString("itemGroupOID", origin.ItemGroupOid ?? "IG." + table.Name);
        if (origin.IsReferenceData is { } reference) json.WriteBoolean("isReferenceData", reference);
        json.WriteNumber("records", table.Rows.Count);
        json.WriteString("name", table.Name);
        json.WriteString("label", table.Label);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) WriteColumn(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteSystem(Utf8JsonWriter json)
    {
        var extensions = TransportExtension.Of(table);
        var system = table.Origin.System ?? (extensions.Count > 0 ? new("SAS", table.Transport.Version, []) : null);
        if (system is null) return;
        json.WriteStartObject("sourceSystem");
        json.WriteString("name", system.Name);
        json.WriteString("version", system.Version);
        var groups = system.Extensions.Concat(extensions).GroupBy(e => e.Namespace, StringComparer.Ordinal).ToList();
        if (groups.Count > 0)
        {
            json.WriteStartArray("systemExtensions");
            foreach (var group in groups) WriteExtensions(json, group);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteExtensions(Utf8JsonWriter json, IGrouping<string, SystemExtension> group)
    {
        json.WriteStartObject();
        json.WriteString("namespace", group.Key);
        json.WriteStartArray("extensions");
        foreach (var extension in group)
        {
            json.WriteStartObject();
            json.WriteString("name", extension.Name);
            WriteIfAny(json, "definition", extension.Definition);
            json.WriteString("value", extension.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteColumn(Utf8JsonWriter json, DataColumn column)
    {
        json.WriteStartObject();
        json.WriteString("itemOID", column.ItemOid ?? $"IT.{table.Name}.{column.Name}");
        json.WriteString("name", column.Name);
        json.WriteString("label", column.Label);
        json.WriteString("dataType", JsonTypes.Write(column.Type));
        WriteIfAny(json, "targetDataType", JsonTypes.WriteTarget(column.Stored));
        if (column.Length is { } length) json.WriteNumber("length", length);
        WriteIfAny(json, "displayFormat", column.DisplayFormat.Length == 0 ? null : column.DisplayFormat);
        if (column.KeySequence is { } key) json.WriteNumber("keySequence", key);
        json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, int row)
    {
        json.WriteStartArray();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (!WriteValue(json, table.Columns[i], table.Rows[row][i]))
                faults.Add(new Place(file) { Row = row + 1 }, $"{table.Columns[i].Name}: {table.Rows[row][i]} is no {JsonTypes.Write(table.Columns[i].Type)}");
        }
        json.WriteEndArray();
    }

    private static bool WriteValue(Utf8JsonWriter json, DataColumn column, DataValue value)
    {
        if (value.IsMissing) json.WriteNullValue();
        else if (value.Text is { } text) return WriteText(json, column, text);
        else return WriteNumber(json, column, value.Number!.Value);
        return true;
    }

    private static bool WriteText(Utf8JsonWriter json, DataColumn column, string text)
    {
        if (column.IsNumber && column.Type != DataType.Decimal) return false;
        json.WriteStringValue(text);
        return true;
    }

    private static bool WriteNumber(Utf8JsonWriter json, DataColumn column, double number)
    {
        if (column.Type == DataType.Boolean) json.WriteBooleanValue(number != 0);
        else if (column.Type is DataType.Float or DataType.Double) json.WriteNumberValue(number);
        else if (column.Type == DataType.Integer && number == Math.Floor(number) && Math.Abs(number) <= LargestWhole) json.WriteNumberValue((long)number);
        else if (!column.IsNumber || column.Type == DataType.Integer) return false;
        else if (column.Type == DataType.Decimal) json.WriteStringValue(ValueText.Of(column, DataValue.Of(number)));
        else if (SasMoment.Write(column.Type, number) is { } moment) json.WriteStringValue(moment);
        else return false;
        return true;
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
