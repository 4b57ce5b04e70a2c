namespace Cartwright.Reports.Figures;

/// <summary>One subject's sums of diameters, in percent above or below baseline, by days from infusion; and the day on which progression was seen.</summary>
public sealed record SpiderLine(string Subject, Series Group, IReadOnlyList<(double Day, double Percent)> Points, double? ProgressionDay);

/// <summary>Change of the sum of diameters over time: a line a subject, in the colour and dash of its level, with the lines of response and progression.</summary>
public static class SpiderFigure
{
    private const double ForLabels = 46;

    /// <summary>Draws the lines, each from 0 % at infusion, which stands for the baseline before it.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<SpiderLine> lines)
    {
        var groups = lines.Select(l => l.Group).Distinct().OrderBy(g => g.Code).ToList();
        var (lowest, highest) = (Math.Min(-40, Rounded(lines.SelectMany(l => l.Points).Min(p => p.Percent))), Math.Max(40, Rounded(lines.SelectMany(l => l.Points).Max(p => p.Percent))));
        var last = lines.SelectMany(l => l.Points).Max(p => p.Day);
        var below = 50 + LineKey.Height(groups, 600);
        var panel = new Panel(title, 366 + below, below, (a, b) => Scale.Even(0, last, a, b - ForLabels), (a, b) => Scale.Even(lowest, highest, a, b));
        panel.Axes("days from infusion", "change of the sum of diameters, % of baseline");
        var labels = new Labels(panel.Drawing, new(panel.X.From, 34, Panel.Width - 4, panel.Bottom));
        Threshold(panel, labels, 20, "+20 %", -4);
        Threshold(panel, labels, -30, "−30 %", 11);
        foreach (var line in lines) Draw(panel, line);
        foreach (var line in lines) labels.Beside(panel.At(line.Points[^1].Day, line.Points[^1].Percent), line.Subject, Palette.Colour(line.Group.Code));
        LineKey.Draw(panel.Drawing, new(panel.X.From, panel.Bottom + 44), 600, groups);

        var words = string.Join("; ", lines.Select(Words));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static double Rounded(double percent) => Math.Sign(percent) * Math.Ceiling(Math.Abs(percent) / 20) * 20;

    private static void Threshold(Panel panel, Labels labels, double percent, string words, double shift)
    {
        var (y, right) = (panel.Y.At(percent), Panel.Width - 6);
        panel.Drawing.Line(panel.At(0, percent), new(Panel.Width - 24, y), Palette.Faint, 1, "5 3");
        panel.Drawing.Text(new(right, y + shift), words, "end", 10, Palette.Grey);
        labels.Reserve(new(right - Lettering.Width(words, 10), y + shift - 9, right, y + shift + 2));
    }

    private static void Draw(Panel panel, SpiderLine line)
    {
        var colour = Palette.Colour(line.Group.Code);
        panel.Drawing.Path([panel.At(0, 0), .. line.Points.Select(p => panel.At(p.Day, p.Percent))], colour, 1.6, Palette.Dash(line.Group.Code));
        foreach (var (day, percent) in line.Points)
            if (day == line.ProgressionDay) Marks.Cross(panel.Drawing, panel.At(day, percent), 4.5);
            else panel.Drawing.Dot(panel.At(day, percent), 2.2, colour);
    }

    private static string Words(SpiderLine line) =>
        FormattableString.Invariant($"{line.Subject} ({line.Group.Name}): {string.Join(", ", line.Points.Select(p => FormattableString.Invariant($"{p.Percent:+0;-0;0} % on day {p.Day:0}")))}")
        + (line.ProgressionDay is { } day ? FormattableString.Invariant($", progression on day {day:0}") : "");
}
