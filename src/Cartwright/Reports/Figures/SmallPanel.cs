namespace Cartwright.Reports.Figures;

/// <summary>One of several small plots on a page: its title above, its own axes with few ticks.</summary>
internal sealed class SmallPanel
{
    private const double Size = 10;

    public SmallPanel(Drawing drawing, Box area, Func<double, double, Scale> x, Func<double, double, Scale> y)
    {
        (Drawing, Area) = (drawing, area);
        X = x(area.Left, area.Right);
        Y = y(area.Bottom, area.Top);
    }

    public Drawing Drawing { get; }

    public Box Area { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public Point At(double x, double y) => new(X.At(x), Y.At(y));

    public void Title(string words) => Drawing.TextWithin(Area.Right - Area.Left + 40, new(Area.Left - 40, Area.Top - 8), words, size: 11, bold: true);

    /// <summary>The axes; x ticks where given, else even ones.</summary>
    public void Axes(IReadOnlyList<double>? days = null)
    {
        foreach (var tick in Ticks(Y, 4))
        {
            Drawing.Line(new(Area.Left, Y.At(tick)), new(Area.Right, Y.At(tick)), Palette.Rule);
            Drawing.TextWithin(40, new(Area.Left - 5, Y.At(tick) + 3.5), Scale.Label(tick), "end", Size);
        }
        foreach (var tick in days ?? [.. X.Ticks(4)])
        {
            Drawing.Line(new(X.At(tick), Area.Bottom), new(X.At(tick), Area.Bottom + 4), Palette.Ink);
            Drawing.Text(new(X.At(tick), Area.Bottom + 14), Scale.Label(tick), "middle", Size);
        }
        Drawing.Line(new(Area.Left, Area.Bottom), new(Area.Right, Area.Bottom), Palette.Ink);
        Drawing.Line(new(Area.Left, Area.Bottom), new(Area.Left, Area.Top), Palette.Ink);
    }

    // Of many decades every second or third has a line.
    private static IEnumerable<double> Ticks(Scale scale, int about)
    {
        var ticks = scale.Ticks(about).ToList();
        var step = scale.Decades ? (ticks.Count + about) / (about + 1) : 1;
        return ticks.Where((_, i) => i % step == 0);
    }
}

/// <summary>Where the small plots of a page lie: in rows from left to right.</summary>
internal readonly record struct PlotPage(int Plots, double PlotHeight)
{
    private const double Top = 34, ForTicks = 52, ForTitle = 26, ForDays = 24, AtRight = 14;

    public int Columns => Plots <= 2 || Plots == 4 ? 2 : 3;

    public double Bottom => Top + (Plots + Columns - 1) / Columns * (PlotHeight + ForTitle + ForDays);

    public Box Area(int plot)
    {
        var (width, left, top) = (Panel.Width / Columns, plot % Columns * (Panel.Width / Columns), Top + plot / Columns * (PlotHeight + ForTitle + ForDays));
        return new(left + ForTicks, top + ForTitle, left + width - AtRight, top + ForTitle + PlotHeight);
    }
}
