namespace Cartwright.Reports.Figures;

/// <summary>A line of a forest: its name, how many of how many, the share and its interval in per cent, and both in words.</summary>
public sealed record ForestLine(string Name, string Count, double? Share, double? Low, double? High, string Words)
{
    /// <summary>Whether it is a name over the lines that follow.</summary>
    public bool IsHeading { get; private init; }

    /// <summary>A name over the lines that follow.</summary>
    public static ForestLine Heading(string name) => new(name, "", null, null, null, "") { IsHeading = true };
}

/// <summary>Shares with their intervals one below the other, on an axis from 0 to 100 %; the dashed line is the share of the first, which is of all.</summary>
public static class ForestFigure
{
    private const double Wide = 760, Top = 58, Step = 20, PlotLeft = 330, PlotRight = 620, CountAt = 300, WordsAt = 748;

    /// <summary>Draws the lines from top to bottom.</summary>
    public static Figure Draw(string id, string title, string caption, string axis, IReadOnlyList<ForestLine> lines)
    {
        var bottom = Top + Step * lines.Count;
        var drawing = new Drawing(Wide, bottom + 48);
        var x = Scale.Even(0, 100, PlotLeft, PlotRight);
        drawing.TextWithin(Wide - 32, new(16, 20), title, size: 14, bold: true);
        drawing.Text(new(CountAt, Top - 14), "responders/n", "end", 11, bold: true);
        drawing.Text(new(WordsAt, Top - 14), "% (95 % interval)", "end", 11, bold: true);
        Axis(drawing, x, bottom, axis);
        if (lines[0].Share is { } all) drawing.Line(new(x.At(all), Top - 4), new(x.At(all), bottom), Palette.Faint, 1, "4 3");
        for (var i = 0; i < lines.Count; i++) Line(drawing, x, lines[i], Top + Step * (i + 0.5));
        var words = string.Join("; ", lines.Where(l => !l.IsHeading).Select(l => $"{l.Name}: {l.Count}, {l.Words}"));
        return new(id, title, caption, words, drawing.Finish(title, words));
    }

    private static void Axis(Drawing drawing, Scale x, double bottom, string axis)
    {
        foreach (var tick in x.Ticks(5))
        {
            drawing.Line(new(x.At(tick), Top - 4), new(x.At(tick), bottom), Palette.Rule);
            drawing.Text(new(x.At(tick), bottom + 16), Scale.Label(tick), "middle", 11);
        }
        drawing.Line(new(PlotLeft, bottom), new(PlotRight, bottom), Palette.Ink);
        drawing.Text(new((PlotLeft + PlotRight) / 2, bottom + 36), axis, "middle");
    }

    private static void Line(Drawing drawing, Scale x, ForestLine line, double y)
    {
        var indent = line.IsHeading ? 16 : 32;
        drawing.TextWithin((line.IsHeading ? PlotLeft : CountAt - 80) - indent, new(indent, y + 4), line.Name, size: 12, bold: line.IsHeading);
        if (line.IsHeading) return;
        drawing.Text(new(CountAt, y + 4), line.Count, "end", 11);
        drawing.Text(new(WordsAt, y + 4), line.Words, "end", 11);
        if (line is { Low: { } low, High: { } high }) drawing.Line(new(x.At(low), y), new(x.At(high), y), Palette.Blue, 1.6);
        if (line.Share is { } share) drawing.Box(new(x.At(share) - 4, y - 4), 8, 8, Palette.Blue);
    }
}
