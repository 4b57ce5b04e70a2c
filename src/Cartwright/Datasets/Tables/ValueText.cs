using System.Globalization;

namespace Cartwright.Datasets.Tables;

/// <summary>Values as CSV writes them: numbers so that they read back to the same bits, dates as ISO 8601, nothing for what is missing.</summary>
public static class ValueText
{
    /// <summary>The text of a value in its column.</summary>
    public static string Of(DataColumn column, DataValue value)
    {
        if (value.Text is { } text) return text;
        if (value.Number is not { } number) return "";
        if (column.Type == DataType.Boolean) return number == 0 ? "N" : "Y";
        return SasMoment.Write(column.Type, number) is { } moment && column.Stored != StoredAs.Itself ? moment : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
