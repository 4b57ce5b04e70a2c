using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The highest temperature of each day from infusion, over subjects, and how many had a fever.</summary>
internal static class TemperatureTable
{
    public const string Id = "temperature-by-day";
    private const string Title = "Highest temperature by day, °C";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var temperatures = analysis.VitalSigns.Temperatures;
        if (temperatures.Count == 0) return Table.Empty(Id, Title, "no temperature after infusion in the data package");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return new(Id, $"{Title}: median (range); with fever, of those measured", [new("Day from infusion"), .. LevelColumns.Headings(columns)],
            [.. Days(analysis).Select(day => new Row([$"{day}", .. columns.Select(c => Cell(At(analysis, day, c), plan))]))],
            [$"A subject's highest temperature of the calendar day; the day of infusion is 0. Fever: from {plan.CytokineRelease.Fever}, whatever its cause."]);
    }

    /// <summary>The days on which anybody was measured.</summary>
    public static IReadOnlyList<int> Days(StudyAnalysis analysis) => [.. analysis.VitalSigns.Temperatures.Select(t => t.Day).Distinct().Order()];

    /// <summary>The temperatures of a day among a column's subjects.</summary>
    public static List<double> At(StudyAnalysis analysis, int day, DoseColumn column) => [.. LevelColumns.Of(column, analysis.VitalSigns.Temperatures.Where(t => t.Day == day), t => t.Subject).Select(t => t.Celsius)];

    /// <summary>How many of them are a fever.</summary>
    public static int Fevers(IEnumerable<double> celsius, TrialPlan plan) => celsius.Count(c => Fever.IsFever(c, plan.CytokineRelease.Fever));

    private static string Cell(List<double> celsius, TrialPlan plan) => celsius.Count == 0 ? "–"
        : $"{One(Median.Of(celsius)!.Value)} ({One(celsius.Min())}–{One(celsius.Max())}); {Fevers(celsius, plan)}/{celsius.Count}";

    private static string One(double celsius) => Numbers.Fixed(celsius, 1);
}
