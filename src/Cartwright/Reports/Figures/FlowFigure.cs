namespace Cartwright.Reports.Figures;

/// <summary>A step that subjects reached: how many, what else is said in its box, and who left before the next, a line a reason.</summary>
public sealed record FlowStep(string Name, int Subjects, IReadOnlyList<string> Lines, IReadOnlyList<string> Left)
{
    /// <summary>Whether it is no step after the one above it, and no arrow leads to it.</summary>
    public bool Apart { get; init; }
}

/// <summary>The flow of subjects through a study: a box a step, one below the other, and at its side who left and why.</summary>
/// <remarks>CONSORT 2010, Schulz et al. BMJ 340 (2010) c332, reduced to a study without random arms.</remarks>
public static class FlowFigure
{
    private const double MainLeft = 40, MainWidth = 350, SideLeft = 440, SideWidth = 304, Line = 15, Size = 11;

    /// <summary>Draws the steps.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<FlowStep> steps)
    {
        var boxes = steps.Select(s => s.Lines.SelectMany(l => Lettering.Lines(l, MainWidth - 20, Size)).ToList()).ToList();
        var sides = steps.Select(s => s.Left.SelectMany(l => Lettering.Lines(l, SideWidth - 20, Size)).ToList()).ToList();
        double BoxHeight(int i) => 27 + Line * boxes[i].Count;
        double GapAfter(int i) => i + 1 == steps.Count ? 0 : steps[i + 1].Apart ? 16 : sides[i].Count == 0 ? 30 : 34 + Line * sides[i].Count;
        var drawing = new Drawing(Panel.Width, 46 + Enumerable.Range(0, steps.Count).Sum(i => BoxHeight(i) + GapAfter(i)));
        drawing.TextWithin(Panel.Width - MainLeft - 8, new(MainLeft, 20), title, size: 14, bold: true);
        var y = 34.0;
        for (var i = 0; i < steps.Count; i++)
        {
            Box(drawing, y, BoxHeight(i), $"{steps[i].Name} (n = {steps[i].Subjects})", boxes[i]);
            y += BoxHeight(i);
            if (i + 1 < steps.Count && !steps[i + 1].Apart) Between(drawing, y, GapAfter(i), sides[i]);
            y += GapAfter(i);
        }
        var words = string.Join("; ", steps.Select(s => $"{s.Name}: {s.Subjects}{(s.Left.Count == 0 ? "" : $", left: {string.Join(", ", s.Left)}")}"));
        return new(id, title, caption, words, drawing.Finish(title, words));
    }

    private static void Box(Drawing drawing, double top, double height, string name, List<string> lines)
    {
        drawing.Box(new(MainLeft, top), MainWidth, height, "#ffffff", Palette.Ink);
        drawing.TextWithin(MainWidth - 12, new(MainLeft + MainWidth / 2, top + 18), name, "middle", bold: true);
        for (var l = 0; l < lines.Count; l++) drawing.Text(new(MainLeft + MainWidth / 2, top + 18 + Line * (l + 1)), lines[l], "middle", Size);
    }

    private static void Between(Drawing drawing, double top, double gap, List<string> lines)
    {
        var (x, middle) = (MainLeft + MainWidth / 2, top + gap / 2);
        drawing.Line(new(x, top), new(x, top + gap - 4), Palette.Ink);
        Marks.Head(drawing, new(x, top + gap));
        if (lines.Count == 0) return;
        drawing.Line(new(x, middle), new(SideLeft, middle), Palette.Ink);
        drawing.Box(new(SideLeft, top + 8), SideWidth, gap - 16, "#f4f4f4", Palette.Faint);
        for (var l = 0; l < lines.Count; l++) drawing.Text(new(SideLeft + 10, middle - Line * lines.Count / 2 + Line * (l + 0.75)), lines[l], size: Size);
    }
}
