namespace Cartwright.Reports.Figures;

/// <summary>A subject's time on study in days from infusion: how long, what happened when, and whether it goes on.</summary>
public sealed record Swimmer(string Subject, string Group, double LastDay, bool Ongoing, IReadOnlyList<(double Day, string Mark)> Events);

/// <summary>A lane a subject: response, progression and death as letters on it, an arrow where follow-up goes on.</summary>
public static class SwimmerFigure
{
    private const string Death = "†";

    /// <summary>Draws the lanes, longest first; the groups have their colours in the order given. Marks are short: CR, PR, PD, †.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<Swimmer> swimmers, IReadOnlyList<string> groups)
    {
        var lanes = swimmers.OrderByDescending(s => s.LastDay).ThenBy(s => s.Subject, StringComparer.Ordinal).ToList();
        var high = lanes.Count > 30 ? 14 : 22;
        var last = lanes.Select(l => l.LastDay).DefaultIfEmpty(1).Max() * 1.04;
        var panel = new Panel(title, 44 + high * lanes.Count + 76, 76, (a, b) => Scale.Even(0, last, a + 40, b), (a, b) => Scale.Even(0, Math.Max(1, lanes.Count), b, a));
        foreach (var tick in panel.X.Ticks())
        {
            panel.Drawing.Line(new(panel.X.At(tick), 34), new(panel.X.At(tick), panel.Bottom), Palette.Rule);
            panel.Drawing.Text(new(panel.X.At(tick), panel.Bottom + 16), Scale.Label(tick), "middle", 11);
        }
        panel.Drawing.Text(new((panel.X.From + panel.X.To) / 2, panel.Bottom + 36), "days from infusion", "middle");
        for (var i = 0; i < lanes.Count; i++) Lane(panel, lanes[i], i, high, groups.ToList().IndexOf(lanes[i].Group));
        Key(panel, groups, [.. lanes.Select(l => l.Group)]);

        var words = string.Join("; ", lanes.Select(l => $"{l.Subject} ({l.Group}) {l.LastDay:0} days{(l.Ongoing ? ", ongoing" : "")}{string.Concat(l.Events.Select(e => $", {e.Mark} day {e.Day:0}"))}"));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Lane(Panel panel, Swimmer swimmer, int row, int high, int group)
    {
        var (y, thick) = (panel.Y.At(row) + 2, high - 4.0);
        var (left, right) = (panel.X.At(0), panel.X.At(swimmer.LastDay));
        panel.Drawing.Text(new(left - 6, y + thick / 2 + 3.5), swimmer.Subject, "end", 10);
        panel.Drawing.Box(new(left, y), Math.Max(1, right - left), thick, Palette.Ground(group), Palette.Colour(group));
        if (swimmer.Ongoing) panel.Drawing.Path([new(right, y), new(right + 8, y + thick / 2), new(right, y + thick)], Palette.Colour(group), 1.6);
        // A death stands beyond the end of its lane, where it covers no progression.
        foreach (var (day, mark) in swimmer.Events)
            panel.Drawing.Text(new(panel.X.At(day) + (mark == Death ? 3 : 0), y + thick / 2 + 3.5), mark, mark == Death ? "start" : "middle", 10, bold: true);
    }

    private static void Key(Panel panel, IReadOnlyList<string> groups, HashSet<string> present)
    {
        var x = panel.X.From;
        for (var g = 0; g < groups.Count; g++)
        {
            if (!present.Contains(groups[g])) continue;
            panel.Drawing.Box(new(x, panel.Bottom + 50), 12, 12, Palette.Ground(g), Palette.Colour(g));
            panel.Drawing.Text(new(x + 18, panel.Bottom + 60), groups[g], size: 11);
            x += 40 + Lettering.Width(groups[g], 11);
        }
    }
}
