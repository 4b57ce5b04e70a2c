using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>What numbers mean in the cells of each style of a workbook.</summary>
internal sealed class CellStyles
{
    private readonly List<CellMeaning> meanings = [];

    public CellStyles(WorkbookStylesPart? part)
    {
        var sheet = part?.Stylesheet;
        var codes = new Dictionary<uint, string>();
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? []) codes[format.NumberFormatId!.Value] = format.FormatCode?.Value ?? "";
        foreach (var style in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            meanings.Add(codes.TryGetValue(id, out var code) ? NumberFormat.OfCode(code) : NumberFormat.OfBuiltIn(id));
        }
    }

    /// <summary>What the numbers of a style mean.</summary>
    /// <exception cref="InvalidDataException">The workbook has no such style.</exception>
    public CellMeaning Of(uint? style) => style is not { } index || (index == 0 && meanings.Count == 0) ? CellMeaning.Number
        : index < meanings.Count ? meanings[(int)index]
        : throw new InvalidDataException($"a cell has the style {index}, and the workbook has {meanings.Count} styles");
}
