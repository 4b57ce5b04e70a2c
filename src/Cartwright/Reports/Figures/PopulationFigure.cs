using Cartwright.Models;

namespace Cartwright.Reports.Figures;

/// <summary>The curves of a model's patients: each as a thin line, with their median and 5th to 95th percentiles; a few patients as lines with names.</summary>
public static class PopulationFigure
{
    /// <summary>Fewer patients have no percentiles worth a band.</summary>
    public const int FewestForBand = 10;

    private const int MostThinLines = 60;

    // Beyond this many decades below the highest value nothing can be read off a page.
    private const double LowestShown = 1e-6;

    // From this ratio of the highest to the lowest value on, decades show more.
    private const double WorthDecades = 50;

    /// <summary>Draws the courses; with a summary they are a population, without one single patients.</summary>
    public static Figure Draw(string id, string title, string caption, string unit, IReadOnlyList<Course> courses, PointwiseSummary? summary)
    {
        var values = courses.SelectMany(c => c.Points).Select(p => p.Value).DefaultIfEmpty(0).ToList();
        var days = courses.SelectMany(c => c.Points).Select(p => p.Day).DefaultIfEmpty(1).Max();
        var names = summary is null ? courses.Count : 2;
        var below = 56 + 18 * names;
        var panel = new Panel(title, 344 + below, below, (a, b) => Scale.Even(0, days, a, b), (a, b) => Vertical(values, a, b));
        panel.Axes("days from infusion", unit);
        if (summary is null) Lines(panel, courses);
        else Population(panel, courses, summary);

        var words = summary is null ? string.Join("; ", courses.Select(c => Words(c, unit))) : Words(summary, unit);
        return new(id, title, caption, words, panel.Drawing.Finish(title, words));
    }

    private static Scale Vertical(List<double> values, double from, double to)
    {
        var (lowest, highest) = (values.Min(), values.Max());
        var positive = values.Where(v => v > highest * LowestShown).DefaultIfEmpty(1).Min();
        if (lowest >= 0 && highest > 0 && highest / positive > WorthDecades) return Scale.ByDecades(positive, highest, from, to);
        return Scale.Even(Math.Min(0, lowest), Math.Max(0, highest), from, to);
    }

    private static void Population(Panel panel, IReadOnlyList<Course> courses, PointwiseSummary summary)
    {
        var (days, last) = (summary.Days, summary.Days.Count - 1);
        var up = Enumerable.Range(0, last + 1).Select(i => panel.At(days[i], summary.Upper[i]));
        var back = Enumerable.Range(0, last + 1).Select(i => panel.At(days[last - i], summary.Lower[last - i]));
        panel.Drawing.Area(up.Concat(back), Palette.Sky, 0.35);
        foreach (var course in courses.Take(MostThinLines)) panel.Drawing.Path(course.Points.Select(p => panel.At(p.Day, p.Value)), Palette.Blue, 0.7, opacity: 0.35);
        panel.Drawing.Path(days.Select((day, i) => panel.At(day, summary.Median[i])), Palette.Vermilion, 2.6);

        Key(panel, 0, Palette.Vermilion, "", 2.6, $"median of {summary.Patients} patients");
        Key(panel, 1, Palette.Sky, "", 9, courses.Count > MostThinLines ? $"5th to 95th percentile; the first {MostThinLines} patients as thin lines" : "5th to 95th percentile; patients as thin lines");
    }

    private static void Lines(Panel panel, IReadOnlyList<Course> courses)
    {
        for (var i = 0; i < courses.Count; i++)
        {
            panel.Drawing.Path(courses[i].Points.Select(p => panel.At(p.Day, p.Value)), Palette.Colour(i), 2.2, Palette.Dash(i));
            Key(panel, i, Palette.Colour(i), Palette.Dash(i), 2.2, courses[i].Name);
        }
    }

    private static void Key(Panel panel, int row, string colour, string dash, double width, string words)
    {
        var y = panel.Bottom + 56 + 18 * row;
        panel.Drawing.Line(new(panel.X.From, y - 4), new(panel.X.From + 34, y - 4), colour, width, dash);
        panel.Drawing.Text(new(panel.X.From + 42, y), words, size: 11);
    }

    private static string Words(PointwiseSummary summary, string unit)
    {
        var highest = Enumerable.Range(0, summary.Days.Count).MaxBy(i => summary.Median[i]);
        return $"{summary.Patients} patients; the median is highest on day {Scale.Label(summary.Days[highest])}, {summary.Median[highest]:G3} {unit}, 5th to 95th percentile {summary.Lower[highest]:G3} to {summary.Upper[highest]:G3} {unit}.";
    }

    private static string Words(Course course, string unit)
    {
        var (day, value) = course.Points.MaxBy(p => p.Value);
        return $"{course.Name}: highest on day {Scale.Label(day)}, {value:G3} {unit}";
    }
}
