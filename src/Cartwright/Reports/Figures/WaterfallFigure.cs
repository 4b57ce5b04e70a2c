namespace Cartwright.Reports.Figures;

/// <summary>A subject's best change in the sum of diameters, in percent of baseline, and the best response beside it.</summary>
public sealed record BestChange(string Subject, double Percent, string Response);

/// <summary>Best change of the sum of diameters, a bar a subject, from growth to shrinkage, with the lines of progression and response.</summary>
public static class WaterfallFigure
{
    // Words stand above the highest bar, upright where bars are thin.
    private const double ForWords = 30;

    /// <summary>Draws the bars, the largest growth first; ties by subject.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<BestChange> changes)
    {
        var ordered = changes.OrderByDescending(c => c.Percent).ThenBy(c => c.Subject, StringComparer.Ordinal).ToList();
        var highest = Math.Max(40, Math.Ceiling(ordered.Select(c => c.Percent).DefaultIfEmpty(0).Max() / 20) * 20);
        var panel = new Panel(title, 380, 56, (a, b) => Scale.Even(0, Math.Max(1, ordered.Count), a, b), (a, b) => Scale.Even(-100, Math.Min(200, highest), a, b + ForWords));
        panel.Axes("subjects, ordered by change", "best change, % of baseline", []);
        Threshold(panel, ordered.Count, 20, "+20 %");
        Threshold(panel, ordered.Count, -30, "−30 %");

        var kinds = ordered.Select(c => c.Response).Distinct().Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < ordered.Count; i++) Bar(panel, ordered[i], i, ordered.Count, Palette.Colour(kinds.IndexOf(ordered[i].Response)));

        var words = string.Join("; ", ordered.Select(c => $"{c.Subject} {c.Percent:+0;-0;0} % {c.Response}"));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Threshold(Panel panel, int count, double percent, string label)
    {
        panel.Drawing.Line(panel.At(0, percent), panel.At(Math.Max(1, count), percent), Palette.Faint, 1, "5 3");
        // Growth stands on the left and shrinkage on the right, so each label is where there are no bars of its sign.
        var (x, anchor) = percent > 0 ? (panel.X.To, "end") : (panel.X.From + 4, "start");
        panel.Drawing.Text(new(x, panel.Y.At(percent) - 4), label, anchor, 10, Palette.Faint);
    }

    private static void Bar(Panel panel, BestChange change, int index, int count, string colour)
    {
        var left = panel.X.At(index);
        var width = Math.Min(40, (panel.X.To - panel.X.From) / Math.Max(1, count) * 0.8);
        var centre = (left + panel.X.At(index + 1)) / 2;
        var (zero, end) = (panel.Y.At(0), panel.Y.At(change.Percent));
        panel.Drawing.Box(new(centre - width / 2, Math.Min(zero, end)), width, Math.Max(1, Math.Abs(end - zero)), colour);
        // A bar that the axis cuts off says how long it is.
        var words = change.Percent > panel.Y.Highest ? FormattableString.Invariant($"{change.Response} +{change.Percent:0} %") : change.Response;
        var (room, grows) = (Lettering.Width(words, 10), change.Percent >= 0);
        if (room <= width + 4) panel.Drawing.Text(new(centre, grows ? end - 4 : end + 12), words, "middle", 10);
        else panel.Drawing.TextUpwards(new(centre + 3.5, grows ? end - 4 - room / 2 : end + 4 + room / 2), words, 10);
    }
}
