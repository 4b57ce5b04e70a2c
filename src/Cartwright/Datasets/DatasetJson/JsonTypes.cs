using Cartwright.Datasets.Tables;

namespace Cartwright.Datasets.DatasetJson;

/// <summary>The words of Dataset-JSON for types of data.</summary>
internal static class JsonTypes
{
    private static readonly Dictionary<string, DataType> Types = new(StringComparer.Ordinal)
    {
        ["string"] = DataType.String,
        ["integer"] = DataType.Integer,
        ["decimal"] = DataType.Decimal,
        ["float"] = DataType.Float,
        ["double"] = DataType.Double,
        ["boolean"] = DataType.Boolean,
        ["datetime"] = DataType.DateTime,
        ["date"] = DataType.Date,
        ["time"] = DataType.Time,
        ["URI"] = DataType.Uri,
    };

    public static DataType? Read(string word) => Types.TryGetValue(word, out var type) ? type : null;

    public static string Write(DataType type) => Types.First(t => t.Value == type).Key;

    public static StoredAs? ReadTarget(string word) => word switch { "integer" => StoredAs.Integer, "decimal" => StoredAs.Decimal, _ => null };

    /// <summary>The word of a target; null where there is none.</summary>
    public static string? WriteTarget(StoredAs stored) => stored switch { StoredAs.Integer => "integer", StoredAs.Decimal => "decimal", _ => null };
}
