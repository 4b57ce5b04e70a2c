using System.Globalization;
using System.Text;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Xpt;

/// <summary>A column as it is written to a transport file: with so many bytes a row.</summary>
internal sealed record XptField(DataColumn Column, int Bytes)
{
    /// <summary>The fields of a table. A text has the bytes that its column names, or more where a value needs more.</summary>
    public static IReadOnlyList<XptField> Of(DataTable table, Action<string> refuse)
    {
        var fields = table.Columns.Select((c, i) => new XptField(c, c.IsNumber ? c.Transport.Bytes : TextBytes(table, i))).ToList();
        foreach (var (column, bytes) in fields)
        {
            if (column.Name.Length is 0 or > XptRecords.LongestName || column.Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
                refuse($"'{column.Name}' is no name of a variable in a transport file; it has 1 to {XptRecords.LongestName} letters, digits and underscores");
            if (!column.IsNumber && bytes > XptRecords.LongestText) refuse($"{column.Name} has a text of {bytes} bytes; the longest has {XptRecords.LongestText}");
            if (column.IsNumber && bytes is < 2 or > 8) refuse($"{column.Name} has numbers of {bytes} bytes; they have 2 to 8");
        }
        return fields;
    }

    /// <summary>Writes a value; why it cannot be, where it cannot.</summary>
    public string? Write(DataValue value, Stream stream) => Column.IsNumber ? WriteNumber(value, stream) : WriteText(value, stream);

    private string? WriteText(DataValue value, Stream stream)
    {
        if (value.IsNumber) return $"{value} is no text";
        var bytes = Encoding.UTF8.GetBytes(value.Text ?? "");
        stream.Write(bytes.AsSpan(0, Math.Min(bytes.Length, Bytes)));
        for (var i = bytes.Length; i < Bytes; i++) stream.WriteByte((byte)' ');
        return null;
    }

    private string? WriteNumber(DataValue value, Stream stream)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        double? number = value.Number;
        if (value.Text is { } text)
        {
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) || !double.IsFinite(parsed)) return $"'{text}' is no number";
            number = parsed;
        }
        if (number is not { } some) IbmDouble.WriteMissing(value.MissingKind, bytes);
        else if (!IbmDouble.TryWrite(some, bytes)) return $"{some.ToString("R", CultureInfo.InvariantCulture)} does not fit into a number of {Bytes} bytes of a transport file";
        stream.Write(bytes);
        return null;
    }

    // A column that somebody declared longer than the format allows is as long as its values are.
    private static int TextBytes(DataTable table, int column)
    {
        var longest = Math.Max(1, Math.Min(table.Columns[column].Length ?? 1, XptRecords.LongestText));
        foreach (var row in table.Rows) longest = Math.Max(longest, Encoding.UTF8.GetByteCount(row[column].Text ?? ""));
        return longest;
    }
}
