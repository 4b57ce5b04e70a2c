using System.Globalization;

namespace Cartwright.Reports.Figures;

/// <summary>A place in the tree of a dose escalation: a cohort at a level, or an end.</summary>
/// <param name="Level">The level that is treated, or recommended at an end, from 1; null where none is.</param>
/// <param name="IsEnd">Whether nobody more is treated.</param>
/// <param name="Words">As it stands in the box.</param>
/// <param name="Probability">Of coming here under a scenario; null where there is none.</param>
/// <param name="Branches">What can be seen of the cohort, and where it leads; empty at an end and where the figure ends.</param>
public sealed record PathwayNode(int? Level, bool IsEnd, string Words, double? Probability, IReadOnlyList<PathwayBranch> Branches)
{
    /// <summary>Places at which the tree ends: the rows of the figure.</summary>
    public int Ends => Branches.Count == 0 ? 1 : Branches.Sum(b => b.To.Ends);
}

/// <summary>What is seen of a cohort, and where it leads.</summary>
public sealed record PathwayBranch(string Seen, PathwayNode To);

/// <summary>The first cohorts of a design as a tree from left to right: a column a cohort, a box a level, on the lines the number of patients with a toxicity.</summary>
public static class PathwayFigure
{
    private const double Row = 21, Height = 17, Gap = 52, Top = 92, Margin = 10;

    /// <summary>Draws the tree of so many cohorts over so many levels. Up to three lines of notes stand under the title.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<string> notes, PathwayNode root, int cohorts, int levels)
    {
        var columns = cohorts + 1;
        var wide = (Panel.Width - 2 * Margin - Gap * cohorts) / columns;
        var drawing = new Drawing(Panel.Width, Top + Row * root.Ends + 44);
        drawing.TextWithin(Panel.Width - 16, new(8, 20), title, size: 14, bold: true);
        for (var i = 0; i < notes.Count; i++) drawing.TextWithin(Panel.Width - 16, new(8, 36 + 14 * i), notes[i], size: 11, colour: Palette.Grey);
        for (var c = 0; c < columns; c++)
            drawing.Text(new(Left(c, wide) + wide / 2, Top - 8), c < cohorts ? string.Create(CultureInfo.InvariantCulture, $"cohort {c + 1}") : "then", "middle", 11, bold: true);
        Place(drawing, root, 0, 0, wide);
        Key(drawing, Top + Row * root.Ends + 26, levels);

        var words = string.Join("; ", Words(root, ""));
        return new(id, title, caption, words, drawing.Finish(title, words));
    }

    private static double Left(int column, double wide) => Margin + column * (wide + Gap);

    // Draws what hangs on a node, then the node, at the middle of its branches; gives back its height on the page.
    private static double Place(Drawing drawing, PathwayNode node, int column, int row, double wide)
    {
        List<double> heights = [];
        var next = row;
        foreach (var branch in node.Branches)
        {
            heights.Add(Place(drawing, branch.To, column + 1, next, wide));
            next += branch.To.Ends;
        }
        var y = heights.Count == 0 ? Top + Row * row + Row / 2 : (heights[0] + heights[^1]) / 2;
        for (var i = 0; i < heights.Count; i++) Join(drawing, new(Left(column, wide) + wide, y), new(Left(column + 1, wide), heights[i]), node.Branches[i].Seen);
        Draw(drawing, node, new(Left(column, wide), y - Height / 2), wide);
        return y;
    }

    private static void Join(Drawing drawing, Point from, Point to, string seen)
    {
        var bend = from.X + 9;
        drawing.Path([from, new(bend, from.Y), new(bend, to.Y), to], Palette.Faint, 1);
        drawing.TextWithin(to.X - bend - 4, new((bend + to.X) / 2, to.Y - 2.5), seen, "middle", 10.5);
    }

    private static void Draw(Drawing drawing, PathwayNode node, Point corner, double wide)
    {
        var level = node.Level is { } l ? l - 1 : (int?)null;
        drawing.Box(corner, wide, Height, node.IsEnd || level is null ? "#ffffff" : Palette.Ground(level.Value), level is null ? Palette.Ink : Palette.Colour(level.Value));
        var share = node.Probability is { } p ? Share(p) : "";
        drawing.TextWithin(wide - 12 - Lettering.Width(share, 10), new(corner.X + 5, corner.Y + 12.5), node.Words, size: 11, bold: node.IsEnd);
        if (share.Length > 0) drawing.Text(new(corner.X + wide - 4, corner.Y + 12.5), share, "end", 10);
    }

    private static void Key(Drawing drawing, double y, int levels)
    {
        var room = Math.Min(96, (Panel.Width - 140) / Math.Max(1, levels));
        for (var l = 0; l < levels; l++)
        {
            drawing.Box(new(Margin + l * room, y - 10), 14, 12, Palette.Ground(l), Palette.Colour(l));
            drawing.TextWithin(room - 24, new(Margin + l * room + 20, y), string.Create(CultureInfo.InvariantCulture, $"level {l + 1}"), size: 11);
        }
        drawing.Box(new(Margin + levels * room, y - 10), 14, 12, "#ffffff", Palette.Ink);
        drawing.Text(new(Margin + levels * room + 20, y), "the trial ends", size: 11, bold: true);
    }

    private static string Share(double probability) => probability is > 0 and < 0.0005 ? "<0.1 %" : Numbers.Percent(probability, 1);

    private static IEnumerable<string> Words(PathwayNode node, string before) => node.Branches.Count == 0
        ? [$"{before}{node.Words}{(node.Probability is { } p ? $" ({Share(p)})" : "")}"]
        : node.Branches.SelectMany(b => Words(b.To, $"{before}{node.Words}, {b.Seen} → "));
}
