using Cartwright.Numerics;

namespace Cartwright.Reports.Figures;

/// <summary>A group of subjects and a value for each.</summary>
public sealed record StripGroup(string Name, IReadOnlyList<double> Values);

/// <summary>Every subject's value as a dot in its group, on a decade axis, with the group's median as a bar: cytokine peaks by grade.</summary>
public static class StripFigure
{
    /// <summary>Draws the groups from left to right; values are positive.</summary>
    public static Figure Draw(string id, string title, string caption, string xLabel, string yLabel, IReadOnlyList<StripGroup> groups)
    {
        var values = groups.SelectMany(g => g.Values).Where(v => v > 0).DefaultIfEmpty(1).ToList();
        var panel = new Panel(title, 380, 56, (a, b) => Scale.Even(0, groups.Count, a, b), (a, b) => Scale.ByDecades(values.Min(), values.Max(), a, b));
        panel.Axes(xLabel, yLabel, []);
        for (var g = 0; g < groups.Count; g++) Group(panel, groups[g], g);

        var words = string.Join("; ", groups.Where(g => g.Values.Count > 0).Select(g => $"{g.Name}: {g.Values.Count} subjects, median {Median.Of(g.Values):G3}"));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Group(Panel panel, StripGroup group, int index)
    {
        panel.Drawing.Text(new(panel.X.At(index + 0.5), panel.Bottom + 18), $"{group.Name} (n = {group.Values.Count})", "middle", 11);
        var ordered = group.Values.Order().ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            // A fixed pattern and no chance: the same data are the same picture.
            var aside = ((i % 7) - 3) * 0.07;
            panel.Drawing.Dot(panel.At(index + 0.5 + aside, ordered[i]), 3.4, "none", Palette.Blue);
        }
        if (ordered.Count == 0) return;
        var median = Median.Of(ordered)!.Value;
        panel.Drawing.Line(panel.At(index + 0.22, median), panel.At(index + 0.78, median), Palette.Vermilion, 2.6);
        panel.Drawing.Text(panel.At(index + 0.8, median), Scale.Label(Math.Round(median, median < 10 ? 1 : 0)), size: 11, colour: Palette.Vermilion);
    }
}
