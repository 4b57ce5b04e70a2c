using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Xpt;

/// <summary>The rows of a dataset: one after another without regard to records, then blanks to the end of the last record.</summary>
internal sealed class XptRows(XptBytes bytes, IReadOnlyList<XptVariable> variables, int start, int end)
{
    private readonly int length = variables.Sum(v => v.Bytes);
    private int row;

    public IReadOnlyList<IReadOnlyList<DataValue>> Read()
    {
        var count = Count(bytes.At(start, end - start), length);
        var rest = start + (count * length);
        if (end - rest >= XptRecords.Length || bytes.At(rest, end - rest).ContainsAnyExcept((byte)' '))
            bytes.Refuse(rest, $"row {count + 1} has {end - rest} of {length} bytes: the file is cut off in it");
        var (rows, before) = (new List<IReadOnlyList<DataValue>>(count), bytes.Faults.Count);
        for (row = 0; row < count && bytes.Faults.Count - before < FaultList.MostInAFile; row++) rows.Add(Row(start + (row * length)));
        return rows;
    }

    /// <summary>How many rows there are: those of blanks alone that fit into the filling of the last record are filling, and not rows.</summary>
    public static int Count(ReadOnlySpan<byte> written, int length)
    {
        var count = written.Length / length;
        while (count > 0 && written.Length - ((count - 1) * length) < XptRecords.Length && !written[((count - 1) * length)..].ContainsAnyExcept((byte)' ')) count--;
        return count;
    }

    private DataValue[] Row(int at)
    {
        var values = new DataValue[variables.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Value(variables[i], at + variables[i].Position);
        return values;
    }

    private DataValue Value(XptVariable variable, int at)
    {
        DataValue? value = variable.Column.IsNumber ? IbmDouble.Read(bytes.At(at, variable.Bytes))
            : bytes.Text(at, variable.Bytes) is { } text ? DataValue.Of(text) : null;
        if (value is null) bytes.Refuse(at, $"{variable.Column.Name} in row {row + 1} {(variable.Column.IsNumber ? "is neither a number nor a missing value" : bytes.NotText)}");
        return value ?? DataValue.Missing;
    }
}
