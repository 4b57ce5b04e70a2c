namespace Cartwright.Reports.Figures;

/// <summary>One subject's course: elapsed days and values, below-limit samples left out.</summary>
public sealed record Course(string Name, IReadOnlyList<(double Day, double Value)> Points)
{
    /// <summary>The group that its colour and dash tell; null where all courses look alike.</summary>
    public Series? Group { get; init; }
}

/// <summary>Thin lines of many subjects on a decade axis, one course in bold, and the schedule's sampling days as ticks.</summary>
public static class KineticsFigure
{
    /// <summary>Draws the courses. The bold one (the truth of one subject, in a rehearsal) may be null, as it is for real patients; nothing later than <paramref name="untilDay"/> is drawn.</summary>
    public static Figure Draw(string id, string title, string caption, string unit, IReadOnlyList<Course> courses, Course? bold, IReadOnlyList<double> samplingDays, double? limit, double? untilDay = null)
    {
        var shown = untilDay is { } until ? courses.Select(c => c with { Points = [.. c.Points.Where(p => p.Day <= until)] }).ToList() : courses;
        return Shown(id, title, caption, unit, shown, untilDay is { } cut && bold is not null ? bold with { Points = [.. bold.Points.Where(p => p.Day <= cut)] } : bold, [.. samplingDays.Where(d => d <= (untilDay ?? double.MaxValue))], limit);
    }

    private static Figure Shown(string id, string title, string caption, string unit, IReadOnlyList<Course> courses, Course? bold, IReadOnlyList<double> samplingDays, double? limit)
    {
        var values = courses.SelectMany(c => c.Points).Concat(bold?.Points ?? []).Select(p => p.Value).Where(v => v > 0).ToList();
        var days = courses.SelectMany(c => c.Points).Select(p => p.Day).Concat(samplingDays).DefaultIfEmpty(28).Max();
        var low = values.Count == 0 ? 1 : Math.Min(values.Min(), limit ?? double.MaxValue);
        List<Series> groups = [.. courses.Select(c => c.Group).OfType<Series>().Distinct().OrderBy(g => g.Code)];
        var key = groups.Count > 1 ? LineKey.Height(groups, 600) : 0;
        var panel = new Panel(title, 400 + key, 56 + key, (a, b) => Scale.Even(0, days, a, b), (a, b) => Scale.ByDecades(low, values.Count == 0 ? 10 : values.Max(), a, b));
        panel.Axes("days from infusion", unit);

        foreach (var course in courses) Line(panel, course, courses.Count > 30 ? 0.45 : 0.7);
        if (key > 0) LineKey.Draw(panel.Drawing, new(panel.X.From, panel.Bottom + 44), 600, groups);
        if (bold is not null) panel.Drawing.Path(bold.Points.Where(p => p.Day <= days).Select(p => panel.At(p.Day, p.Value)), Palette.Ink, 2.6);
        if (bold is not null) Legend(panel, bold.Name);
        foreach (var day in samplingDays) panel.Drawing.Line(new(panel.X.At(day), panel.Bottom), new(panel.X.At(day), panel.Bottom - 9), Palette.Vermilion, 1.6);
        if (limit is { } l) panel.Limit(l);
        var words = $"{courses.Count} subjects over {days:0} days, highest value {(values.Count == 0 ? 0 : values.Max()):G3} {unit}; sampled on days {string.Join(", ", samplingDays.Select(d => d.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))}.";
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static void Line(Panel panel, Course course, double opacity)
    {
        var code = course.Group?.Code ?? 0;
        panel.Drawing.Path(course.Points.Select(p => panel.At(p.Day, p.Value)), Palette.Colour(code), 1, Palette.Dash(code), opacity);
        if (course.Points.Count == 1) panel.Drawing.Dot(panel.At(course.Points[0].Day, course.Points[0].Value), 2, Palette.Colour(code));
    }

    private static void Legend(Panel panel, string name)
    {
        panel.Drawing.Line(new(panel.X.To - 210, 46), new(panel.X.To - 180, 46), Palette.Ink, 2.6);
        panel.Drawing.Text(new(panel.X.To - 174, 50), name, size: 11);
    }
}
