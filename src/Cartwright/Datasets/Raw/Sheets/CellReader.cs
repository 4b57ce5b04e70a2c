using System.Globalization;
using Cartwright.Datasets.Sdtm.Layouts;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>The text of a cell, by its type and its style.</summary>
internal sealed class CellReader(IReadOnlyList<string> texts, CellStyles styles, DateSystem system)
{
    /// <summary>The text, and whether it is a date in ISO 8601. A number that is shown as a date and cannot be one is the number.</summary>
    /// <exception cref="InvalidDataException">The cell is not as the standard has it.</exception>
    public (string Text, bool IsDate) Read(Cell cell)
    {
        var meaning = styles.Of(cell.StyleIndex?.Value);
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString) return Of(cell.InlineString is { } text ? Workbook.TextOf(text) : "");
        if (cell.CellValue?.Text is not { Length: > 0 } value) return Of(cell.CellFormula is null || type == CellValues.String ? "" : CellError.NotComputed);
        if (type == CellValues.SharedString) return Of(Shared(value));
        if (type == CellValues.Boolean) return Of(value is "1" or "true" ? "TRUE" : "FALSE");
        if (type == CellValues.Date) return (value, true);
        return type == CellValues.Number ? Number(value, meaning) : Of(value);
    }

    private (string Text, bool IsDate) Number(string value, CellMeaning meaning)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) throw new InvalidDataException($"'{value}' is the value of a cell of numbers");
        if (meaning == CellMeaning.Number) return Of(Variable.Write(number));
        if (meaning == CellMeaning.TimeOfDay && number is >= 0 and < 1) return Of(SheetDate.TimeOfDay(number));
        var date = SheetDate.Read(number, system, meaning == CellMeaning.DateAndTime);
        return date.Refusal is null ? (date.Value, true) : Of(Variable.Write(number));
    }

    private string Shared(string index) => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count
        ? texts[at]
        : throw new InvalidDataException($"a cell names the text {index}, and the workbook has {texts.Count}");

    private static (string Text, bool IsDate) Of(string text) => (text, false);
}
