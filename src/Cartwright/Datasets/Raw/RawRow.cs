using System.Globalization;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>One line of a raw file on its way to be a row: the text of each variable, as the mapping makes it.</summary>
internal sealed class RawRow(Mapping mapping, RawTable table, RawLine line, MappingSource source, FaultList faults)
{
    private const double LongestSpan = 100 * 365.25;
    private static readonly string[] TimesOfDay = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"];

    /// <summary>Whether the last variable was found not to be listed in the mapping, which says to leave the row out.</summary>
    public bool Unlisted { get; private set; }

    /// <summary>The text of a variable; empty where the mapping lets it be missing; null where it is missing and must not be, or is faulty.</summary>
    public Cell? Value(MappedVariable variable)
    {
        Unlisted = false;
        return variable.Value switch
        {
            MappedValue.Constant constant => new Cell(constant.Text, Place),
            MappedValue.OnDay day => new Cell(SdtmDate.AtTime(Infusion.AddDays(day.DaysFromInfusion)).ToString(), Place),
            MappedValue.Days days => Recorded(days.Column, days.Optional, DaysFromInfusion),
            MappedValue.Date date => Recorded(date.Column, date.Optional, cell => Date(date, cell)),
            MappedValue.UnitOf unit => Recorded(unit.Column, false, cell => table.UnitOf(line, unit.Column) is { } text ? cell with { Text = text } : Refuse(cell, $"the document says no unit of '{unit.Column}'")),
            MappedValue.FromColumn text => Recorded(text.Column, text.Optional, cell => Text(variable.Name, text, cell)),
            _ => throw new ArgumentOutOfRangeException(nameof(variable)),
        };
    }

    private DateTime Infusion => mapping.Infusion!.Value.Moment;

    private Place Place => table.PlaceOf(line);

    private Cell? Recorded(string column, bool optional, Func<Cell, Cell?> next)
    {
        var cell = table.CellOf(line, column);
        if (!table.IsMissing(cell.Text)) return Sheets.CellError.IsOne(cell.Text) ? Refuse(cell, $"'{cell.Text}' is an error of the sheet and no value") : next(cell);
        return optional ? cell with { Text = "" } : null;
    }

    private Cell? Text(string variable, MappedValue.FromColumn value, Cell cell)
    {
        var text = cell.Text;
        if (value.Decoded && Decoded(value, text) is not { } decoded) return Refuse(cell, $"'{text}' is not in the document's code list of '{value.Column}'");
        else if (value.Decoded) text = Decoded(value, text)!;
        if (value.Accepted is { } accepted && !accepted.Contains(text)) return NotListed(value, cell, $"'{text}' is not {string.Join(" or ", accepted)}, as the mapping says it is");
        if (value.Codes is { } codes && !codes.TryGetValue(text, out text)) return NotListed(value, cell, $"'{cell.Text}' is not one of the codes {string.Join(", ", codes.Keys)}");
        if (Measured(variable, value, cell, text!) is not { } measured) return null;
        return cell with { Text = value.Phrase?.Replace("{}", measured, StringComparison.Ordinal) ?? measured };
    }

    private string? Decoded(MappedValue.FromColumn value, string text) => table.DecodesOf(value.Column)?.GetValueOrDefault(text);

    // A result below its limit is a text, '<50'; its number is empty, and its limit comes into the same unit.
    private string? Measured(string variable, MappedValue.FromColumn value, Cell cell, string text)
    {
        var isNumber = DomainTable.IsNumber(variable);
        if (isNumber && value.Codes is null && text[0] == '<' && source.Sets(variable[..^1] + "C", value.Column)) return "";
        if (value.Factor is null && value.Unit is null) return isNumber && table.File.DecimalComma ? Number(cell, text) is { } plain ? Variable.Write(plain) : null : text;
        var sign = text[0] == '<' ? "<" : "";
        if (Number(cell, text[sign.Length..]) is not { } number) return null;
        if (value.Factor is { } factor) number *= factor;
        return value.Unit is not { } unit ? sign + Variable.Write(number) : Converted(cell, unit, value.Column, number) is { } converted ? sign + Variable.Write(converted) : null;
    }

    private double? Converted(Cell cell, UnitConversion unit, string column, double number)
    {
        var from = unit.From ?? (unit.Column is { } named ? table.CellOf(line, named).Text : table.UnitOf(line, column));
        if (from is null || table.IsMissing(from)) return Without(cell, $"the unit of '{cell.Text}' is not recorded");
        var conversion = unit.Of(from);
        return conversion.Refusal is { } refusal ? Without(cell, refusal) : conversion.Value(number);
    }

    // A whole number of days says which day it was and no more; the nearest minute is finer than any clock on a ward.
    private Cell? DaysFromInfusion(Cell cell)
    {
        if (Number(cell.Text) is not { } days || Math.Abs(days) > LongestSpan) return Refuse(cell, $"'{cell.Text}' is not a number of days from infusion");
        var date = days == Math.Floor(days)
            ? SdtmDate.OnDay(Infusion.AddDays(days))
            : SdtmDate.AtTime(Infusion.AddMinutes(Math.Round(days * 1440)));
        return cell with { Text = date.ToString() };
    }

    private Cell? Date(MappedValue.Date value, Cell cell)
    {
        var formats = value.Formats.Count == 0 || table.IsDate(line, value.Column) ? DateFormat.Iso : value.Formats;
        var matches = formats.Select(f => f.Match(cell.Text, value.Unknown)).OfType<Parsed<string>>().ToList();
        var dates = matches.Where(m => m.Refusal is null).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        if (dates.Count > 1) return Refuse(cell, $"'{cell.Text}' is {string.Join(" in one of the formats and ", dates)} in another");
        if (dates.Count == 0) return Refuse(cell, matches.Count > 0 ? matches[0].Refusal! : $"'{cell.Text}' is not written as {string.Join(" or ", formats.Select(f => f.Text))}");
        return value.TimeColumn is null ? cell with { Text = dates[0] } : WithTime(dates[0], table.CellOf(line, value.TimeColumn), cell);
    }

    private Cell? WithTime(string date, Cell time, Cell cell)
    {
        if (table.IsMissing(time.Text)) return cell with { Text = date };
        if (date.Length != "yyyy-MM-dd".Length) return Refuse(time, $"'{time.Text}' is a time of day of '{date}'");
        return TimeOnly.TryParseExact(time.Text, TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? cell with { Text = $"{date}T{read.ToString("HH:mm", CultureInfo.InvariantCulture)}" }
            : Refuse(time, $"'{time.Text}' is not a time of day, as 10:30");
    }

    private Cell? NotListed(MappedValue.FromColumn value, Cell cell, string because)
    {
        if (!value.LeavesOutUnlisted) return Refuse(cell, because);
        Unlisted = true;
        return null;
    }

    private Cell? Refuse(Cell cell, string because)
    {
        faults.Add(cell.Where, because);
        return null;
    }

    private double? Without(Cell cell, string because)
    {
        faults.Add(cell.Where, because);
        return null;
    }

    private double? Number(Cell cell, string text)
    {
        if (table.File.DecimalComma && text.Contains('.', StringComparison.Ordinal)) return Without(cell, $"'{cell.Text}' has a point, where this file writes decimals with a comma");
        return Number(table.File.DecimalComma ? text.Replace(',', '.') : text) ?? Without(cell, $"'{cell.Text}' is not a number");
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
