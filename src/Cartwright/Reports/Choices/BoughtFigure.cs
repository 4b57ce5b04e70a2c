using Cartwright.Rehearsals.Choices;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Choices;

/// <summary>Small plots, one an endpoint: its figure by the number of patients or the length of follow-up, filled where the endpoint is answerable.</summary>
internal static class BoughtFigure
{
    private const double PlotHeight = 110;

    /// <summary>Null where nothing is bought.</summary>
    public static Figure? Of(string id, string title, string what, IReadOnlyList<BoughtPrecision> bought)
    {
        var shown = bought.Where(b => b.Purchases.Count > 0).ToList();
        if (shown.Count == 0) return null;
        var page = new PlotPage(shown.Count, PlotHeight);
        var drawing = new Drawing(Panel.Width, page.Bottom + 18);
        drawing.TextWithin(Panel.Width - 32, new(16, 20), title, size: 14, bold: true);
        for (var i = 0; i < shown.Count; i++) Plot(drawing, page.Area(i), shown[i]);
        drawing.Text(new(Panel.Width / 2, page.Bottom + 8), $"{what}, times what the trial has", "middle", 11);
        var words = string.Join("; ", shown.Select(b => $"{b.Label}: {string.Join(", ", b.Purchases.Select(p => $"{p.Choice} {Numbers.Of(p.Figure)} {b.Unit}{(p.Answerable ? " (answerable)" : "")}"))}"));
        return new(id, title, "A filled dot: the endpoint is answerable with so much. Rates: how far the exact interval reaches, the less the better; all others: the more the better, save the interval of quality of life.", words, drawing.Finish(title, words));
    }

    private static void Plot(Drawing drawing, Box area, BoughtPrecision bought)
    {
        var known = bought.Purchases.Where(p => p.Figure.OrNull is not null).ToList();
        var top = bought.Unit == "%" ? 100 : known.Select(p => p.Figure.OrNull!.Value).DefaultIfEmpty(1).Max() * 1.1;
        var panel = new SmallPanel(drawing, area, (a, b) => Scale.Even(-1.2, 3.2, a, b), (a, b) => Scale.Even(0, top, a, b));
        panel.Axes([]);
        panel.Title($"{bought.Label}, {bought.Unit}");
        foreach (var factor in (double[])[0.5, 1, 2, 4, 8])
            if (panel.At(Math.Log2(factor), 0) is var at)
            {
                drawing.Line(new(at.X, area.Bottom), new(at.X, area.Bottom + 4), Palette.Ink);
                drawing.Text(new(at.X, area.Bottom + 14), factor == 0.5 ? "½" : $"{factor:0}", "middle", 10);
            }
        drawing.Path(known.Select(p => panel.At(Math.Log2(p.Factor), p.Figure.OrNull!.Value)), Palette.Blue, 1.4);
        foreach (var p in known) drawing.Dot(panel.At(Math.Log2(p.Factor), p.Figure.OrNull!.Value), 3.6, p.Answerable ? Palette.Blue : "#ffffff", Palette.Blue);
    }
}
