namespace Cartwright.Reports.Figures;

/// <summary>Places direct labels beside the ends of lines so that none lies on another; a label without a free place is left out.</summary>
internal sealed class Labels(Drawing drawing, Box within)
{
    private const double Gap = 5;
    private static readonly double[] Shifts = [0, -11, 11, -22, 22, -33, 33, -44, 44];
    private readonly List<Box> taken = [];

    /// <summary>Keeps a place free of labels.</summary>
    public void Reserve(Box box) => taken.Add(box);

    /// <summary>Writes words beside a point, to the right of it or else to the left, moved up or down where that is taken.</summary>
    /// <returns>Whether there was a place.</returns>
    public bool Beside(Point at, string words, string colour, double size = 10)
    {
        var width = Lettering.Width(words, size);
        foreach (var shift in Shifts)
            foreach (var left in new[] { at.X + Gap, at.X - Gap - width })
            {
                var box = new Box(left, at.Y + shift - size * 0.55, left + width, at.Y + shift + size * 0.45);
                if (!box.IsIn(within) || taken.Exists(box.Meets)) continue;
                taken.Add(box);
                drawing.Text(new(left, at.Y + shift + size * 0.35), words, size: size, colour: colour);
                return true;
            }
        return false;
    }
}

/// <summary>A rectangle on the drawing.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsIn(Box outer) => Left >= outer.Left && Right <= outer.Right && Top >= outer.Top && Bottom <= outer.Bottom;
}
