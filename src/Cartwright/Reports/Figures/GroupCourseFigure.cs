using System.Globalization;

namespace Cartwright.Reports.Figures;

/// <summary>A middle value over subjects at one visit, and how many it is of.</summary>
/// <param name="BelowLimit">Whether the middle lies below the limit of quantification, and is drawn at half of it.</param>
public sealed record MiddlePoint(double Day, double Value, int Subjects, bool BelowLimit);

/// <summary>The middle course of one group.</summary>
public sealed record GroupCourse(Series Group, IReadOnlyList<MiddlePoint> Points);

/// <summary>Middle courses of groups on a decade axis, with how many subjects stand behind each point, set under the day that they belong to.</summary>
public static class GroupCourseFigure
{
    private const double ForLabels = 70, Apart = 16;

    /// <summary>Draws the groups; each has at least one point.</summary>
    public static Figure Draw(string id, string title, string caption, string unit, IReadOnlyList<GroupCourse> groups, double? limit)
    {
        var points = groups.SelectMany(g => g.Points).ToList();
        var below = 66 + 18 * (groups.Count + 1);
        var low = Math.Min(points.Min(p => p.Value), limit ?? double.MaxValue);
        var panel = new Panel(title, 330 + below, below, (a, b) => Scale.Even(0, points.Max(p => p.Day), a, b - ForLabels), (a, b) => Scale.ByDecades(low, points.Max(p => p.Value), a, b));
        panel.Axes("days from infusion", $"median, {unit}");
        if (limit is { } l) panel.Limit(l, withWords: false);
        foreach (var group in groups) Course(panel, group);
        var labels = new Labels(panel.Drawing, new(panel.X.From, 34, Panel.Width - 2, panel.Bottom));
        foreach (var group in groups) labels.Beside(panel.At(group.Points[^1].Day, group.Points[^1].Value), group.Group.Name, Palette.Colour(group.Group.Code), 11);
        Counts(panel, groups);

        var words = string.Join("; ", groups.Select(Words(unit)));
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Course(Panel panel, GroupCourse group)
    {
        var colour = Palette.Colour(group.Group.Code);
        panel.Drawing.Path(group.Points.Select(p => panel.At(p.Day, p.Value)), colour, 2, Palette.Dash(group.Group.Code));
        foreach (var point in group.Points) panel.Drawing.Dot(panel.At(point.Day, point.Value), 3.2, point.BelowLimit ? "#ffffff" : colour, colour);
    }

    private static void Counts(Panel panel, IReadOnlyList<GroupCourse> groups)
    {
        var y = panel.Bottom + 62;
        panel.Drawing.Text(new(8, y), "Subjects measured", size: 11, bold: true);
        // On a long axis the first days lie on each other: a number is written where there is room for it, for all groups alike.
        var shown = new List<double>();
        foreach (var day in groups.SelectMany(g => g.Points).Select(p => p.Day).Distinct().Order())
            if (shown.Count == 0 || panel.X.At(day) - panel.X.At(shown[^1]) >= Apart) shown.Add(day);
        foreach (var group in groups)
        {
            y += 18;
            panel.Drawing.TextWithin(panel.X.From - 18, new(8, y), group.Group.Name, size: 11, colour: Palette.Colour(group.Group.Code));
            foreach (var point in group.Points.Where(p => shown.Contains(p.Day)))
                panel.Drawing.Text(new(panel.X.At(point.Day), y), point.Subjects.ToString(CultureInfo.InvariantCulture), "middle", 10);
        }
    }

    private static Func<GroupCourse, string> Words(string unit) => group =>
    {
        var highest = group.Points.MaxBy(p => p.Value)!;
        return FormattableString.Invariant($"{group.Group.Name}: median highest on day {highest.Day:0.#}, {Numbers.Significant(highest.Value)} {unit} of {highest.Subjects} subjects");
    };
}
