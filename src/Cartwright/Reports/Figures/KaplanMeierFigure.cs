namespace Cartwright.Reports.Figures;

/// <summary>One arm's step curve: from day 0 at 1, the days of events with survival after each and its interval (null where undefined), censoring days, and last day.</summary>
public sealed record SurvivalCurve(string Name, IReadOnlyList<SurvivalPoint> Steps, IReadOnlyList<double> CensoredAt, double LastDay, IReadOnlyList<int> AtRisk)
{
    /// <summary>The number of its colour and dash; null for its place among the curves.</summary>
    public int? Code { get; init; }
}

/// <summary>Survival from this day on, with the ends of its 95 % interval.</summary>
public sealed record SurvivalPoint(double Day, double Survival, double? Lower, double? Upper);

/// <summary>Kaplan–Meier curves with the numbers at risk set under the axis ticks they belong to.</summary>
public static class KaplanMeierFigure
{
    private const double ForLabels = 50;

    /// <summary>Draws the curves; <see cref="SurvivalCurve.AtRisk"/> has one number for each of <paramref name="atRiskDays"/>.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<SurvivalCurve> curves, IReadOnlyList<double> atRiskDays)
    {
        var last = Math.Max(atRiskDays[^1], curves.Max(c => c.LastDay));
        var below = 66 + 18 * (curves.Count + 1);
        var panel = new Panel(title, 300 + below, below, (a, b) => Scale.Even(0, last, a, curves.Count > 1 ? b - ForLabels : b), (a, b) => Scale.Even(0, 1, a, b));
        panel.Axes("days", "probability", atRiskDays);
        for (var i = 0; i < curves.Count; i++) Curve(panel, curves[i], curves[i].Code ?? i);
        if (curves.Count > 1) NameEnds(panel, curves);
        RiskTable(panel, curves, atRiskDays);

        var words = string.Join("; ", curves.Select(c => $"{c.Name}: {c.AtRisk[0]} at risk at the start, {Percent(c)} at day {c.LastDay:0}"));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static string Percent(SurvivalCurve c) => $"{(c.Steps.Count == 0 ? 1 : c.Steps[^1].Survival) * 100:0} %";

    private static void Curve(Panel panel, SurvivalCurve curve, int series)
    {
        var colour = Palette.Colour(series);
        var band = curve.Steps.Where(s => s.Lower is not null && s.Upper is not null).ToList();
        if (band.Count > 0) panel.Drawing.Area([.. Stairs(panel, band, s => s.Upper!.Value, curve.LastDay), .. Stairs(panel, band, s => s.Lower!.Value, curve.LastDay).Reverse()], colour, 0.14);

        panel.Drawing.Path([panel.At(0, 1), .. Stairs(panel, [new(0, 1, null, null), .. curve.Steps], s => s.Survival, curve.LastDay)], colour, 2, Palette.Dash(series));
        foreach (var day in curve.CensoredAt)
        {
            var at = panel.At(day, SurvivalAt(curve, day));
            panel.Drawing.Line(at with { Y = at.Y - 5 }, at with { Y = at.Y + 5 }, colour, 1.5);
        }
    }

    private static void NameEnds(Panel panel, IReadOnlyList<SurvivalCurve> curves)
    {
        var labels = new Labels(panel.Drawing, new(panel.X.From, 34, Panel.Width - 2, panel.Bottom));
        for (var i = 0; i < curves.Count; i++) labels.Beside(panel.At(curves[i].LastDay, SurvivalAt(curves[i], curves[i].LastDay)), curves[i].Name, Palette.Colour(curves[i].Code ?? i), 11);
    }

    private static double SurvivalAt(SurvivalCurve curve, double day) => curve.Steps.LastOrDefault(s => s.Day <= day)?.Survival ?? 1;

    private static IEnumerable<Point> Stairs(Panel panel, IReadOnlyList<SurvivalPoint> steps, Func<SurvivalPoint, double> height, double lastDay)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            yield return panel.At(steps[i].Day, height(steps[i]));
            yield return panel.At(i + 1 < steps.Count ? steps[i + 1].Day : lastDay, height(steps[i]));
        }
    }

    private static void RiskTable(Panel panel, IReadOnlyList<SurvivalCurve> curves, IReadOnlyList<double> days)
    {
        var y = panel.Bottom + 62;
        panel.Drawing.Text(new(8, y), "Number at risk", size: 11, bold: true);
        for (var i = 0; i < curves.Count; i++)
        {
            y += 18;
            panel.Drawing.TextWithin(panel.X.From - 18, new(8, y), curves[i].Name, size: 11, colour: Palette.Colour(curves[i].Code ?? i));
            for (var d = 0; d < days.Count; d++) panel.Drawing.Text(new(panel.X.At(days[d]), y), curves[i].AtRisk[d].ToString(System.Globalization.CultureInfo.InvariantCulture), "middle", 11);
        }
    }
}
