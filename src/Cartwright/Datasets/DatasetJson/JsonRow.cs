using System.Globalization;
using System.Text.Json;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>One row of a Dataset-JSON file: a list with a value for every column.</summary>
internal sealed class JsonRow(IReadOnlyList<DataColumn> columns, FaultList faults)
{
    // Above it neighbouring whole numbers are no longer told apart by a binary number.
    private const double LargestWhole = 9_007_199_254_740_992;

    public IReadOnlyList<DataValue>? Read(JsonElement row, Place where)
    {
        if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != columns.Count)
        {
            faults.Add(where, $"the row does not have the {columns.Count} values of the columns");
            return null;
        }
        var values = new DataValue[columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (Value(columns[i], row[i]) is { } value) values[i] = value;
            else faults.Add(where, $"{columns[i].Name}: {Shown(row[i])} is no {JsonTypes.Write(columns[i].Type)}{(columns[i].Stored == StoredAs.Itself ? "" : " that can be stored as a number")}");
        }
        return values;
    }

    private static DataValue? Value(DataColumn column, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DataValue.Missing,
        JsonValueKind.String => JsonMembers.TextOf(value) is { } text ? Text(column, text) : null,
        JsonValueKind.Number => Number(column.Type, value),
        JsonValueKind.True or JsonValueKind.False when column.Type == DataType.Boolean => DataValue.Of(value.GetBoolean() ? 1 : 0),
        _ => null,
    };

    private static DataValue? Text(DataColumn column, string text) => column.Type switch
    {
        DataType.Integer or DataType.Float or DataType.Double or DataType.Boolean => null,
        _ when text.Length == 0 => column.Stored == StoredAs.Itself ? DataValue.Of(text) : DataValue.Missing,
        DataType.Decimal => IsDecimal(text) ? DataValue.Of(text) : null,
        _ when column.Stored == StoredAs.Itself => DataValue.Of(text),
        _ => SasMoment.Read(column.Type, text) is { } number ? DataValue.Of(number) : null,
    };

    private static DataValue? Number(DataType type, JsonElement value)
    {
        if (!value.TryGetDouble(out var number) || !double.IsFinite(number)) return null;
        return type switch
        {
            DataType.Float or DataType.Double => DataValue.Of(number),
            DataType.Integer when number == Math.Floor(number) && Math.Abs(number) <= LargestWhole => DataValue.Of(number),
            _ => null,
        };
    }

    private static bool IsDecimal(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private static string Shown(JsonElement value) => value.GetRawText() is var raw && raw.Length > 60 ? raw[..60] + "…" : value.GetRawText();
}
