using Cartwright.Numerics;

namespace Cartwright.Reports.Figures;

/// <summary>Every subject's value as a ring in its group, on a decade axis; from five values on with a box from the first to the third quartile, its median, and whiskers to the outermost values
/// within one and a half box lengths.</summary>
/// <remarks>Tukey. Exploratory Data Analysis (1977); quartiles are the medians of the halves, as his hinges. Of fewer than five values a box would hide that there are hardly any.</remarks>
public static class BoxFigure
{
    private const int FewestForABox = 5;

    /// <summary>Draws the groups from left to right; values are positive, others are left out.</summary>
    public static Figure Draw(string id, string title, string caption, string xLabel, string yLabel, IReadOnlyList<StripGroup> groups)
    {
        List<StripGroup> shown = [.. groups.Select(g => g with { Values = [.. g.Values.Where(v => v > 0).Order()] })];
        var values = shown.SelectMany(g => g.Values).DefaultIfEmpty(1).ToList();
        var panel = new Panel(title, 380, 56, (a, b) => Scale.Even(0, shown.Count, a, b), (a, b) => Scale.ByDecades(values.Min(), values.Max(), a, b));
        panel.Axes(xLabel, yLabel, []);
        for (var g = 0; g < shown.Count; g++) Group(panel, shown[g], g);
        var words = string.Join("; ", shown.Where(g => g.Values.Count > 0).Select(g => FormattableString.Invariant($"{g.Name}: {g.Values.Count} subjects, median {Median.Of(g.Values):G3}, {g.Values[0]:G3} to {g.Values[^1]:G3}")));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Group(Panel panel, StripGroup group, int index)
    {
        panel.Drawing.Text(new(panel.X.At(index + 0.5), panel.Bottom + 18), $"{group.Name} (n = {group.Values.Count})", "middle", 11);
        if (group.Values.Count >= FewestForABox) Box(panel, group.Values, index);
        else if (group.Values.Count > 0) Bar(panel, index, Median.Of(group.Values)!.Value);
        // A fixed pattern and no chance: the same data are the same picture.
        for (var i = 0; i < group.Values.Count; i++) panel.Drawing.Dot(panel.At(index + 0.5 + (i % 7 - 3) * 0.045, group.Values[i]), 3.4, "none", Palette.Blue);
    }

    private static void Box(Panel panel, IReadOnlyList<double> ordered, int index)
    {
        var half = (ordered.Count + 1) / 2;
        var (low, high) = (Median.Of(ordered.Take(half))!.Value, Median.Of(ordered.Skip(ordered.Count - half))!.Value);
        // On an axis of decades the length of a box is a ratio, and so is the fence.
        var fence = Math.Pow(high / low, 1.5);
        var (least, most) = (ordered.First(v => v >= low / fence), ordered.Last(v => v <= high * fence));
        var (left, right, middle) = (panel.X.At(index + 0.3), panel.X.At(index + 0.7), panel.X.At(index + 0.5));
        panel.Drawing.Box(new(left, panel.Y.At(high)), right - left, Math.Max(1, panel.Y.At(low) - panel.Y.At(high)), "#f2f2f2", Palette.Faint);
        foreach (var (from, to) in new[] { (low, least), (high, most) })
        {
            panel.Drawing.Line(new(middle, panel.Y.At(from)), new(middle, panel.Y.At(to)), Palette.Faint);
            panel.Drawing.Line(new(middle - 10, panel.Y.At(to)), new(middle + 10, panel.Y.At(to)), Palette.Faint);
        }
        Bar(panel, index, Median.Of(ordered)!.Value);
    }

    private static void Bar(Panel panel, int index, double median)
    {
        panel.Drawing.Line(panel.At(index + 0.3, median), panel.At(index + 0.7, median), Palette.Vermilion, 2.6);
        panel.Drawing.Text(new(panel.X.At(index + 0.72), panel.Y.At(median) + 4), Numbers.Significant(median), size: 11, colour: Palette.Vermilion);
    }
}
