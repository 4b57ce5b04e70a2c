namespace Cartwright.Reports.Figures;

/// <summary>One of several small plots: a line a subject, the middle of them in bold, and limits as dashed lines.</summary>
/// <param name="Lines">Each with the group that its colour and dash tell.</param>
/// <param name="Middle">The median at each visit; empty for none.</param>
public sealed record SmallPlot(string Title, string Unit, IReadOnlyList<(Series Group, Course Course)> Lines, IReadOnlyList<MiddlePoint> Middle, IReadOnlyList<double> Limits)
{
    /// <summary>Whether the axis goes by decades whatever the values are; else only where they differ enough.</summary>
    public bool Decades { get; init; }
}

/// <summary>A stretch of days that stands behind the lines: how much of the ground's colour it has, from 0 to 1.</summary>
public sealed record Stretch(double FromDay, double ToDay, double Share);

/// <summary>Several measurements on one page, each with an axis of its own over the same days.</summary>
public static class PlotsFigure
{
    private const double Height = 128;

    // From this ratio of the highest to the lowest value on, decades show more.
    private const double WorthDecades = 30;

    /// <summary>Draws the plots from left to right, over days from the first to the last inclusive; each has a line. The stretches are conditioning, and cytokine release by the share of subjects who had it.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<SmallPlot> plots, (double First, double Last) days, Stretch? conditioning, IReadOnlyList<Stretch> release)
    {
        var (page, groups) = (new PlotPage(plots.Count, Height), plots.SelectMany(p => p.Lines).Select(l => l.Group).Distinct().OrderBy(g => g.Code).ToList());
        var grounds = conditioning is not null || release.Count > 0;
        var withMiddle = plots.Any(p => p.Middle.Count > 0);
        var drawing = new Drawing(Panel.Width, page.Bottom + 26 + LineKey.Height(groups, Panel.Width - 24) + (withMiddle || grounds ? 20 : 0));
        drawing.TextWithin(Panel.Width - 20, new(12, 20), title, size: 14, bold: true);
        for (var i = 0; i < plots.Count; i++) Plot(new(drawing, page.Area(i), (a, b) => Scale.Even(days.First, days.Last, a, b), (a, b) => Vertical(plots[i], a, b)), plots[i], conditioning, release);
        drawing.Text(new(Panel.Width / 2, page.Bottom + 8), "days from infusion", "middle");
        LineKey.Draw(drawing, new(12, page.Bottom + 16), Panel.Width - 24, groups);
        if (withMiddle || grounds) Key(drawing, page.Bottom + 30 + LineKey.Height(groups, Panel.Width - 24), withMiddle, conditioning is not null, release.Count > 0);

        var words = string.Join("; ", plots.Select(Words));
        return new(id, title, caption, words, drawing.Finish(title, words));
    }

    private static Scale Vertical(SmallPlot plot, double from, double to)
    {
        var values = plot.Lines.SelectMany(l => l.Course.Points).Select(p => p.Value).Concat(plot.Limits).ToList();
        var (positive, highest) = (values.Where(v => v > 0).DefaultIfEmpty(1).Min(), values.Max());
        return plot.Decades || highest / positive > WorthDecades ? Scale.ByDecades(positive, highest, from, to) : Scale.Even(0, highest, from, to);
    }

    private static void Plot(SmallPanel panel, SmallPlot plot, Stretch? conditioning, IReadOnlyList<Stretch> release)
    {
        if (conditioning is not null) Ground(panel, conditioning, Palette.Sky);
        foreach (var stretch in release) Ground(panel, stretch, Palette.Orange);
        panel.Axes();
        panel.Title(plot.Unit.Length == 0 ? plot.Title : $"{plot.Title}, {plot.Unit}");
        foreach (var limit in plot.Limits) panel.Drawing.Line(panel.At(panel.X.Lowest, limit), panel.At(panel.X.Highest, limit), Palette.Grey, 1, "4 3");
        foreach (var (group, course) in plot.Lines)
        {
            panel.Drawing.Path(course.Points.Select(p => panel.At(p.Day, p.Value)), Palette.Colour(group.Code), 0.9, Palette.Dash(group.Code), plot.Lines.Count > 30 ? 0.4 : 0.65);
            if (course.Points.Count == 1) panel.Drawing.Dot(panel.At(course.Points[0].Day, course.Points[0].Value), 1.6, Palette.Colour(group.Code));
        }
        panel.Drawing.Path(plot.Middle.Select(p => panel.At(p.Day, p.Value)), Palette.Ink, 2.4);
    }

    private static void Ground(SmallPanel panel, Stretch stretch, string colour)
    {
        var (from, to) = (panel.X.At(stretch.FromDay), panel.X.At(stretch.ToDay));
        if (to > from) panel.Drawing.Box(new(from, panel.Area.Top), to - from, panel.Area.Bottom - panel.Area.Top, Palette.Tint(colour, 0.5 * stretch.Share));
    }

    private static void Key(Drawing drawing, double y, bool middle, bool conditioning, bool release)
    {
        var x = 12.0;
        void Words(string words)
        {
            drawing.Text(new(x + 40, y), words, size: 11);
            x += 62 + Lettering.Width(words, 11);
        }
        if (middle) { drawing.Line(new(x, y - 4), new(x + 34, y - 4), Palette.Ink, 2.4); Words("median"); }
        if (conditioning) { drawing.Box(new(x, y - 10), 34, 12, Palette.Tint(Palette.Sky, 0.5)); Words("from conditioning to infusion"); }
        if (release) { drawing.Box(new(x, y - 10), 17, 12, Palette.Tint(Palette.Orange, 0.15)); drawing.Box(new(x + 17, y - 10), 17, 12, Palette.Tint(Palette.Orange, 0.5)); Words("cytokine release, darker the more subjects have it"); }
    }

    private static string Words(SmallPlot plot)
    {
        var all = plot.Lines.SelectMany(l => l.Course.Points).ToList();
        var (low, high) = (all.MinBy(p => p.Value), all.MaxBy(p => p.Value));
        return FormattableString.Invariant($"{plot.Title}: {plot.Lines.Count} subjects, {Numbers.Significant(low.Value)} (day {low.Day:0.#}) to {Numbers.Significant(high.Value)} (day {high.Day:0.#}) {plot.Unit}");
    }
}
