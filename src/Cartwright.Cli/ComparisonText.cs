using System.Globalization;
using Cartwright.Reports;
using Cartwright.Trials.Designs.Comparisons;

namespace Cartwright.Cli;

/// <summary>A comparison as it is read on a terminal: a table a scenario, then what holds of which design.</summary>
internal static class ComparisonText
{
    public static void Write(DesignComparison comparison, TextWriter to)
    {
        to.WriteLine($"{comparison.Designs.Count} designs over {comparison.Designs[0].Report.Levels} dose levels. The right level is the highest with a toxicity of at most {Numbers.Percent(comparison.Tolerable, 1)}.");
        foreach (var design in comparison.Designs.Where(d => d.Report.Told is not null)) to.WriteLine($"  {design.Report.Told}");
        foreach (var scenario in comparison.Scenarios) Write(comparison, scenario, to);
        if (comparison.Scenarios.Count == 0) to.WriteLine("\nNo toxicity probabilities are supposed: give --dlt p1,p2,… to compare what the designs do.");
        to.WriteLine("\nWhat enumeration proves:");
        AlignedText.Write(to, ["property", .. comparison.Designs.Select(d => d.Label)], comparison.Designs[0].Report.Certificate!.Properties.Select((p, i) =>
            (string[])[p.Id, .. comparison.Designs.Select(d => d.Report.Certificate!.Properties[i] switch { { Looked: 0 } => "not looked at", { Holds: true } => "holds", _ => "does not hold" })]));
    }

    private static void Write(DesignComparison comparison, ComparedScenario scenario, TextWriter to)
    {
        var toxicity = string.Join(", ", scenario.Scenario.Dlt.Select(p => p.ToString(CultureInfo.InvariantCulture)));
        to.WriteLine($"\nToxicity {scenario.Scenario.Name}: {toxicity}; right: {(scenario.RightLevel is { } right ? $"level {right}" : "none")}");
        string[] levels = [.. scenario.Scenario.Dlt.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"level {i + 1}"))];
        string[] cap = comparison.Cap is { } most ? [string.Create(CultureInfo.InvariantCulture, $"over {most}")] : [];
        AlignedText.Write(to, ["design", .. levels, "none", "right", "patients", "toxicities", "above right", .. cap, "most"], scenario.Designs.Select(Row));
    }

    private static string[] Row(ComparedFigures d) =>
    [
        d.Label, .. d.Figures.Recommends.Select(P), P(d.Figures.RecommendsNone), P(d.Right), Numbers.Fixed(d.Figures.ExpectedN, 2), Numbers.Fixed(d.Figures.ExpectedDlt, 2), P(d.AboveRight),
        .. d.ExceedsCap is { } exceeds ? new[] { P(exceeds) } : [], d.MostPatients.ToString(CultureInfo.InvariantCulture),
    ];

    private static string P(double probability) => Numbers.Fixed(probability, 4);
}
