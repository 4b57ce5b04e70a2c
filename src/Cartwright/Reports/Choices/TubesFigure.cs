using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Choices;

/// <summary>The value of each added tube: on the left how well every quantity is recovered with more of them, on the right what the first is worth on each day.</summary>
public static class TubesFigure
{
    private const double Height = 330, PlotTop = 60, PlotBottom = 270;

    public static Figure Of(ScheduleWorth worth, double within)
    {
        const string title = "What each tube of blood is worth";
        var quantities = worth.Best[0].Recovered;
        var series = quantities.Select((q, i) => new Series(i % 6, $"{q.Endpoint}: {q.Quantity}")).ToList();
        var drawing = new Drawing(Panel.Width, Height + LineKey.Height(series, Panel.Width - 24));
        drawing.TextWithin(Panel.Width - 32, new(16, 20), title, size: 14, bold: true);
        Budgets(drawing, worth, series, within);
        FirstTube(drawing, worth);
        LineKey.Draw(drawing, new(12, Height - 12), Panel.Width - 24, series);
        var words = string.Join("; ", worth.Best.Select(b => FormattableString.Invariant($"{b.Days.Count} tubes: goal {100 * b.Worth:0.0} %")));
        return new("tubes", title, $"Left: share of patients whose value comes within {within * 100:0} % of the true one, by tubes added on the best days; the heavy line is the goal the days were chosen for. Right: that goal with one tube added, by its day; the dashed line is the schedule as planned.", words, drawing.Finish(title, words));
    }

    private static void Budgets(Drawing drawing, ScheduleWorth worth, List<Series> series, double within)
    {
        var panel = new SmallPanel(drawing, new(56, PlotTop, 430, PlotBottom), (a, b) => Scale.Even(0, Math.Max(1, worth.Best.Count - 1), a, b), (a, b) => Scale.Even(0, 100, a, b));
        panel.Axes([.. Enumerable.Range(0, worth.Best.Count).Select(n => (double)n)]);
        panel.Title("recovered, % of patients");
        for (var q = 0; q < series.Count; q++)
            drawing.Path(worth.Best.Select((b, n) => panel.At(n, 100 * (RecoverySummary.Of(b.Recovered[q].Patients, within).Within.Share ?? 0))), Palette.Colour(series[q].Code), 1.4, Palette.Dash(series[q].Code));
        drawing.Path(worth.Best.Select((b, n) => panel.At(n, 100 * b.Worth)), Palette.Ink, 2.6);
        drawing.Text(new(243, PlotBottom + 32), "tubes added", "middle", 11);
    }

    private static void FirstTube(Drawing drawing, ScheduleWorth worth)
    {
        var values = worth.FirstTube.Select(t => 100 * t.Worth).Append(100 * worth.Best[0].Worth).ToList();
        var (low, high) = (Math.Floor(values.Min() - 1), Math.Ceiling(values.Max() + 1));
        var panel = new SmallPanel(drawing, new(500, PlotTop, 744, PlotBottom), (a, b) => Scale.Even(0, 29, a, b), (a, b) => Scale.Even(low, high, a, b));
        panel.Axes([0, 7, 14, 21, 28]);
        panel.Title("goal with one tube, %");
        double? best = worth.Best.Count > 1 && worth.Best[1].Days.Count > 0 ? worth.Best[1].Days[0] : null;
        drawing.Path(worth.FirstTube.Select(t => panel.At(t.Days[0], 100 * t.Worth)), Palette.Blue, 0.8);
        foreach (var tube in worth.FirstTube) drawing.Dot(panel.At(tube.Days[0], 100 * tube.Worth), tube.Days[0] == best ? 5 : 3.4, tube.Days[0] == best ? Palette.Vermilion : Palette.Blue);
        drawing.Line(panel.At(0, 100 * worth.Best[0].Worth), panel.At(29, 100 * worth.Best[0].Worth), Palette.Ink, 1, "4 3");
        drawing.Text(new(622, PlotBottom + 32), "day of the tube, from infusion", "middle", 11);
    }
}
