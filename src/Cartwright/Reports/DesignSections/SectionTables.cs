using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Reports.DesignSections;

/// <summary>A table of a section: headings, and rows of as many cells.</summary>
internal sealed record SectionTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>The tables of a design section, their words left to a language.</summary>
internal static partial class SectionTables
{
    public static SectionTable? Levels(DescribedDesign d, SectionWords w) => d.Trial.Levels.Count != d.Asked.Levels ? null
        : new(d.Trial.Doses.Count > 0 ? [w.LevelHeading, w.NameHeading, w.DoseHeading] : [w.LevelHeading, w.NameHeading],
            [.. d.Trial.Levels.Select((name, i) => (string[])(d.Trial.Doses.Count > 0 ? [N(i + 1), name, w.Dose(d.Trial.Doses[i])] : [N(i + 1), name]))]);

    /// <summary>The rule as a table; null of models, whose rule is a formula.</summary>
    public static SectionTable? Rule(DescribedDesign d, SectionWords w) => d.Kind switch
    {
        RuleKind.ThreePlusThree => new(w.ActionHeadings, [.. d.Report.Table.Select(r => (string[])[N(r.Treated), N(r.Toxicities), w.Where(r.Where), w.Action(r.Action)])]),
        RuleKind.Table => Boundaries(d, d.Asked.Boundaries!, w),
        RuleKind.Rectangles => Rectangles(d, w),
        _ => null,
    };

    public static SectionTable Sizes(DescribedDesign d, SectionWords w) => new(
        [.. w.SizeHeadings, .. d.Report.Cap is { } cap ? [w.MoreThan(cap)] : Array.Empty<string>()],
        [.. d.Report.Scenarios.Select(s => (string[])[s.Name, Curve(s.Exact.Dlt), Numbers.Fixed(s.Exact.WithoutCap.ExpectedN, 1), Numbers.Fixed(s.Exact.WithoutCap.ExpectedDlt, 1), .. s.Exact.ExceedsCap is { } p ? [P(p)] : Array.Empty<string>()])]);

    public static SectionTable Characteristics(DescribedDesign d, SectionWords w) => new(
        [w.ScenarioHeading, w.RightHeading, .. Enumerable.Range(1, d.Asked.Levels).Select(w.Level), w.None, w.AboveHeading],
        [.. d.Report.Scenarios.Select(s => Row(s, d.Tolerable, w))]);

    private static string[] Row(ScenarioCharacteristics s, double tolerable, SectionWords w)
    {
        var figures = s.Exact.WithoutCap;
        var right = new ToxicityScenario(s.Name, s.Exact.Dlt).RightLevel(tolerable);
        return [s.Name, right is { } level ? w.Level(level) : w.None, .. figures.Recommends.Select(P), P(figures.RecommendsNone), P(figures.ExpectedTreated.Skip(right ?? 0).Sum() / figures.ExpectedN)];
    }

    private static SectionTable Boundaries(DescribedDesign d, DecisionBoundaries table, SectionWords w) =>
        new(w.BoundaryHeadings, [.. Counts(d).Where(table.Has).Select(n => Boundary(table, n))]);

    // Only whole cohorts stand at a level, unless the trial's size is no multiple of a cohort.
    private static IEnumerable<int> Counts(DescribedDesign d) =>
        Enumerable.Range(1, d.Told.Patients).Where(n => d.Told.Patients % d.Told.Cohort != 0 || n % d.Told.Cohort == 0);

    private static string[] Boundary(DecisionBoundaries table, int n)
    {
        var (up, down, out_) = (table.EscalateAtMost(n), table.DeEscalateAtLeast(n), table.EliminateAtLeast(n));
        var (from, to) = ((up ?? -1) + 1, (down ?? n + 1) - 1);
        return [N(n), N(up), from > to ? SectionWords.Never : from == to ? N(from) : $"{from}–{to}", N(down), N(out_)];

        string N(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? SectionWords.Never;
    }

    private static SectionTable Rectangles(DescribedDesign d, SectionWords w)
    {
        var settings = DoseDesigns.TepiOf(d.Told);
        static string Interval(IReadOnlyList<double> bounds, int i) => $"{Plain(bounds[i])}–{Plain(bounds[i + 1])}";
        return new([w.RectangleHeading, .. Enumerable.Range(0, settings.Response.Count - 1).Select(i => Interval(settings.Response, i))],
            [.. settings.Table.Select((row, i) => (string[])[Interval(settings.Toxicity, i), .. row.Select(c => w.Cell(c))])]);
    }

    /// <summary>Numbers like 1e6 as 1 × 10⁶.</summary>
    internal static string Powers(string text) => Scientific().Replace(text, m => $"{m.Groups[1].Value} × 10{string.Concat(m.Groups[2].Value.Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']))}");

    [GeneratedRegex(@"(\d+(?:\.\d+)?)e\+?(\d+)")]
    private static partial Regex Scientific();

    internal static string Curve(IReadOnlyList<double> probabilities) => string.Join(", ", probabilities.Select(Plain));

    internal static string Plain(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    internal static string N(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string P(double probability) => Numbers.Fixed(probability, 3);
}
