using Cartwright.Rehearsals.Scenarios;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Rehearsed.Scenarios;

/// <summary>What each scenario changes, as small panels: a panel a measure, a row a scenario, the difference from the study as it stands with its 95 % interval.</summary>
internal static class ScenarioFigure
{
    private const double Wide = 960, Left = 236, Right = 944, Gap = 26, Top = 72, Step = 18, Below = 48;
    private const int PanelsInRow = 4;

    public static Figure Of(ComparedScenarios compared)
    {
        const string title = "What each scenario changes against the study as it stands";
        var lines = compared.Arms.Select(a => (Arm: a, Differences: compared.AgainstStudy(a))).ToList();
        var measures = ScenarioMeasure.All.Where(m => m.Drawn && lines.Any(l => Of(l.Differences, m).Difference.Value.OrNull is not null)).ToList();
        var bands = measures.Chunk(PanelsInRow).ToList();
        var height = Step * lines.Count + Below + 26;
        var drawing = new Drawing(Wide, Top + bands.Count * height);
        drawing.TextWithin(Wide - 32, new(16, 22), title, size: 14, bold: true);
        for (var band = 0; band < bands.Count; band++) Band(drawing, bands[band], lines, Top + band * height);
        var words = string.Join("; ", lines.Select(l => $"{l.Arm.Title}: {string.Join(", ", measures.Select(m => $"{m.Name} {MeasureText.Difference(Of(l.Differences, m))}"))}"));
        return new("scenarios-differences", title, "Square: the difference within the same patients, with its 95 % Monte Carlo interval; the line of the study is dashed. Shares in percentage points, levels as ratios, times in days. An open square: nobody differs.", words, drawing.Finish(title, words));
    }

    private static void Band(Drawing drawing, ScenarioMeasure[] measures, List<(ScenarioArm Arm, IReadOnlyList<PairedDifference> Differences)> lines, double top)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i % 2 == 0) drawing.Box(new(12, top + Step * i), Right - 8, Step, "#f6f6f6");
            drawing.TextWithin(Left - 32, new(16, top + Step * (i + 0.5) + 4), lines[i].Arm.Title, size: 11);
        }
        var width = (Right - Left - Gap * (PanelsInRow - 1)) / PanelsInRow;
        for (var i = 0; i < measures.Length; i++) Panel(drawing, measures[i], [.. lines.Select(l => Of(l.Differences, measures[i]))], top, Left + i * (width + Gap), width);
    }

    private static void Panel(Drawing drawing, ScenarioMeasure measure, IReadOnlyList<PairedDifference> rows, double top, double left, double width)
    {
        var bottom = top + Step * rows.Count;
        var ends = rows.SelectMany(r => new[] { r.Difference.Interval.Lower.OrNull, r.Difference.Interval.Upper.OrNull, r.Difference.Value.OrNull }).OfType<double>().Select(v => OnAxis(measure, v)).Append(0).ToList();
        var margin = Math.Max(0.04 * (ends.Max() - ends.Min()), measure.Kind == MeasureKind.GeometricMean ? 0.02 : 0.1);
        var x = Scale.Even(ends.Min() - margin, ends.Max() + margin, left, left + width);
        drawing.TextWithin(width + Gap - 6, new(left, top - 8), Short(measure), size: 11, bold: true);
        foreach (var (at, label) in Ticks(measure, x))
        {
            drawing.Line(new(x.At(at), bottom), new(x.At(at), bottom + 4), Palette.Ink);
            drawing.Text(new(x.At(at), bottom + 16), label, "middle", 10);
        }
        drawing.Line(new(left, bottom), new(left + width, bottom), Palette.Ink);
        drawing.Line(new(x.At(0), top), new(x.At(0), bottom), Palette.Faint, 1, "4 3");
        for (var i = 0; i < rows.Count; i++) Mark(drawing, measure, rows[i], x, top + Step * (i + 0.5));
    }

    private static void Mark(Drawing drawing, ScenarioMeasure measure, PairedDifference row, Scale x, double y)
    {
        if (row.Difference.Value.OrNull is not { } value)
        {
            drawing.Text(new((x.From + x.To) / 2, y + 4), MeasureText.Nothing, "middle", 10, Palette.Grey);
            return;
        }
        if (row.Difference.Interval is { Lower.OrNull: { } low, Upper.OrNull: { } high }) drawing.Line(new(x.At(OnAxis(measure, low)), y), new(x.At(OnAxis(measure, high)), y), Palette.Blue, 1.6);
        drawing.Box(new(x.At(OnAxis(measure, value)) - 3.5, y - 3.5), 7, 7, row is { More: 0, Less: 0 } ? "#ffffff" : Palette.Blue, Palette.Blue);
    }

    // Percentage points, days, or the decimal logarithm of a ratio.
    private static double OnAxis(ScenarioMeasure measure, double value) => measure.Kind switch
    {
        MeasureKind.Share => 100 * value,
        MeasureKind.GeometricMean => Math.Log10(value),
        _ => value,
    };

    private static IEnumerable<(double At, string Label)> Ticks(ScenarioMeasure measure, Scale x)
    {
        if (measure.Kind != MeasureKind.GeometricMean) return x.Ticks(4).Select(t => (t, Scale.Label(t).Replace('-', '−')));
        // The finest labels that do not run into one another; 1 is always there.
        var ratios = Ratios.OrderByDescending(c => c.Count(r => IsOn(r, x))).FirstOrDefault(c => AreApart(c, x)) ?? [1];
        return ratios.Where(r => IsOn(r, x)).Select(r => (Math.Log10(r), $"×{Scale.Label(r)}"));
    }

    private static readonly double[][] Ratios = [[0.001, 0.01, 0.1, 1, 10, 100, 1000], [0.01, 0.1, 1, 10, 100], [0.1, 0.3, 1, 3, 10], [0.25, 0.5, 1, 2, 4], [0.5, 0.7, 1, 1.4, 2], [0.8, 0.9, 1, 1.1, 1.2], [0.98, 0.99, 1, 1.01, 1.02]];

    private static bool AreApart(double[] ratios, Scale x)
    {
        double[] at = [.. ratios.Where(r => IsOn(r, x)).Select(r => x.At(Math.Log10(r)))];
        return at.Zip(at.Skip(1)).All(p => p.Second - p.First >= 34);
    }

    private static bool IsOn(double ratio, Scale x) => Math.Log10(ratio) >= x.Lowest && Math.Log10(ratio) <= x.Highest;

    private static string Short(ScenarioMeasure measure) => measure.Id switch
    {
        "response" => "response, points",
        "crs-severe" => "CRS ≥ 3, points",
        "icans-severe" => "ICANS ≥ 3, points",
        "tocilizumab" => "tocilizumab, points",
        "cmax" => "peak of cells, ratio",
        "last-found" => "last day found, d",
        "il6" => "peak of IL-6, ratio",
        "days-alive" => "days alive, d",
        _ => measure.Name,
    };

    private static PairedDifference Of(IReadOnlyList<PairedDifference> differences, ScenarioMeasure measure) => differences.First(d => d.Measure == measure);
}
