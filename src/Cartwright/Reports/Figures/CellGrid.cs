namespace Cartwright.Reports.Figures;

/// <summary>Rows of subjects under the headings of their groups, and a cell for each column, shaded in greys that print, with words in it.</summary>
internal sealed class CellGrid
{
    private const double Left = 96, Right = 24, Heading = 17;
    private readonly double[] tops;
    private readonly double width;

    /// <summary>Lays out the rows, whose groups follow each other.</summary>
    public CellGrid(string title, IReadOnlyList<(string Name, string Group)> rows, int columns, double above, double below)
    {
        (RowHeight, width) = (rows.Count <= 30 ? 18 : 13, (Panel.Width - Left - Right) / columns);
        var headings = rows.Select(r => r.Group).Distinct().Count();
        Drawing = new(Panel.Width, 30 + above + headings * Heading + rows.Count * RowHeight + below);
        Drawing.TextWithin(Panel.Width - 16, new(8, 20), title, size: 14, bold: true);
        tops = new double[rows.Count];
        Bottom = 30 + above;
        for (var i = 0; i < rows.Count; i++) Row(rows, i);
    }

    public Drawing Drawing { get; }

    public double RowHeight { get; }

    public double Bottom { get; private set; }

    public Box Cell(int row, int column) => new(Left + column * width, tops[row], Left + (column + 1) * width, tops[row] + RowHeight);

    public double Middle(int column) => Left + (column + 0.5) * width;

    /// <summary>Fills a cell: from white at 0 to nearly black at 1.</summary>
    public void Fill(int row, int column, double shade, string words) => Fill(Drawing, Cell(row, column), shade, words);

    public static void Fill(Drawing drawing, Box cell, double shade, string words)
    {
        drawing.Box(new(cell.Left, cell.Top), cell.Right - cell.Left, cell.Bottom - cell.Top, Palette.Tint(Palette.Ink, shade), "#ffffff");
        var size = Lettering.SizeFor(words, cell.Right - cell.Left - 2, Math.Min(10, cell.Bottom - cell.Top - 3));
        if (words.Length > 0) drawing.Text(new((cell.Left + cell.Right) / 2, (cell.Top + cell.Bottom) / 2 + size * 0.36), words, "middle", size, shade > 0.5 ? "#ffffff" : Palette.Ink);
    }

    private void Row(IReadOnlyList<(string Name, string Group)> rows, int i)
    {
        if (i == 0 || rows[i].Group != rows[i - 1].Group)
        {
            Drawing.TextWithin(Panel.Width - 16, new(8, Bottom + 13), rows[i].Group, size: 11, bold: true);
            Bottom += Heading;
        }
        tops[i] = Bottom;
        Drawing.TextWithin(Left - 12, new(Left - 6, Bottom + RowHeight / 2 + 3.5), rows[i].Name, "end", Math.Min(10, RowHeight - 3));
        Bottom += RowHeight;
    }
}
