using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.Xpt;

/// <summary>What a transport file's numbers are: it says only that they are numbers, their format and the numbers themselves say the rest.</summary>
internal static class XptTypes
{
    // Above it whole numbers are no longer all doubles.
    private const double LargestWhole = 9_007_199_254_740_992;

    public static IReadOnlyList<DataColumn> Of(IReadOnlyList<XptVariable> variables, IReadOnlyList<IReadOnlyList<DataValue>> rows) =>
        [.. variables.Select((v, i) => v.Column.IsNumber ? Typed(v.Column, rows, i) : v.Column)];

    // A date that ISO 8601 cannot write whole stays a number under its format.
    private static DataColumn Typed(DataColumn column, IReadOnlyList<IReadOnlyList<DataValue>> rows, int index)
    {
        if (SasFormat.Read(column.DisplayFormat)?.Meaning is { } meaning)
            return All(rows, index, n => SasMoment.Write(meaning, n) is not null) ? column with { Type = meaning, Stored = StoredAs.Integer } : column;
        return All(rows, index, n => n == Math.Floor(n) && Math.Abs(n) <= LargestWhole && !(n == 0 && double.IsNegative(n))) ? column with { Type = DataType.Integer } : column;
    }

    private static bool All(IReadOnlyList<IReadOnlyList<DataValue>> rows, int index, Func<double, bool> holds)
    {
        foreach (var row in rows)
            if (row[index].Number is { } number && !holds(number)) return false;
        return true;
    }
}
