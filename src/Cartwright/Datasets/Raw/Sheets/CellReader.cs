using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Cartwright.Datasets.Sdtm.Layouts;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>The text of a cell, by its type and its style.</summary>
/// <remarks>ECMA-376 part 1, 18.18.11: the types of cells.</remarks>
internal sealed class CellReader(IReadOnlyList<string> texts, CellStyles styles, DateSystem system)
{
    /// <summary>The text, and whether it is a date in ISO 8601. A number that is shown as a date and cannot be one is the number.</summary>
    /// <exception cref="InvalidDataException">The cell is not as the standard has it.</exception>
    public (string Text, bool IsDate) Read(XElement cell)
    {
        var meaning = styles.Of(cell.Attribute("s")?.Value);
        var type = cell.Attribute("t")?.Value ?? "n";
        if (type == "inlineStr") return Of(Child(cell, "is") is { } text ? TextOf(text) : "");
        if (Child(cell, "v")?.Value is not { Length: > 0 } value) return Of(Child(cell, "f") is not null && Child(cell, "v") is null ? CellError.NotComputed : "");
        return type switch
        {
            "n" => Number(value, meaning),
            "s" => Of(Shared(value)),
            "b" => Of(value is "1" or "true" ? "TRUE" : "FALSE"),
            "d" => (value, true),
            "str" => Of(XmlConvert.DecodeName(value)),
            "e" => Of(CellError.IsOne(value) ? value : CellError.Unknown),
            _ => throw new InvalidDataException($"a cell has the type '{type}'"),
        };
    }

    /// <summary>The text of a shared or inline string: its runs one after another, without the readings that stand above Japanese.</summary>
    public static string TextOf(XElement item) => XmlConvert.DecodeName(string.Concat(item.Descendants().Where(t => t.Name.LocalName == "t" && t.Parent!.Name.LocalName != "rPh").Select(t => t.Value)));

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

    private static XElement? Child(XElement cell, string name) => cell.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static (string Text, bool IsDate) Of(string text) => (text, false);
}
