namespace Cartwright.Reports.Figures;

/// <summary>One cause's step curve: the days of its events with the cumulative incidence after each, and the last day.</summary>
public sealed record IncidenceCurve(string Cause, IReadOnlyList<(double Day, double Share)> Steps, double LastDay);

/// <summary>Cumulative incidence of causes that exclude each other, with the numbers at risk set under the axis ticks they belong to.</summary>
public static class IncidenceFigure
{
    /// <summary>Draws the curves; there is one number at risk for each of <paramref name="atRiskDays"/>, of all causes together.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<IncidenceCurve> curves, IReadOnlyList<double> atRiskDays, IReadOnlyList<int> atRisk)
    {
        const double below = 66 + 18 * 2;
        var last = Math.Max(atRiskDays[^1], curves.Max(c => c.LastDay));
        var panel = new Panel(title, 300 + below, below, (a, b) => Scale.Even(0, last, a, b), (a, b) => Scale.Even(0, 1, a, b));
        panel.Axes("days", "cumulative incidence", atRiskDays);
        for (var i = 0; i < curves.Count; i++) Curve(panel, curves[i], i);
        var y = panel.Bottom + 62;
        panel.Drawing.Text(new(8, y), "Number at risk", size: 11, bold: true);
        for (var d = 0; d < atRiskDays.Count; d++) panel.Drawing.Text(new(panel.X.At(atRiskDays[d]), y + 18), atRisk[d].ToString(System.Globalization.CultureInfo.InvariantCulture), "middle", 11);

        var words = string.Join("; ", curves.Select(c => $"{c.Cause}: {(c.Steps.Count == 0 ? 0 : c.Steps[^1].Share) * 100:0} % by day {c.LastDay:0}")) + $"; {atRisk[0]} at risk at the start";
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Curve(Panel panel, IncidenceCurve curve, int series)
    {
        var points = new List<Point> { panel.At(0, 0) };
        var share = 0.0;
        foreach (var (day, next) in curve.Steps)
        {
            points.Add(panel.At(day, share));
            points.Add(panel.At(day, next));
            share = next;
        }
        points.Add(panel.At(curve.LastDay, share));
        panel.Drawing.Path(points, Palette.Colour(series), 2, Palette.Dash(series));
        panel.Drawing.Text(panel.At(curve.LastDay, share) with { Y = panel.At(0, share).Y - 5 }, curve.Cause, "end", 11, Palette.Colour(series));
    }
}
