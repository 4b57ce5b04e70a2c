using Cartwright.Rehearsals.Calibrations;

namespace Cartwright.Reports.Figures;

/// <summary>Observed median and 5th and 95th percentiles by day, as lines, over the ranges of the same percentiles in simulated trials, as bands; decades.</summary>
public static class VisualCheckFigure
{
    // Beyond this many decades below the highest value nothing can be read off a page.
    private const double LowestShown = 1e-6;

    /// <summary>Draws a check of at least two days.</summary>
    public static Figure Draw(string id, string title, string caption, VisualCheck check)
    {
        var highest = check.Days.Max(d => Math.Max(d.Observed.P95, d.Upper.Upper));
        var lowest = check.Days.SelectMany(d => new[] { d.Observed.P5, d.Lower.Lower, d.Observed.P50 }).Where(v => v > highest * LowestShown).Min();
        var panel = new Panel(title, 436, 110, (a, b) => Scale.Even(0, check.Days[^1].Day, a, b), (a, b) => Scale.ByDecades(lowest, highest, a, b));
        panel.Axes("days from infusion", check.Assay.Unit, check.Days.Select(d => (double)d.Day));

        Band(panel, check, d => d.Lower, Palette.Sky);
        Band(panel, check, d => d.Upper, Palette.Sky);
        Band(panel, check, d => d.Middle, Palette.Orange);
        Line(panel, check, d => d.Observed.P5, "7 4");
        Line(panel, check, d => d.Observed.P95, "7 4");
        Line(panel, check, d => d.Observed.P50, "");
        Legend(panel);

        var words = $"{check.Assay.Name}: of the {3 * check.Days.Count} observed percentiles of {check.Days.Count} days, {check.Days.Sum(d => d.Inside)} lie in the range of nine of ten simulated trials.";
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Band(Panel panel, VisualCheck check, Func<VisualCheckDay, ReplicateRange> range, string colour) =>
        panel.Drawing.Area(
            check.Days.Select(d => panel.At(d.Day, range(d).Upper)).Concat(check.Days.Reverse().Select(d => panel.At(d.Day, range(d).Lower))), colour, 0.4);

    private static void Line(Panel panel, VisualCheck check, Func<VisualCheckDay, double> value, string dash)
    {
        panel.Drawing.Path(check.Days.Select(d => panel.At(d.Day, value(d))), Palette.Ink, 1.8, dash);
        foreach (var day in check.Days) panel.Drawing.Dot(panel.At(day.Day, value(day)), 2.6, Palette.Ink);
    }

    private static void Legend(Panel panel)
    {
        var (left, middle, y) = (panel.X.From, panel.X.From + 280, panel.Bottom + 62);
        Key(panel, left, y, Palette.Ink, "", 1.8, 1, "observed median");
        Key(panel, left, y + 20, Palette.Ink, "7 4", 1.8, 1, "observed 5th and 95th percentiles");
        Key(panel, middle, y, Palette.Orange, "", 10, 0.4, "90 % range of the simulated median");
        Key(panel, middle, y + 20, Palette.Sky, "", 10, 0.4, "90 % range of the simulated 5th and 95th percentiles");
    }

    private static void Key(Panel panel, double x, double y, string colour, string dash, double width, double opacity, string words)
    {
        panel.Drawing.Path([new(x, y - 4), new(x + 34, y - 4)], colour, width, dash, opacity);
        panel.Drawing.Text(new(x + 42, y), words, size: 11);
    }
}
