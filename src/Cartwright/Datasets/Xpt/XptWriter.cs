using System.Buffers.Binary;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.Xpt;

/// <summary>Writes a transport file of version 5.</summary>
internal sealed class XptWriter(string file, MemoryStream stream, FaultList faults)
{
    public void Write(IReadOnlyList<DataTable> tables)
    {
        WriteLibrary(tables.Count > 0 ? tables[0].Transport : TransportHeader.Usual);
        foreach (var table in tables) Write(table);
    }

    private void WriteLibrary(TransportHeader header)
    {
        Put(XptRecords.Library + XptRecords.Zeros, XptRecords.Length);
        Put(("SAS", 8), ("SAS", 8), ("SASLIB", 8));
        PutSystem(header);
        Put(header.Modified, XptRecords.Length);
    }

    private void Write(DataTable table)
    {
        var before = faults.Count;
        var fields = XptField.Of(table, Refuse);
        if (table.Name.Length is 0 or > XptRecords.LongestName || !System.Text.Ascii.IsValid(table.Name)) Refuse($"'{table.Name}' is no name of a dataset; it has 1 to {XptRecords.LongestName} letters and digits");
        if (fields.Count is 0 or > XptRecords.MostVariables) Refuse($"{table.Name} has {fields.Count} variables; a dataset has 1 to {XptRecords.MostVariables}");
        if (fields.Sum(f => (long)f.Bytes) * table.Rows.Count + stream.Length > TableLimits.LargestFile) Refuse($"{table.Name} would make the file larger than {TableLimits.LargestFile / 1_000_000} million bytes");
        if (faults.Count > before) return;
        WriteHeaders(table, fields);
        WriteRows(table, fields);
    }

    private void WriteHeaders(DataTable table, IReadOnlyList<XptField> fields)
    {
        Put(XptRecords.Member + "000000000000000001600000000140", XptRecords.Length);
        Put(XptRecords.Descriptor + XptRecords.Zeros, XptRecords.Length);
        Put(("SAS", 8), (table.Name, 8), ("SASDATA", 8));
        PutSystem(table.Transport);
        Put((table.Transport.Modified, 16), ("", 16));
        PutLabel(table.Label, $"the label of {table.Name}");
        Put(table.Transport.Type, 8);
        Put($"{XptRecords.NameStrings}000000{fields.Count:0000}00000000000000000000", XptRecords.Length);
        for (int i = 0, position = 0; i < fields.Count; position += fields[i++].Bytes) WriteNameString(fields[i], i + 1, position);
        Fill();
        Put(XptRecords.Observations + XptRecords.Zeros, XptRecords.Length);
    }

    private void WriteNameString(XptField field, int number, int position)
    {
        var column = field.Column;
        PutNumbers(column.IsNumber ? 1 : 2, 0, field.Bytes, number);
        Put(column.Name, 8);
        PutLabel(column.Label, $"the label of {column.Name}");
        PutFormat(FormatOf(column), column);
        PutNumbers(column.Transport.Justification, 0);
        PutFormat(column.Transport.Informat, column);
        PutNumbers(position >> 16, (short)(position & 0xFFFF));
        stream.Write(new byte[52]);
    }

    private void WriteRows(DataTable table, IReadOnlyList<XptField> fields)
    {
        var (start, before) = ((int)stream.Length, faults.Count);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var i = 0; i < fields.Count; i++)
                if (fields[i].Write(table.Rows[row][i], stream) is { } because) faults.Add(new Place(file) { Row = row + 1 }, $"{fields[i].Column.Name}: {because}");
        }
        Fill();
        var written = stream.GetBuffer().AsSpan(start, (int)stream.Length - start);
        if (faults.Count == before && XptRows.Count(written, fields.Sum(f => f.Bytes)) != table.Rows.Count)
            Refuse($"the last row of {table.Name} is empty; a transport file cannot say so");
    }

    private void PutSystem(TransportHeader header) => Put((header.Version, 8), (header.System, 8), ("", 24), (header.Created, 16));

    // Nothing but its format says of a number that it is a date.
    private static string FormatOf(DataColumn column) => (column.DisplayFormat, column.Stored, column.Type) switch
    {
        ("", not StoredAs.Itself, DataType.Date) => "E8601DA10.",
        ("", not StoredAs.Itself, DataType.DateTime) => "E8601DT19.",
        ("", not StoredAs.Itself, DataType.Time) => "E8601TM8.",
        _ => column.DisplayFormat,
    };

    private void PutFormat(string text, DataColumn column)
    {
        if (SasFormat.Read(text) is not { Name.Length: <= 8 } format) Refuse($"'{text}' of {column.Name} is no format of SAS");
        else
        {
            Put(format.Name, 8);
            PutNumbers(format.Width, format.Decimals);
        }
    }

    private void PutLabel(string label, string what)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(label);
        if (bytes.Length > XptRecords.LongestLabel) Refuse($"{what} has {bytes.Length} bytes; a label has at most {XptRecords.LongestLabel}");
        stream.Write(bytes);
        Blank(XptRecords.LongestLabel - bytes.Length);
    }

    private void Put(string text, int length)
    {
        var bytes = XptRecords.Plain.GetBytes(text);
        if (bytes.Length > length) Refuse($"'{text}' has more than {length} characters");
        stream.Write(bytes);
        Blank(length - bytes.Length);
    }

    private void Put(params (string Text, int Length)[] fields)
    {
        foreach (var (text, length) in fields) Put(text, length);
    }

    private void PutNumbers(params int[] numbers)
    {
        Span<byte> two = stackalloc byte[2];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt16BigEndian(two, (short)number);
            stream.Write(two);
        }
    }

    private void Fill() => Blank(XptRecords.Padded((int)stream.Length) - (int)stream.Length);

    private void Blank(int count)
    {
        for (var i = 0; i < count; i++) stream.WriteByte((byte)' ');
    }

    private void Refuse(string message) => faults.Add(new Place(file), message);
}
