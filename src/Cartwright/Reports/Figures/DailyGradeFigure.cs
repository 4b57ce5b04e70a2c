namespace Cartwright.Reports.Figures;

/// <summary>One subject's worst grade on each day from infusion. A day that is absent was not assessed, which is not a grade of 0.</summary>
/// <param name="Tocilizumab">The days on which it was begun.</param>
/// <param name="Steroids">The days on which corticosteroids were given.</param>
public sealed record GradedDays(string Subject, string Group, IReadOnlyDictionary<int, int> Grades, IReadOnlyList<int> Tocilizumab, IReadOnlyList<int> Steroids);

/// <summary>The worst grade of every subject on every day, as shaded cells with the digit in them, and when tocilizumab and corticosteroids were given.</summary>
public static class DailyGradeFigure
{
    private static readonly double[] Shades = [0.05, 0.2, 0.4, 0.62, 0.82, 1];

    /// <summary>Draws the rows in the order given, whose groups follow each other; both days are drawn.</summary>
    public static Figure Draw(string id, string title, string caption, IReadOnlyList<GradedDays> rows, int firstDay, int lastDay)
    {
        var grid = new CellGrid(title, [.. rows.Select(r => (r.Subject, r.Group))], lastDay - firstDay + 1, 0, 78);
        for (var i = 0; i < rows.Count; i++) Row(grid, rows[i], i, firstDay, lastDay);
        for (var day = firstDay; day <= lastDay; day++)
            if (day % 5 == 0) grid.Drawing.Text(new(grid.Middle(day - firstDay), grid.Bottom + 15), Scale.Label(day), "middle", 11);
        grid.Drawing.Text(new((grid.Middle(0) + grid.Middle(lastDay - firstDay)) / 2, grid.Bottom + 33), "days from infusion", "middle");
        Key(grid.Drawing, grid.Bottom + 50);

        var words = string.Join("; ", rows.Select(r => $"{r.Subject} ({r.Group}): {Words(r)}"));
        return new(id, title, caption, words, grid.Drawing.Finish(title, words));
    }

    private static void Row(CellGrid grid, GradedDays row, int at, int first, int last)
    {
        foreach (var (day, grade) in row.Grades.OrderBy(g => g.Key))
            if (day >= first && day <= last) grid.Fill(at, day - first, Shades[grade], $"{grade}");
        foreach (var day in row.Tocilizumab.Where(d => d >= first && d <= last)) Tocilizumab(grid.Drawing, grid.Cell(at, day - first));
        foreach (var day in row.Steroids.Where(d => d >= first && d <= last)) Steroid(grid.Drawing, grid.Cell(at, day - first));
    }

    private static void Tocilizumab(Drawing drawing, Box cell) => Marks.Triangle(drawing, new(cell.Left + 4, cell.Top + 4), 2.8, Palette.Vermilion);

    private static void Steroid(Drawing drawing, Box cell) => drawing.Dot(new(cell.Right - 4, cell.Top + 4), 2.8, Palette.Blue, "#ffffff");

    private static void Key(Drawing drawing, double y)
    {
        var x = 96.0;
        for (var grade = 0; grade < Shades.Length; grade++, x += 22) CellGrid.Fill(drawing, new(x, y, x + 20, y + 16), Shades[grade], $"{grade}");
        drawing.Text(new(x + 4, y + 12), "grade; blank: not assessed", size: 11);
        Tocilizumab(drawing, new(x + 190, y + 4, x + 210, y + 20));
        drawing.Text(new(x + 204, y + 12), "tocilizumab begun", size: 11);
        Steroid(drawing, new(x + 310, y + 4, x + 336, y + 20));
        drawing.Text(new(x + 342, y + 12), "corticosteroid given", size: 11);
    }

    private static string Words(GradedDays row)
    {
        if (row.Grades.Count == 0) return "not assessed";
        var worst = row.Grades.Values.Max();
        return worst == 0 ? "grade 0 throughout" : $"worst grade {worst}, first on day {row.Grades.Where(g => g.Value == worst).Min(g => g.Key)}";
    }
}
