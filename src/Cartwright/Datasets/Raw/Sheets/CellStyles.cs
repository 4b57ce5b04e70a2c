using System.Globalization;
using System.Xml.Linq;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>What numbers mean in the cells of each style of a workbook.</summary>
internal sealed class CellStyles
{
    private readonly List<CellMeaning> meanings = [];

    /// <param name="sheet">The root of the part with the styles; null where the workbook has none.</param>
    public CellStyles(XElement? sheet)
    {
        var codes = new Dictionary<uint, string>();
        foreach (var format in Within(sheet, "numFmts", "numFmt")) codes[Number(format, "numFmtId")] = format.Attribute("formatCode")?.Value ?? "";
        foreach (var style in Within(sheet, "cellXfs", "xf"))
        {
            var id = Number(style, "numFmtId");
            meanings.Add(codes.TryGetValue(id, out var code) ? NumberFormat.OfCode(code) : NumberFormat.OfBuiltIn(id));
        }
    }

    /// <summary>What the numbers of a style mean.</summary>
    /// <param name="style">The number of the style, as the cell has it; null for the first.</param>
    /// <exception cref="InvalidDataException">The workbook has no such style.</exception>
    public CellMeaning Of(string? style)
    {
        if (style is null || (style == "0" && meanings.Count == 0)) return CellMeaning.Number;
        return int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < meanings.Count
            ? meanings[index]
            : throw new InvalidDataException($"a cell has the style {style}, and the workbook has {meanings.Count} styles");
    }

    private static IEnumerable<XElement> Within(XElement? sheet, string list, string element) =>
        sheet?.Elements().Where(e => e.Name.LocalName == list).SelectMany(l => l.Elements()).Where(e => e.Name.LocalName == element) ?? [];

    private static uint Number(XElement element, string attribute) => element.Attribute(attribute)?.Value is not { } text ? 0
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidDataException($"a style has {attribute} '{text}'");
}
