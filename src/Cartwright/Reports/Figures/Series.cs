namespace Cartwright.Reports.Figures;

/// <summary>A group of subjects as a figure shows it: the number of its colour and dash, the same in every figure of a study, and its name.</summary>
public sealed record Series(int Code, string Name);

/// <summary>The key to lines: a sample of each group's line with its name, in as many rows as they need.</summary>
internal static class LineKey
{
    private const double Sample = 34, Between = 22, Row = 18, Size = 11;

    /// <summary>How high the key is.</summary>
    public static double Height(IReadOnlyList<Series> groups, double width) => Row * (Places(groups, width).Select(p => p.Row).DefaultIfEmpty(-1).Max() + 1);

    /// <summary>The same of dots, where a figure has no lines.</summary>
    public static void DrawDots(Drawing drawing, Point corner, double width, IReadOnlyList<Series> groups)
    {
        foreach (var (group, x, row) in Places(groups, width))
        {
            var (left, y) = (corner.X + x, corner.Y + Row * (row + 0.5));
            drawing.Dot(new(left + Sample - 6, y), 4, "none", Palette.Colour(group.Code));
            drawing.Text(new(left + Sample + 6, y + 4), Lettering.Cut(group.Name, width - Sample - 6, Size), size: Size);
        }
    }

    /// <summary>Draws it from a corner on, downwards.</summary>
    public static void Draw(Drawing drawing, Point corner, double width, IReadOnlyList<Series> groups)
    {
        foreach (var (group, x, row) in Places(groups, width))
        {
            var (left, y) = (corner.X + x, corner.Y + Row * (row + 0.5));
            drawing.Line(new(left, y), new(left + Sample, y), Palette.Colour(group.Code), 2, Palette.Dash(group.Code));
            drawing.Text(new(left + Sample + 6, y + 4), Lettering.Cut(group.Name, width - Sample - 6, Size), size: Size);
        }
    }

    private static IEnumerable<(Series Group, double X, int Row)> Places(IReadOnlyList<Series> groups, double width)
    {
        var (x, row) = (0.0, 0);
        foreach (var group in groups)
        {
            var wide = Sample + 6 + Lettering.Width(group.Name, Size);
            if (x > 0 && x + wide > width) (x, row) = (0, row + 1);
            yield return (group, x, row);
            x += wide + Between;
        }
    }
}
