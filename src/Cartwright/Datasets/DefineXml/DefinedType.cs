using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.DefineXml;

/// <summary>What Define-XML says of a variable's values: the type, and how long they are at most.</summary>
internal static class DefinedType
{
    // As many digits as a binary number can need, where its text has an exponent and so does not show them.
    private const int MostDigits = 17;

    public static (string Type, int? Length, int? SignificantDigits) Of(DataTable table, int index)
    {
        var column = table.Columns[index];
        if (column.Type == DataType.String && column.Name.EndsWith("DTC", StringComparison.Ordinal)) return ("partialDatetime", null, null);
        var texts = table.Rows.Select(r => ValueText.Of(column, r[index])).ToList();
        var longest = Math.Max(1, texts.Select(t => t.Length).DefaultIfEmpty().Max());
        return column.Type switch
        {
            DataType.Date => ("date", null, null),
            DataType.DateTime => ("datetime", null, null),
            DataType.Time => ("time", null, null),
            DataType.Integer => ("integer", longest, null),
            DataType.Float or DataType.Double or DataType.Decimal => ("float", longest, texts.Select(Decimals).DefaultIfEmpty().Max()),
            _ => ("text", column.Length ?? longest, null),
        };
    }

    private static int Decimals(string number) =>
        number.Contains('E', StringComparison.Ordinal) ? MostDigits : number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? number.Length - point - 1 : 0;
}
