using DocumentFormat.OpenXml.Wordprocessing;

namespace Cartwright.Reports.Word;

/// <summary>The styles of a report: a medical writer changes the look of a whole document in one place.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Line = "Subtitle", Heading = "Heading1", Body = "Normal", Caption = "Caption", Cell = "TableText", Note = "TableNote", Table = "ReportTable";

    public static Styles All() => new(
        Of(Body, "Normal", 20, after: 120, isDefault: true),
        Of(Title, "Title", 34, bold: true, after: 60),
        Of(Line, "Subtitle", 20, colour: "666666", after: 160),
        Outlined(Of(Heading, "heading 1", 28, bold: true, before: 360, after: 120, keep: true)),
        Of(Caption, "caption", 20, bold: true, before: 240, after: 60, keep: true),
        Of(Cell, "Table text", 17),
        Of(Note, "Table note", 16, colour: "444444", after: 20),
        Rules());

    // Sizes are in half points, spaces in twentieths of a point, as the standard has them.
    private static Style Of(string id, string name, int halfPoints, bool bold = false, string? colour = null, int before = 0, int after = 0, bool keep = false, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        var run = new StyleRunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "SimSun", ComplexScript = "Arial" });
        if (bold) run.Append(new Bold());
        if (colour is not null) run.Append(new Color { Val = colour });
        run.Append(new FontSize { Val = $"{halfPoints}" });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = true;
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = Body });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static Style Outlined(Style heading)
    {
        heading.StyleParagraphProperties!.Append(new OutlineLevel { Val = 0 });
        return heading;
    }

    private static Style Rules() => new(
        new StyleName { Val = "Report table" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" }, new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "1A1A1A" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "D9D9D9" }),
            new TableCellMarginDefault(new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 90, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 90, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Table };
}
