using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cartwright.Reports.Word;

/// <summary>A figure as an enhanced metafile, for readers that do not know SVG. It reads what our own figures are written in and nothing else: lines, straight paths, boxes, circles, texts.</summary>
public static partial class Metafile
{
    private const int PolyLine = 4, Polygon = 3, Ellipse = 42, Rectangle = 43, Left = 0, Right = 2, Centre = 6;

    /// <summary>The bytes.</summary>
    /// <exception cref="ArgumentException">The figure holds an element that is none of those.</exception>
    public static byte[] Of(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var box = Numbers(root.Attribute("viewBox")!.Value);
        using var records = new MetafileRecords();
        records.Frame(box[2], box[3]);
        foreach (var element in root.Elements()) Draw(element, records);
        return records.Finish(box[2], box[3]);
    }

    private static void Draw(XElement e, MetafileRecords records)
    {
        switch (e.Name.LocalName)
        {
            case "title" or "desc": return;
            case "text": Write(e, records); return;
            case "line": Shape(e, records, () => records.Points(PolyLine, [(N(e, "x1"), N(e, "y1")), (N(e, "x2"), N(e, "y2"))])); return;
            case "path": Shape(e, records, () => Path(e, records)); return;
            case "rect": Shape(e, records, () => records.Box(Rectangle, N(e, "x"), N(e, "y"), N(e, "x") + N(e, "width"), N(e, "y") + N(e, "height"))); return;
            case "circle": Shape(e, records, () => records.Box(Ellipse, N(e, "cx") - N(e, "r"), N(e, "cy") - N(e, "r"), N(e, "cx") + N(e, "r"), N(e, "cy") + N(e, "r"))); return;
            default: throw new ArgumentException($"a figure holds a '{e.Name.LocalName}', which a metafile of ours has no record for");
        }
    }

    private static void Shape(XElement e, MetafileRecords records, Action draw)
    {
        var opacity = e.Attribute("opacity") is null ? 1 : N(e, "opacity");
        var dashes = e.Attribute("stroke-dasharray") is { } pattern ? Numbers(pattern.Value) : [];
        records.With(Colour(e, "fill", opacity), Colour(e, "stroke", opacity), e.Attribute("stroke-width") is null ? 1 : N(e, "stroke-width"), dashes, draw);
    }

    // A path may lift its pen: each run from an M is a line, or where it is closed, an area.
    private static void Path(XElement e, MetafileRecords records)
    {
        foreach (Match run in Run().Matches(e.Attribute("d")!.Value))
        {
            var numbers = Numbers(run.Groups[1].Value.Replace('L', ' '));
            List<(double, double)> points = [.. numbers.Chunk(2).Select(p => (p[0], p[1]))];
            if (points.Count > 1) records.Points(run.Groups[2].Value == "Z" ? Polygon : PolyLine, points);
        }
    }

    private static void Write(XElement e, MetafileRecords records)
    {
        var turned = Turned().Match(e.Attribute("transform")?.Value ?? "");
        var (x, y) = turned.Success ? (double.Parse(turned.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(turned.Groups[2].Value, CultureInfo.InvariantCulture)) : (N(e, "x"), N(e, "y"));
        var align = e.Attribute("text-anchor")?.Value switch { "end" => Right, "middle" => Centre, _ => Left };
        records.Text(x, y, e.Value, new(N(e, "font-size"), e.Attribute("font-weight") is not null, turned.Success ? 900 : 0), align, Colour(e, "fill", 1) ?? 0);
    }

    // A metafile knows no transparency: the colour is mixed with the white of the paper. Its bytes are blue, green, red.
    private static int? Colour(XElement e, string attribute, double opacity)
    {
        if (e.Attribute(attribute)?.Value is not ['#', ..] hex) return null;
        int Mixed(int from) => (int)Math.Round(255 - (opacity * (255 - int.Parse(hex.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
        return Mixed(1) | (Mixed(3) << 8) | (Mixed(5) << 16);
    }

    private static double N(XElement e, string attribute) => e.Attribute(attribute) is { } a ? double.Parse(a.Value, CultureInfo.InvariantCulture) : 0;

    private static List<double> Numbers(string words) => [.. words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    [GeneratedRegex("M([^MZ]*)(Z?)")]
    private static partial Regex Run();

    [GeneratedRegex(@"^translate\(([\d.-]+) ([\d.-]+)\) rotate\(-90\)$")]
    private static partial Regex Turned();
}
