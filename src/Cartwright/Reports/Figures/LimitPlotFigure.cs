namespace Cartwright.Reports.Figures;

/// <summary>A subject on a plot of two peaks in multiples of their limits.</summary>
/// <param name="Filled">Whether it meets the whole criterion, and not the place alone.</param>
/// <param name="Named">Whether its name is written beside it.</param>
internal sealed record LimitPoint(string Name, double X, double Y, Series Group, bool Filled, bool Named);

/// <summary>One peak against another, each in multiples of its upper limit of normal on an axis of decades, with the lines at which both count and the names of the four quarters.</summary>
/// <remarks>Watkins et al. Evaluation of drug-induced serious hepatotoxicity (eDISH). Drug Saf 2011;34:243–252. Not confirmed at its source.</remarks>
internal static class LimitPlotFigure
{
    /// <summary>Draws it; a multiple below the foot of an axis stands on it.</summary>
    public static Figure Draw(string id, string title, string caption, (string Label, double Limit) x, (string Label, double Limit) y, IReadOnlyList<string> quarters, IReadOnlyList<LimitPoint> points)
    {
        var groups = points.Select(p => p.Group).DistinctBy(g => g.Code).OrderBy(g => g.Code).ToList();
        var key = LineKey.Height(groups, Panel.Width - 120);
        var panel = new Panel(title, 470 + key, 62 + key, (a, b) => Axis(points.Select(p => p.X), x.Limit, a, b), (a, b) => Axis(points.Select(p => p.Y), y.Limit, a, b));
        panel.Axes(x.Label, y.Label);
        panel.Drawing.Line(panel.At(x.Limit, panel.Y.Lowest), panel.At(x.Limit, panel.Y.Highest), Palette.Vermilion, 1.4, "6 4");
        panel.Drawing.Line(panel.At(panel.X.Lowest, y.Limit), panel.At(panel.X.Highest, y.Limit), Palette.Vermilion, 1.4, "6 4");
        panel.Drawing.Text(new(panel.X.At(x.Limit) + 4, panel.Y.To + 14), $"{Scale.Label(x.Limit)} ×", size: 10, colour: Palette.Vermilion);
        panel.Drawing.Text(new(panel.X.From + 6, panel.Y.At(y.Limit) - 4), $"{Scale.Label(y.Limit)} ×", size: 10, colour: Palette.Vermilion);
        Quarters(panel, quarters);
        foreach (var p in points) panel.Drawing.Dot(panel.At(p.X, p.Y), 4, p.Filled ? Palette.Colour(p.Group.Code) : "none", Palette.Colour(p.Group.Code));
        Names(panel, points);
        LineKey.DrawDots(panel.Drawing, new(70, panel.Bottom + 50), Panel.Width - 120, groups);
        var words = Words(points, x, y, quarters);
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    // From a tenth on, as such plots are read: a peak below it is no peak.
    private static Scale Axis(IEnumerable<double> values, double limit, double from, double to) =>
        Scale.ByDecades(0.1, Math.Max(limit * 3, values.DefaultIfEmpty(1).Max()), from, to);

    private static void Quarters(Panel panel, IReadOnlyList<string> names)
    {
        var (left, right) = (panel.X.From + 8, panel.X.To - 8);
        panel.Drawing.Text(new(right, panel.Y.To + 14), names[0], "end", 11, Palette.Grey);
        panel.Drawing.Text(new(right, panel.Y.From - 8), names[1], "end", 11, Palette.Grey);
        panel.Drawing.Text(new(left, panel.Y.To + 14), names[2], "start", 11, Palette.Grey);
        panel.Drawing.Text(new(left, panel.Y.From - 8), names[3], "start", 11, Palette.Grey);
    }

    private static void Names(Panel panel, IReadOnlyList<LimitPoint> points)
    {
        var labels = new Labels(panel.Drawing, new(panel.X.From, panel.Y.To + 18, panel.X.To, panel.Y.From - 18));
        foreach (var p in points)
        {
            var at = panel.At(p.X, p.Y);
            labels.Reserve(new(at.X - 4, at.Y - 4, at.X + 4, at.Y + 4));
        }
        foreach (var p in points.Where(p => p.Named)) labels.Beside(panel.At(p.X, p.Y), p.Name, Palette.Ink);
    }

    private static string Words(IReadOnlyList<LimitPoint> points, (string Label, double Limit) x, (string Label, double Limit) y, IReadOnlyList<string> quarters) => string.Join("; ",
        points.GroupBy(p => (Beyond: p.X > x.Limit, Above: p.Y > y.Limit)).OrderByDescending(g => g.Key)
            .Select(g => $"{quarters[g.Key.Beyond ? g.Key.Above ? 0 : 1 : g.Key.Above ? 2 : 3]}: {g.Count()} subjects{(g.Key is (true, true) ? $" ({string.Join(", ", g.Select(p => p.Name))})" : "")}"));
}
