using System.Globalization;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>One line of a raw file on its way to be a row: the text of each variable, as the mapping makes it.</summary>
internal sealed class RawRow(Mapping mapping, RawTable table, CsvLine line, FaultList faults)
{
    private const double LongestSpan = 100 * 365.25;

    /// <summary>The text of a variable; empty where the mapping lets it be missing; null where it is missing and must not be, or is faulty.</summary>
    public Cell? Value(MappedVariable variable) => variable.Value switch
    {
        MappedValue.Constant constant => new Cell(constant.Text, Place),
        MappedValue.OnDay day => new Cell(SdtmDate.AtTime(mapping.Infusion.Moment.AddDays(day.DaysFromInfusion)).ToString(), Place),
        MappedValue.Days days => Recorded(days.Column, days.Optional, Date),
        MappedValue.FromColumn text => Recorded(text.Column, text.Optional, cell => Text(text, cell)),
        _ => throw new ArgumentOutOfRangeException(nameof(variable)),
    };

    private Place Place => new(table.File.FileName, line.Line);

    private Cell? Recorded(string column, bool optional, Func<Cell, Cell?> next)
    {
        var cell = table.CellOf(line, column);
        if (!table.IsMissing(cell.Text)) return next(cell);
        return optional ? cell with { Text = "" } : null;
    }

    private Cell? Text(MappedValue.FromColumn value, Cell cell)
    {
        if (value.Accepted is { } accepted && !accepted.Contains(cell.Text)) return Refuse(cell, $"'{cell.Text}' is not {string.Join(" or ", accepted)}, as the mapping says it is");
        var text = cell.Text;
        if (value.Codes is { } codes && !codes.TryGetValue(text, out text)) return Refuse(cell, $"'{cell.Text}' is not one of the codes {string.Join(", ", codes.Keys)}");
        if (value.Factor is { } factor)
        {
            if (Number(text!) is not { } number) return Refuse(cell, $"'{cell.Text}' is not a number");
            text = Variable.Write(number * factor);
        }
        return cell with { Text = value.Phrase?.Replace("{}", text, StringComparison.Ordinal) ?? text! };
    }

    // A whole number of days says which day it was and no more; the nearest minute is finer than any clock on a ward.
    private Cell? Date(Cell cell)
    {
        if (Number(cell.Text) is not { } days || Math.Abs(days) > LongestSpan) return Refuse(cell, $"'{cell.Text}' is not a number of days from infusion");
        var infusion = mapping.Infusion.Moment;
        var date = days == Math.Floor(days)
            ? SdtmDate.OnDay(infusion.AddDays(days))
            : SdtmDate.AtTime(infusion.AddMinutes(Math.Round(days * 1440)));
        return cell with { Text = date.ToString() };
    }

    private Cell? Refuse(Cell cell, string because)
    {
        faults.Add(cell.Where, because);
        return null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
