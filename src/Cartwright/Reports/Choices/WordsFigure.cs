using Cartwright.Rehearsals.Choices;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Choices;

/// <summary>What each open word is worth: a bar as long as the largest shift of a figure between its readings.</summary>
internal static class WordsFigure
{
    private const double Wide = 760, Top = 66, Step = 26, Left = 218, Right = 500;

    public static Figure Of(IReadOnlyList<WordWorth> words)
    {
        const string title = "What each open word is worth";
        var rehearsed = words.Where(w => w.Readings.Count > 1).ToList();
        var bottom = Top + Step * rehearsed.Count;
        var drawing = new Drawing(Wide, bottom + 48);
        drawing.TextWithin(Wide - 32, new(16, 20), title, size: 14, bold: true);
        drawing.Text(new(Right + 14, Top - 12), "moved most", size: 11, bold: true);
        drawing.Text(new(16, Top - 12), "word (endpoints turned)", size: 11, bold: true);
        var x = Scale.Even(0, 100, Left, Right);
        Axis(drawing, x, bottom);
        for (var i = 0; i < rehearsed.Count; i++) Bar(drawing, x, rehearsed[i], Top + Step * i);
        var alternative = string.Join("; ", rehearsed.Select(w => $"{w.Code}: {Shift(w)}, {w.Turned.Count} endpoints turned"));
        return new("words", title, "How far the figure that a word moves most lies apart between its readings, on the same patients: rates in points of 100, all others in % of the largest. Vermilion: the word decides whether an endpoint can be answered. Hatched: it decides whether there is a figure at all.", alternative, drawing.Finish(title, alternative));
    }

    private static void Axis(Drawing drawing, Scale x, double bottom)
    {
        foreach (var tick in x.Ticks(5))
        {
            drawing.Line(new(x.At(tick), Top - 4), new(x.At(tick), bottom), Palette.Rule);
            drawing.Text(new(x.At(tick), bottom + 16), Scale.Label(tick), "middle", 11);
        }
        drawing.Line(new(Left, bottom), new(Right, bottom), Palette.Ink);
        drawing.Text(new((Left + Right) / 2, bottom + 36), "points, or % of the largest", "middle");
    }

    private static void Bar(Drawing drawing, Scale x, WordWorth word, double y)
    {
        var endless = double.IsInfinity(word.Damage);
        var width = endless ? Right - Left : x.At(100 * word.Damage) - Left;
        drawing.TextWithin(Left - 24, new(16, y + 15), word.Turned.Count > 0 ? $"{word.Code} ({word.Turned.Count})" : word.Code, size: 12, bold: word.Turned.Count > 0);
        drawing.Box(new(Left, y + 3), Math.Max(width, 1.5), Step - 8, endless ? Palette.Tint(Palette.Vermilion, 0.35) : word.Turned.Count > 0 ? Palette.Vermilion : Palette.Blue);
        for (var at = Left + 8; endless && at < Right; at += 10) drawing.Line(new(at, y + Step - 5), new(at + 8, y + 3), Palette.Vermilion);
        if (word.Moved.Count > 0) drawing.TextWithin(Wide - Right - 22, new(Right + 14, y + 15), $"{word.Moved[0].Endpoint}: {word.Moved[0].Quantity}", size: 11);
        else drawing.Text(new(Right + 14, y + 15), "nothing", size: 11, colour: Palette.Grey);
    }

    /// <summary>The damage in words.</summary>
    internal static string Shift(WordWorth word) => word.Moved.Count == 0 ? "moves nothing" : double.IsInfinity(word.Damage) ? "decides whether there is a figure" : By(word.Moved[0]);

    /// <summary>A shift in words: points of a rate, or per cent of the largest.</summary>
    internal static string By(MovedFigure moved) => moved.Shift is not { } shift ? "–" : moved.Unit is "%" or "points" ? $"{Numbers.Fixed(100 * shift, 1)} points" : $"{Numbers.Fixed(100 * shift, 1)} %";
}
