using System.Globalization;

namespace Cartwright.Reports.Figures;

/// <summary>One scale of a questionnaire: its mean change from baseline at each visit, by day, and how many have one.</summary>
public sealed record ProfileScale(string Name, IReadOnlyList<(double Day, double Change, int Subjects)> Points);

/// <summary>Mean change from baseline of several scales, a small plot each over the same axes, with how many subjects stand behind each point set under its day.</summary>
public static class ProfileFigure
{
    private const double Height = 128, Apart = 16;

    /// <summary>Draws the scales from left to right; each has a point.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<ProfileScale> scales)
    {
        var (page, points) = (new PlotPage(scales.Count, Height), scales.SelectMany(s => s.Points).ToList());
        var reach = Math.Max(10, Math.Ceiling(points.Max(p => Math.Abs(p.Change)) / 10) * 10);
        var drawing = new Drawing(Panel.Width, page.Bottom + 22);
        drawing.TextWithin(Panel.Width - 20, new(12, 20), title, size: 14, bold: true);
        for (var i = 0; i < scales.Count; i++)
        {
            var panel = new SmallPanel(drawing, page.Area(i) is var area ? area with { Bottom = area.Bottom - 14 } : default, (a, b) => Scale.Even(0, points.Max(p => p.Day), a, b - 6), (a, b) => Scale.Even(-reach, reach, a, b));
            Plot(panel, scales[i]);
        }
        drawing.Text(new(Panel.Width / 2, page.Bottom + 10), "days from infusion; below them the subjects with a change from baseline", "middle", 11);

        var words = string.Join("; ", scales.Select(Words));
        return new(id, title, caption, words, drawing.Finish(title, words));
    }

    private static void Plot(SmallPanel panel, ProfileScale scale)
    {
        panel.Axes();
        panel.Title(scale.Name);
        panel.Drawing.Line(panel.At(0, 0), new(panel.Area.Right, panel.Y.At(0)), Palette.Ink, 1, "4 3");
        panel.Drawing.Path([panel.At(0, 0), .. scale.Points.Select(p => panel.At(p.Day, p.Change))], Palette.Blue, 2);
        var written = double.MinValue;
        foreach (var (day, change, subjects) in scale.Points)
        {
            panel.Drawing.Dot(panel.At(day, change), 3, Palette.Blue);
            if (panel.X.At(day) - written < Apart) continue;
            written = panel.X.At(day);
            panel.Drawing.Text(new(written, panel.Area.Bottom + 27), subjects.ToString(CultureInfo.InvariantCulture), "middle", 9, Palette.Grey);
        }
        panel.Drawing.Text(new(panel.Area.Left - 5, panel.Area.Bottom + 27), "n", "end", 9, Palette.Grey);
    }

    private static string Words(ProfileScale scale) =>
        $"{scale.Name}: {string.Join(", ", scale.Points.Select(p => FormattableString.Invariant($"{p.Change:+0.0;-0.0;0.0} on day {p.Day:0} (n = {p.Subjects})")))}";
}
