using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>Every column of the raw files that a mapping names, with the place where it does.</summary>
internal static class MappedColumns
{
    public static IEnumerable<(string FileKey, string Column, Place Where)> Of(Mapping mapping)
    {
        foreach (var file in mapping.Files) yield return (file.Key, file.SubjectColumn, file.Where);
        foreach (var source in mapping.Sources)
        {
            foreach (var filter in source.Filters) yield return (source.FileKey, filter.Column, filter.Where);
            foreach (var variable in source.Variables)
            {
                foreach (var column in ColumnsOf(variable.Value)) yield return (source.FileKey, column, variable.Where);
            }
        }
        foreach (var aside in mapping.SetAside)
        {
            foreach (var column in aside.Columns) yield return (aside.FileKey, column, aside.Where);
            foreach (var filter in aside.Filters) yield return (aside.FileKey, filter.Column, filter.Where);
        }
    }

    /// <summary>The column that a value is taken from; null where it is the same in every row.</summary>
    public static string? ColumnOf(MappedValue value) => value switch
    {
        MappedValue.FromColumn text => text.Column,
        MappedValue.Days days => days.Column,
        MappedValue.Date date => date.Column,
        MappedValue.UnitOf unit => unit.Column,
        _ => null,
    };

    private static IEnumerable<string> ColumnsOf(MappedValue value)
    {
        if (ColumnOf(value) is { } column) yield return column;
        if (value is MappedValue.Date { TimeColumn: { } time }) yield return time;
        if (value is MappedValue.FromColumn { Unit.Column: { } unit }) yield return unit;
    }
}
