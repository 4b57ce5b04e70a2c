namespace Cartwright.Reports.Figures;

/// <summary>How a subject counts in the dose decisions.</summary>
public enum EscalationMark
{
    /// <summary>Counted, without dose-limiting toxicity.</summary>
    Tolerated,

    /// <summary>Counted, with one.</summary>
    Toxicity,

    /// <summary>Does not count.</summary>
    NotCounted,
}

/// <summary>One subject of an escalation, in days from the study's first day: the observed window of dose-limiting toxicity, the infusion and the toxicity.</summary>
/// <param name="Level">The place of its level, from 0 for the lowest.</param>
/// <param name="Infusion">Null where the product was never given.</param>
public sealed record EscalatedSubject(string Subject, int Level, double From, double To, double? Infusion, double? Toxicity, EscalationMark Mark);

/// <summary>What the design said once a cohort was seen, on the first day on which it could.</summary>
public sealed record EscalationDecision(double Day, string Words);

/// <summary>The dose escalation on the calendar: levels upwards, a bar a subject, and the numbered decisions with their words below.</summary>
public static class EscalationFigure
{
    private const double Lane = 15, Top = 52;

    /// <summary>Draws the subjects. Levels come from the lowest.</summary>
    public static Figure Draw(string id, string title, string caption, string xLabel, IReadOnlyList<string> levels, IReadOnlyList<EscalatedSubject> subjects, IReadOnlyList<EscalationDecision> decisions)
    {
        var days = Scale.Even(0, Math.Max(subjects.Max(s => s.To), decisions.Select(d => d.Day).DefaultIfEmpty(0).Max()), 110, Panel.Width - 16 - Math.Min(200, subjects.Max(s => Lettering.Width(s.Subject, Lanes.LabelSize))));
        var lanes = Lanes.Of(subjects, levels.Count, days);
        var bottom = Top + lanes.Rows * Lane + 8 * levels.Count;
        var drawing = new Drawing(Panel.Width, bottom + 72 + 16 * decisions.Count);
        drawing.TextWithin(Panel.Width - 16, new(8, 20), title, size: 14, bold: true);
        Axis(drawing, days, bottom, xLabel);
        for (var level = 0; level < levels.Count; level++) Band(drawing, levels[level], level, lanes, days);
        for (var i = 0; i < decisions.Count; i++) Decide(drawing, decisions[i], i, days, bottom);
        foreach (var subject in subjects) Bar(drawing, subject, lanes.Top(subject, levels.Count), days);
        Key(drawing, bottom + 54, decisions.Count > 0);
        for (var i = 0; i < decisions.Count; i++)
            drawing.TextWithin(Panel.Width - 32, new(20, bottom + 78 + 16 * i), $"{i + 1}: {decisions[i].Words}", size: 11);

        var words = string.Join("; ", subjects.Select(s => Words(s, levels))) + string.Concat(decisions.Select((d, i) => FormattableString.Invariant($"; decision {i + 1}, day {d.Day:0}: {d.Words}")));
        return new(id, title, caption, words, drawing.Finish(title, words));
    }

    private static void Axis(Drawing drawing, Scale days, double bottom, string label)
    {
        foreach (var tick in days.Ticks())
        {
            drawing.Line(new(days.At(tick), Top), new(days.At(tick), bottom), Palette.Rule);
            drawing.Text(new(days.At(tick), bottom + 15), Scale.Label(tick), "middle", 11);
        }
        drawing.Line(new(days.From, bottom), new(days.To, bottom), Palette.Ink);
        drawing.Text(new((days.From + days.To) / 2, bottom + 32), label, "middle");
    }

    private static void Band(Drawing drawing, string name, int level, Lanes lanes, Scale days)
    {
        var (top, rows) = lanes.Band(level);
        if (level > 0) drawing.Line(new(8, top + rows * Lane + 4), new(Panel.Width - 24, top + rows * Lane + 4), Palette.Rule);
        drawing.TextWithin(days.From - 20, new(days.From - 10, top + rows * Lane / 2 + 4), name, "end");
    }

    private static void Decide(Drawing drawing, EscalationDecision decision, int i, Scale days, double bottom)
    {
        var x = days.At(decision.Day);
        drawing.Line(new(x, Top), new(x, bottom), Palette.Grey, 1, "3 3");
        // Decisions a few days apart stand on two heights.
        drawing.Text(new(x, Top - (i % 2 == 0 ? 4 : 15)), $"{i + 1}", "middle", 11, bold: true);
    }

    private static void Bar(Drawing drawing, EscalatedSubject s, double top, Scale days)
    {
        var (left, right, middle) = (days.At(s.From), days.At(s.To), top + 6);
        drawing.Box(new(left, top + 2), Math.Max(1, right - left), 8, s.Mark == EscalationMark.NotCounted ? "#ffffff" : Palette.Ground(s.Level), Palette.Colour(s.Level));
        if (s.Infusion is { } infusion) drawing.Dot(new(days.At(infusion), middle), 3.6, s.Mark == EscalationMark.Toxicity ? Palette.Ink : "#ffffff", Palette.Ink);
        if (s.Mark == EscalationMark.NotCounted) Marks.Cross(drawing, new(right, middle), 3.5);
        if (s.Toxicity is { } toxicity) Marks.Diamond(drawing, new(days.At(toxicity), middle), 5, Palette.Ink);
        drawing.Text(new(right + 7, middle + 3.5), Lettering.Cut(s.Subject, 200, Lanes.LabelSize), size: Lanes.LabelSize);
    }

    private static void Key(Drawing drawing, double y, bool decided)
    {
        drawing.Dot(new(26, y - 4), 3.6, "#ffffff", Palette.Ink);
        drawing.Text(new(36, y), "infusion", size: 11);
        drawing.Dot(new(106, y - 4), 3.6, Palette.Ink, Palette.Ink);
        drawing.Text(new(116, y), "infusion, with dose-limiting toxicity", size: 11);
        Marks.Diamond(drawing, new(342, y - 4), 5, Palette.Ink);
        drawing.Text(new(352, y), "its onset", size: 11);
        Marks.Cross(drawing, new(424, y - 4), 3.5);
        drawing.Text(new(434, y), "not counted", size: 11);
        if (!decided) return;
        drawing.Line(new(522, y - 4), new(546, y - 4), Palette.Grey, 1, "3 3");
        drawing.Text(new(552, y), "decision, in words below", size: 11);
    }

    private static string Words(EscalatedSubject s, IReadOnlyList<string> levels) => FormattableString.Invariant($"{s.Subject} ({levels[s.Level]}): ")
        + (s.Infusion is { } day ? FormattableString.Invariant($"infused on day {day:0}") : "never infused")
        + (s.Toxicity is { } toxicity ? FormattableString.Invariant($", dose-limiting toxicity on day {toxicity:0}") : s.Mark == EscalationMark.NotCounted ? ", not counted" : "");

    /// <summary>In which lane of its level a subject's bar lies: the first that is free, its label included.</summary>
    private sealed class Lanes
    {
        public const double LabelSize = 9;
        private readonly Dictionary<EscalatedSubject, int> lane = [];
        private readonly int[] rows;

        private Lanes(int levels) => rows = new int[levels];

        public int Rows => rows.Sum();

        public static Lanes Of(IReadOnlyList<EscalatedSubject> subjects, int levels, Scale days)
        {
            var lanes = new Lanes(levels);
            var ends = Enumerable.Range(0, levels).Select(_ => new List<double>()).ToArray();
            foreach (var s in subjects.OrderBy(s => s.From))
            {
                var (left, right) = (days.At(s.From) - 6, days.At(s.To) + 12 + Lettering.Width(s.Subject, LabelSize));
                var free = ends[s.Level].FindIndex(end => end <= left);
                if (free < 0) (free, _) = (ends[s.Level].Count, Added(ends[s.Level]));
                ends[s.Level][free] = right;
                lanes.lane[s] = free;
            }
            for (var level = 0; level < levels; level++) lanes.rows[level] = Math.Max(1, ends[level].Count);
            return lanes;
        }

        /// <summary>The top of a level's band and its lanes; the highest level is uppermost.</summary>
        public (double Top, int Rows) Band(int level) => (EscalationFigure.Top + Enumerable.Range(level + 1, rows.Length - level - 1).Sum(higher => rows[higher] * Lane + 8), rows[level]);

        public double Top(EscalatedSubject subject, int levels) => Band(subject.Level).Top + lane[subject] * Lane;

        private static bool Added(List<double> ends)
        {
            ends.Add(double.MinValue);
            return true;
        }
    }
}
