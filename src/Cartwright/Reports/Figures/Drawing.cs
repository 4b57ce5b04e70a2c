using System.Globalization;
using System.Net;
using System.Text;

namespace Cartwright.Reports.Figures;

/// <summary>A place on the drawing, in its own units, y downwards.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>SVG, element by element. Coordinates are cut to a tenth of a unit, so that the same figure is the same bytes.</summary>
internal sealed class Drawing(double width, double height)
{
    private const string Font = "system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif";
    private readonly StringBuilder svg = new();

    public void Line(Point from, Point to, string colour, double width = 1, string dash = "") =>
        svg.Append($"<line x1=\"{N(from.X)}\" y1=\"{N(from.Y)}\" x2=\"{N(to.X)}\" y2=\"{N(to.Y)}\" stroke=\"{colour}\" stroke-width=\"{N(width)}\"{Dashed(dash)}/>\n");

    public void Path(IEnumerable<Point> points, string colour, double width = 1.5, string dash = "", double opacity = 1)
    {
        var d = Route(points);
        if (d.Length > 0) svg.Append($"<path d=\"{d}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{N(width)}\" stroke-linejoin=\"round\"{Dashed(dash)}{Seen(opacity)}/>\n");
    }

    public void Area(IEnumerable<Point> points, string colour, double opacity) =>
        svg.Append($"<path d=\"{Route(points)}Z\" fill=\"{colour}\"{Seen(opacity)} stroke=\"none\"/>\n");

    public void Box(Point corner, double w, double h, string fill, string stroke = "none") =>
        svg.Append($"<rect x=\"{N(corner.X)}\" y=\"{N(corner.Y)}\" width=\"{N(w)}\" height=\"{N(h)}\" fill=\"{fill}\" stroke=\"{stroke}\"/>\n");

    public void Dot(Point at, double radius, string fill, string stroke = "none") =>
        svg.Append($"<circle cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"{N(radius)}\" fill=\"{fill}\" stroke=\"{stroke}\"/>\n");

    public void Text(Point at, string words, string anchor = "start", double size = 12, string colour = Palette.Ink, bool bold = false) =>
        svg.Append($"<text x=\"{N(at.X)}\" y=\"{N(at.Y)}\" font-size=\"{N(size)}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{(bold ? " font-weight=\"600\"" : "")}>{WebUtility.HtmlEncode(words)}</text>\n");

    /// <summary>Text in a given room: made smaller where it does not fit, and cut where it would become too small to print.</summary>
    public void TextWithin(double room, Point at, string words, string anchor = "start", double size = 12, string colour = Palette.Ink, bool bold = false)
    {
        var fitting = Lettering.SizeFor(words, room, size, bold);
        Text(at, Lettering.Cut(words, room, fitting, bold), anchor, fitting, colour, bold);
    }

    public void TextUpwards(Point at, string words, double size = 12) =>
        svg.Append($"<text transform=\"translate({N(at.X)} {N(at.Y)}) rotate(-90)\" font-size=\"{N(size)}\" text-anchor=\"middle\" fill=\"{Palette.Ink}\">{WebUtility.HtmlEncode(words)}</text>\n");

    public string Finish(string title, string alternative) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" role=\"img\" font-family=\"{Font}\">\n" +
        $"<title>{WebUtility.HtmlEncode(title)}</title><desc>{WebUtility.HtmlEncode(alternative)}</desc>\n" +
        $"<rect width=\"{N(width)}\" height=\"{N(height)}\" fill=\"#ffffff\"/>\n{svg}</svg>\n";

    private static string Route(IEnumerable<Point> points)
    {
        var d = new StringBuilder();
        foreach (var p in points) d.Append(d.Length == 0 ? 'M' : 'L').Append(N(p.X)).Append(' ').Append(N(p.Y));
        return d.ToString();
    }

    private static string Dashed(string dash) => dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";

    private static string Seen(double opacity) => opacity >= 1 ? "" : $" opacity=\"{opacity.ToString("0.##", CultureInfo.InvariantCulture)}\"";

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
