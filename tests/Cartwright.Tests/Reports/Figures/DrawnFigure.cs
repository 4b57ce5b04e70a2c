using System.Globalization;
using System.Xml.Linq;
using Cartwright.Reports.Figures;

namespace Cartwright.Tests.Reports.Figures;

/// <summary>Words on a drawing, where they stand.</summary>
internal sealed record DrawnText(double X, double Y, string Words, double Size, string Anchor, string Colour, bool Upwards)
{
    // Arial's letters are half as wide as they are high, on the average of running text; its digits a little wider.
    private double Width => Words.Sum(c => char.IsDigit(c) ? 0.556 : char.IsUpper(c) ? 0.68 : "iljtf.,:;'|!()[]/ -".Contains(c) ? 0.29 : 0.53) * Size;

    public double Left => Upwards ? X - Size : Anchor switch { "end" => X - Width, "middle" => X - Width / 2, _ => X };

    public double Right => Upwards ? X : Left + Width;

    public double Top => Upwards ? Y - Width / 2 : Y - 0.72 * Size;

    public double Bottom => Upwards ? Y + Width / 2 : Y + 0.1 * Size;

    public bool Meets(DrawnText other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>A figure read back from its SVG: what stands where, and what a place means by the ticks that are drawn.</summary>
internal sealed class DrawnFigure
{
    private readonly XElement root;

    public DrawnFigure(Figure figure)
    {
        root = XDocument.Parse(figure.Svg).Root!;
        var box = root.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        (Wide, High) = (box[2], box[3]);
        Texts = [.. Elements("text").Select(TextOf)];
    }

    public double Wide { get; }

    public double High { get; }

    public IReadOnlyList<DrawnText> Texts { get; }

    public IReadOnlyList<(double X, double Y, double R, string Fill)> Circles => [.. Elements("circle").Select(c => (N(c, "cx"), N(c, "cy"), N(c, "r"), c.Attribute("fill")!.Value))];

    public IReadOnlyList<(double X, double Y, double Wide, double High, string Fill)> Boxes => [.. Elements("rect").Skip(1).Select(r => (N(r, "x"), N(r, "y"), N(r, "width"), N(r, "height"), r.Attribute("fill")!.Value))];

    public IReadOnlyList<(IReadOnlyList<(double X, double Y)> Points, string Colour, string Dash)> Paths =>
        [.. Elements("path").Where(p => p.Attribute("stroke")?.Value != "none").Select(p => ((IReadOnlyList<(double, double)>)[.. p.Attribute("d")!.Value.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(Pair)], p.Attribute("stroke")!.Value, p.Attribute("stroke-dasharray")?.Value ?? ""))];

    public IReadOnlyList<(double X1, double Y1, double X2, double Y2, string Colour, string Dash)> Lines => [.. Elements("line").Select(l => (N(l, "x1"), N(l, "y1"), N(l, "x2"), N(l, "y2"), l.Attribute("stroke")!.Value, l.Attribute("stroke-dasharray")?.Value ?? ""))];

    /// <summary>What a place on the x axis means, by the two outermost ticks whose labels stand in one row under a word.</summary>
    public Func<double, double> Days(string axisTitle)
    {
        var title = Texts.First(t => t.Words.StartsWith(axisTitle, StringComparison.Ordinal));
        var row = Texts.Where(t => t.Anchor == "middle" && t.Y < title.Y && t.Y > title.Y - 25 && IsNumber(t.Words)).OrderBy(t => t.X).ToList();
        return Between((row[0].X, Value(row[0].Words)), (row[^1].X, Value(row[^1].Words)));
    }

    /// <summary>What a place on the y axis means, by the labels left of it.</summary>
    public Func<double, double> Heights(bool decades)
    {
        // A label stands four units below the height that it names.
        var column = Texts.Where(t => t.Anchor == "end" && t.Size == 11 && t.X < 100 && IsNumber(t.Words)).OrderBy(t => t.Y).ToList();
        double Scaled(DrawnText t) => decades ? Math.Log10(Value(t.Words)) : Value(t.Words);
        var even = Between((column[0].Y - 4, Scaled(column[0])), (column[^1].Y - 4, Scaled(column[^1])));
        return y => decades ? Math.Pow(10, even(y)) : even(y);
    }

    public static bool IsNumber(string words) => double.TryParse(words, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

    public static double Value(string words) => double.Parse(words, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static Func<double, double> Between((double At, double Value) a, (double At, double Value) b) => at => a.Value + (at - a.At) / (b.At - a.At) * (b.Value - a.Value);

    private static DrawnText TextOf(XElement e)
    {
        var turned = e.Attribute("transform")?.Value;
        var at = turned is null ? (N(e, "x"), N(e, "y")) : Pair(turned.Split('(', ')')[1]);
        return new(at.Item1, at.Item2, e.Value, N(e, "font-size"), e.Attribute("text-anchor")?.Value ?? "start", e.Attribute("fill")!.Value, turned is not null);
    }

    private IEnumerable<XElement> Elements(string name) => root.Elements().Where(e => e.Name.LocalName == name);

    private static (double, double) Pair(string words) => words.TrimEnd('Z').Split(' ', StringSplitOptions.RemoveEmptyEntries) is var n ? (Number(n[0]), Number(n[1])) : default;

    private static double N(XElement e, string name) => Number(e.Attribute(name)!.Value);

    private static double Number(string words) => double.Parse(words, CultureInfo.InvariantCulture);
}
