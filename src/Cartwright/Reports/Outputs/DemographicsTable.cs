using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Who the enrolled are and how ill they were before treatment, by level; what nobody recorded of anybody is said once, and is no row.</summary>
internal static class DemographicsTable
{
    public const string Id = "demographics";
    private const string Title = "Demographics and baseline";

    /// <summary>What is counted by category.</summary>
    public static IReadOnlyList<(string Name, Func<Baseline, string?> Of)> Categories { get; } =
        [("Sex", b => Sex(b.Sex)), ("Race", b => Word(b.Race)), ("Ethnicity", b => Word(b.Ethnicity)), ("ECOG performance status", b => b.Ecog is { } e ? $"{e}" : null)];

    /// <summary>What is a number, in its unit.</summary>
    public static IReadOnlyList<(string Name, string Unit, Func<Baseline, double?> Of)> Quantities { get; } =
    [
        ("Age", "years", b => b.AgeYears), ("Weight", "kg", b => b.Kilograms), ("Sum of target diameters", "mm", b => b.SumOfDiametersMillimetres), ("Blasts in marrow", "%", b => b.BlastsPercent),
    ];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Conduct.Baselines: { Count: > 0 } baselines }) return Table.Empty(Id, Title, "no subject in the data package");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Enrolled);
        var numbers = Numbered(baselines);
        return new(Id, Title, [new(""), .. LevelColumns.Headings(columns)],
            [
                .. numbers.Where(n => baselines.Any(b => n.Of(b) is not null)).Select(n => CourseText.Cells($"{n.Name}, {n.Unit}: median (range)", columns, c => Summary(Summarised(c, baselines, n.Of)))),
                .. Categories.Where(k => baselines.Any(b => k.Of(b) is not null)).SelectMany(k => Counts(k.Name, k.Of, baselines, columns)),
            ],
            [.. Notes(baselines, numbers)]);
    }

    /// <summary>Every quantity that a study may have, with its laboratory's own and its antigens.</summary>
    public static List<(string Name, string Unit, Func<Baseline, double?> Of)> Numbered(IReadOnlyList<Baseline> baselines) =>
    [
        .. Quantities,
        .. baselines.Select(b => b.LactateDehydrogenase?.Unit).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select(u => ("Lactate dehydrogenase", u, (Func<Baseline, double?>)(b => b.LactateDehydrogenase is { } ldh && ldh.Unit == u ? ldh.Value : null))),
        .. baselines.SelectMany(b => b.Antigens).Select(a => (a.Test, a.Unit)).Distinct().Order()
            .Select(a => ($"Antigen expression, {a.Test}", a.Unit, (Func<Baseline, double?>)(b => b.Antigens.Where(x => x.Test == a.Test && x.Unit == a.Unit).Select(x => (double?)x.Value).FirstOrDefault()))),
    ];

    /// <summary>A quantity over the subjects of a column.</summary>
    public static SummaryStatistics Summarised(DoseColumn column, IReadOnlyList<Baseline> baselines, Func<Baseline, double?> of) =>
        SummaryStatistics.Of([.. LevelColumns.Of(column, baselines, b => b.Subject.Id).Select(b => of(b) is { } v ? (Estimate)v : Estimate.None("not recorded"))]);

    private static string Summary(SummaryStatistics s) => s.N == 0 ? "–" : SummaryText.WithCount(s, SummaryText.MedianAndRange);

    private static IEnumerable<Row> Counts(string name, Func<Baseline, string?> of, IReadOnlyList<Baseline> baselines, IReadOnlyList<DoseColumn> columns) =>
        baselines.Select(of).Distinct().OrderBy(v => v is null).ThenBy(v => v, StringComparer.Ordinal)
            .Select(value => CourseText.Cells(value ?? "Not recorded", columns, c => $"{LevelColumns.Of(c, baselines, b => b.Subject.Id).Count(b => of(b) == value)}")).Prepend(Row.Group(name));

    private static IEnumerable<string> Notes(IReadOnlyList<Baseline> baselines, List<(string Name, string Unit, Func<Baseline, double?> Of)> numbers)
    {
        yield return "The last value on or before the first study treatment, or the last of all for who was never treated. n: of how many, where not of all.";
        var missing = numbers.Where(n => baselines.All(b => n.Of(b) is null)).Select(n => n.Name).Concat(Categories.Where(k => baselines.All(b => k.Of(b) is null)).Select(k => k.Name)).ToList();
        if (baselines.All(b => b.LactateDehydrogenase is null)) missing.Add("Lactate dehydrogenase");
        if (baselines.All(b => b.Antigens.Count == 0)) missing.Add("Antigen expression");
        if (missing.Count > 0) yield return $"Of nobody in the data package: {string.Join(", ", missing.Select(m => m.StartsWith("ECOG", StringComparison.Ordinal) ? m : m.ToLowerInvariant()))}.";
    }

    private static string? Sex(string? code) => code switch { "F" => "Female", "M" => "Male", _ => Word(code) };

    private static string? Word(string? recorded) => recorded is { Length: > 0 } words ? CourseText.Sentence(words) : null;
}
