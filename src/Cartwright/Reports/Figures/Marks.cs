namespace Cartwright.Reports.Figures;

/// <summary>Small marks that are told apart by shape, of straight pieces alone.</summary>
internal static class Marks
{
    public static void Cross(Drawing drawing, Point at, double half, string colour = Palette.Ink)
    {
        drawing.Line(new(at.X - half, at.Y - half), new(at.X + half, at.Y + half), colour, 1.8);
        drawing.Line(new(at.X - half, at.Y + half), new(at.X + half, at.Y - half), colour, 1.8);
    }

    public static void Diamond(Drawing drawing, Point at, double half, string fill) =>
        drawing.Area([new(at.X, at.Y - half), new(at.X + half, at.Y), new(at.X, at.Y + half), new(at.X - half, at.Y)], fill, 1);

    /// <summary>A triangle that points down, with a white rim so that it is seen on a dark ground.</summary>
    public static void Triangle(Drawing drawing, Point at, double half, string fill)
    {
        drawing.Area(Corners(at, half + 1.6), "#ffffff", 1);
        drawing.Area(Corners(at, half), fill, 1);
    }

    /// <summary>An arrow's head that points down.</summary>
    public static void Head(Drawing drawing, Point tip) => drawing.Area([tip, new(tip.X - 4, tip.Y - 8), new(tip.X + 4, tip.Y - 8)], Palette.Ink, 1);

    private static Point[] Corners(Point at, double half) => [new(at.X - half, at.Y - half), new(at.X + half, at.Y - half), new(at.X, at.Y + half)];
}
