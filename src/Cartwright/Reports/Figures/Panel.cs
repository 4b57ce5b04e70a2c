namespace Cartwright.Reports.Figures;

/// <summary>A plotting area with two labelled axes; points are given in the data's own numbers.</summary>
internal sealed class Panel
{
    public const double Width = 760;
    private const double Left = 96, Right = 24, Top = 34;

    public Panel(string title, double height, double below, Func<double, double, Scale> x, Func<double, double, Scale> y)
    {
        Drawing = new Drawing(Width, height);
        Bottom = height - below;
        X = x(Left, Width - Right);
        Y = y(Bottom, Top);
        Drawing.TextWithin(Width - Left - 8, new(Left, 20), title, size: 14, bold: true);
    }

    public Drawing Drawing { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public double Bottom { get; }

    public Point At(double x, double y) => new(X.At(x), Y.At(y));

    /// <summary>A limit of quantification: a dashed line, with its words where the caption does not have them.</summary>
    public void Limit(double limit, bool withWords = true)
    {
        Drawing.Line(At(X.Lowest, limit), new(Width - Right, Y.At(limit)), Palette.Faint, 1, "4 3");
        if (!withWords) return;
        // Close to the axis the words would lie on its marks.
        Drawing.Text(new(Width - Right - 2, Bottom - Y.At(limit) < 26 ? Y.At(limit) - 4 : Y.At(limit) + 12), $"limit of quantification {Scale.Label(limit)}", "end", 10, Palette.Grey);
    }

    public void Axes(string xLabel, string yLabel, IEnumerable<double>? xTicks = null)
    {
        foreach (var tick in Y.Ticks())
        {
            Drawing.Line(new(Left, Y.At(tick)), new(Width - Right, Y.At(tick)), Palette.Rule);
            Drawing.Text(new(Left - 8, Y.At(tick) + 4), Scale.Label(tick), "end", 11);
        }
        foreach (var tick in xTicks ?? X.Ticks())
        {
            Drawing.Line(new(X.At(tick), Bottom), new(X.At(tick), Bottom + 5), Palette.Ink);
            Drawing.Text(new(X.At(tick), Bottom + 18), Scale.Label(tick), "middle", 11);
        }
        Drawing.Line(new(Left, Bottom), new(Width - Right, Bottom), Palette.Ink);
        Drawing.Line(new(Left, Bottom), new(Left, Top), Palette.Ink);
        Drawing.Text(new((Left + Width - Right) / 2, Bottom + 36), xLabel, "middle");
        Drawing.TextUpwards(new(16, (Top + Bottom) / 2), yLabel);
    }
}
