using Cartwright.Rehearsals;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Rehearsed;

/// <summary>What each design recommends under each scenario, as bars from 0 to 100 %; the part that is the right dose is outlined.</summary>
internal static class ComparedFigure
{
    private const double Wide = 760, Top = 64, Step = 24, GroupGap = 30, Left = 120, Right = 740;

    public static Figure Of(ComparedDesigns compared)
    {
        const string title = "What each design recommends";
        var (designs, scenarios) = (compared.Designs, compared.Designs[0].Exact.Scenarios);
        var bottom = Top + scenarios.Count * (GroupGap + Step * designs.Count);
        var drawing = new Drawing(Wide, bottom + 44);
        drawing.TextWithin(Wide - 32, new(16, 20), title, size: 14, bold: true);
        Key(drawing, compared);
        var x = Scale.Even(0, 100, Left, Right);
        var y = Top;
        foreach (var scenario in scenarios)
        {
            drawing.Text(new(16, y + 20), $"{scenario.Name}: true toxicity {string.Join(" / ", scenario.Exact.Dlt.Select(p => Numbers.Percent(p)))}", size: 11, bold: true);
            y += GroupGap;
            foreach (var design in designs)
            {
                Bar(drawing, x, compared, design, scenario.Name, y);
                y += Step;
            }
        }
        Axis(drawing, x, bottom);
        var words = string.Join("; ", scenarios.SelectMany(s => designs.Select(d => $"{s.Name}, {d.Rule}: {string.Join(", ", Parts(compared, d, s.Name).Select(p => $"{p.Name} {Numbers.Percent(p.Share)}"))}")));
        return new("designs-recommendations", title, "Exact probabilities. The outlined part is the right dose: the highest level whose true toxicity is tolerable.", words, drawing.Finish(title, words));
    }

    private static void Key(Drawing drawing, ComparedDesigns compared)
    {
        var at = Left;
        foreach (var (name, level) in compared.Designs[0].Plan.Levels.Select(l => (l.Name, (int?)l.Number)).Prepend(("none", null)))
        {
            drawing.Box(new(at, 34), 14, 14, Fill(level), Palette.Grey);
            drawing.Text(new(at + 20, 46), name, size: 11);
            at += 34 + 7.0 * name.Length + 20;
        }
    }

    private static void Bar(Drawing drawing, Scale x, ComparedDesigns compared, ComparedDesign design, string scenario, double y)
    {
        var right = RightDose.Level(ComparedTables.Of(design, scenario).Dlt, design.Plan.Precision.TolerableToxicity);
        drawing.Text(new(Left - 10, y + 14), design.Rule, "end", 12);
        var from = 0.0;
        foreach (var part in Parts(compared, design, scenario))
        {
            var (left, wide) = (x.At(from * 100), x.At((from + part.Share) * 100) - x.At(from * 100));
            if (wide > 0.05) drawing.Box(new(left, y), wide, Step - 6, Fill(part.Level), part.Level == right ? Palette.Ink : "#ffffff");
            if (wide > 36) drawing.Text(new(left + wide / 2, y + 13), Numbers.Percent(part.Share), "middle", 11, part.Level is 2 or > 3 ? "#ffffff" : Palette.Ink, bold: part.Level == right);
            from += part.Share;
        }
    }

    private static void Axis(Drawing drawing, Scale x, double bottom)
    {
        foreach (var tick in x.Ticks(5)) drawing.Text(new(x.At(tick), bottom + 18), Scale.Label(tick), "middle", 11);
        drawing.Line(new(Left, bottom + 4), new(Right, bottom + 4), Palette.Ink);
        drawing.Text(new((Left + Right) / 2, bottom + 36), "probability that it is recommended, %", "middle");
    }

    private static IEnumerable<(string Name, int? Level, double Share)> Parts(ComparedDesigns compared, ComparedDesign design, string scenario)
    {
        var figures = ComparedTables.Of(design, scenario).WithoutCap;
        return compared.Designs[0].Plan.Levels.Select(l => (l.Name, (int?)l.Number, figures.Recommends[l.Number - 1])).Prepend(("none", null, figures.RecommendsNone));
    }

    // Light to dark with the dose, and grey for none: told apart in print and without colour.
    private static string Fill(int? level) => level switch
    {
        null => "#e4e4e4",
        1 => Palette.Tint(Palette.Blue, 0.35),
        2 => Palette.Blue,
        3 => Palette.Orange,
        4 => Palette.Vermilion,
        _ => Palette.Ink,
    };
}
