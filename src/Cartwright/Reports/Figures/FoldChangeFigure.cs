namespace Cartwright.Reports.Figures;

/// <summary>One subject's peaks as multiples of its own baseline, one for each analyte; null where there is none.</summary>
public sealed record FoldChanges(string Subject, string Group, IReadOnlyList<double?> Folds);

/// <summary>Peaks over baseline by subject and analyte, as cells that darken with the logarithm, with the number in them.</summary>
public static class FoldChangeFigure
{
    private const double Darkest = 1000;
    private static readonly double[] KeyFolds = [1, 3, 10, 30, 100, 300, 1000];

    /// <summary>Draws the rows in the order given, whose groups follow each other.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<string> analytes, IReadOnlyList<FoldChanges> rows)
    {
        var grid = new CellGrid(title, [.. rows.Select(r => (r.Subject, r.Group))], analytes.Count, 20, 40);
        for (var c = 0; c < analytes.Count; c++)
        {
            var room = grid.Cell(0, c).Right - grid.Cell(0, c).Left - 4;
            grid.Drawing.TextWithin(room, new(grid.Middle(c), 44), analytes[c], "middle", 11);
        }
        for (var i = 0; i < rows.Count; i++)
            for (var c = 0; c < analytes.Count; c++)
                if (rows[i].Folds[c] is { } fold) grid.Fill(i, c, Shade(fold), Text(fold));
        Key(grid.Drawing, grid.Bottom + 14);

        var words = string.Join("; ", rows.Select(r => $"{r.Subject} ({r.Group}): {string.Join(", ", analytes.Zip(r.Folds, (a, f) => $"{a} {(f is { } fold ? Text(fold) : "NC")}"))}"));
        return new(id, title, caption, words, grid.Drawing.Finish(title, words));
    }

    private static double Shade(double fold) => 0.03 + 0.9 * Math.Clamp(Math.Log(fold) / Math.Log(Darkest), 0, 1);

    private static string Text(double fold) => fold < 10 ? Numbers.Significant(fold, 2) : Numbers.Fixed(fold, 0);

    private static void Key(Drawing drawing, double y)
    {
        for (var i = 0; i < KeyFolds.Length; i++) CellGrid.Fill(drawing, new(96 + 36 * i, y, 130 + 36 * i, y + 16), Shade(KeyFolds[i]), Text(KeyFolds[i]));
        drawing.Text(new(100 + 36 * KeyFolds.Length, y + 12), "peak over baseline; blank: not calculable", size: 11);
    }
}
