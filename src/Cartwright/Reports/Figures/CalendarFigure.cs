namespace Cartwright.Reports.Figures;

/// <summary>A stretch of a gated calendar: which cohort, what happens, from and to in days from the trial's first conditioning.</summary>
public sealed record CalendarBar(string Row, string What, double FromDay, double ToDay);

/// <summary>The calendar of the gated cohorts: a row a cohort, conditioning and window of observation as bars.</summary>
public static class CalendarFigure
{
    /// <summary>Draws the bars in the order given.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<CalendarBar> bars)
    {
        var rows = bars.Select(b => b.Row).Distinct().ToList();
        var whats = bars.Select(b => b.What).Distinct().ToList();
        var last = bars.Max(b => b.ToDay);
        var panel = new Panel(title, 34 + 34 * rows.Count + 56, 56, (a, b) => Scale.Even(0, last, a + 60, b), (a, b) => Scale.Even(0, rows.Count, b, a));
        foreach (var tick in panel.X.Ticks())
        {
            panel.Drawing.Line(new(panel.X.At(tick), 30), new(panel.X.At(tick), panel.Bottom), Palette.Rule);
            panel.Drawing.Text(new(panel.X.At(tick), panel.Bottom + 16), Scale.Label(tick), "middle", 11);
        }
        panel.Drawing.Text(new((panel.X.From + panel.X.To) / 2, panel.Bottom + 36), "days from the first conditioning", "middle");
        foreach (var bar in bars) Bar(panel, bar, rows.IndexOf(bar.Row), whats.IndexOf(bar.What));
        foreach (var row in rows) panel.Drawing.Text(new(12, panel.Y.At(rows.IndexOf(row)) + 22), row, size: 12);

        var words = string.Join("; ", bars.Select(b => $"{b.Row}: {b.What}, day {b.FromDay:0} to {b.ToDay:0}"));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Bar(Panel panel, CalendarBar bar, int row, int what)
    {
        var (left, right, top) = (panel.X.At(bar.FromDay), panel.X.At(bar.ToDay), panel.Y.At(row) + 6);
        panel.Drawing.Box(new(left, top), Math.Max(1, right - left), 22, what == 0 ? "#c9dfee" : Palette.Colour(0), Palette.Blue);
        if (right - left > 70) panel.Drawing.Text(new((left + right) / 2, top + 15), bar.What, "middle", 11, what == 0 ? Palette.Ink : "#ffffff");
    }
}
