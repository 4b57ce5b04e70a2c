using System.Text.RegularExpressions;
using Cartwright.Reports.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Table = Cartwright.Reports.Tables.Table;
using Column = Cartwright.Reports.Tables.Column;
using Drawn = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Cartwright.Reports.Word;

/// <summary>A table in a Word document: caption, a heading row that repeats on every page, rows that do not break across pages, thin rules, footnotes under it.</summary>
internal static partial class WordTable
{
    private const int Shortest = 6, Longest = 44;

    public static IEnumerable<OpenXmlElement> Of(Table table) =>
    [
        WordText.Caption(table.Heading, table.Title),
        Grid(table),
        .. table.Footnotes.Select(Footnote),
        WordText.Paragraph(WordStyles.Note, ""),
    ];

    private static Drawn Grid(Table table)
    {
        var grid = new Drawn(
            new TableProperties(new TableStyle { Val = WordStyles.Table }, new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" }),
            new TableGrid(Widths(table).Select(w => new GridColumn { Width = $"{w}" })));
        if (table.Columns.Any(c => c.Heading.Length > 0)) grid.Append(Headings(table.Columns));
        foreach (var row in table.Rows) grid.Append(Line(row, table.Columns));
        return grid;
    }

    // A column's share of the page goes by its longest word or phrase, within bounds: a long reason may wrap, a number may not.
    private static IEnumerable<int> Widths(Table table)
    {
        var lengths = table.Columns.Select((c, i) => Math.Clamp(table.Rows.Where(r => !r.Heading && i < r.Cells.Count).Select(r => r.Cells[i].Length).Append(Math.Min(c.Heading.Length, 14)).Max(), Shortest, Longest)).ToList();
        return lengths.Select(l => WordPage.TextWidth * l / lengths.Sum());
    }

    private static TableRow Headings(IReadOnlyList<Column> columns) =>
        new([new TableRowProperties(new CantSplit(), new TableHeader()), .. columns.Select(c => Cell(WordText.Words(c.Heading), 1, c.Number, bold: true))]);

    private static TableRow Line(Row row, IReadOnlyList<Column> columns)
    {
        IEnumerable<OpenXmlElement> cells = row.Heading || row.Cells.Count == 1
            ? [Cell(WordText.Words(row.Cells[0]), columns.Count, false, row.Heading)]
            : row.Cells.Select((c, i) => Marked(c, columns[i].Number));
        return new([new TableRowProperties(new CantSplit()), .. cells]);
    }

    private static TableCell Marked(string cell, bool number)
    {
        if (MarkAtEnd().Match(cell) is not { Success: true } mark) return Cell(WordText.Words(cell), 1, number, false);
        var marked = Cell(WordText.Words(cell[..mark.Index]), 1, number, false);
        marked.GetFirstChild<Paragraph>()!.Append(WordText.Raised(mark.Groups[1].Value));
        return marked;
    }

    private static TableCell Cell(Run words, int span, bool number, bool bold)
    {
        if (bold) words.PrependChild(new RunProperties(new Bold()));
        var style = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell });
        if (number) style.Append(new Justification { Val = JustificationValues.Right });
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto, Width = "0" });
        if (span > 1) properties.Append(new GridSpan { Val = span });
        return new(properties, new Paragraph(style, words));
    }

    private static Paragraph Footnote(string note)
    {
        if (MarkAtStart().Match(note) is not { Success: true } mark) return WordText.Paragraph(WordStyles.Note, note);
        return new(WordText.Style(WordStyles.Note), WordText.Raised(mark.Groups[1].Value), WordText.Words($" {note[mark.Length..]}"));
    }

    [GeneratedRegex(@" \[(\d+(?:, \d+)*)\]$")]
    private static partial Regex MarkAtEnd();

    [GeneratedRegex(@"^\[(\d+)\] ")]
    private static partial Regex MarkAtStart();
}
