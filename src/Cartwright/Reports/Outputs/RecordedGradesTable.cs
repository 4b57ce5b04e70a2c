using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Grades of cytokine release as a study recorded them, scale by scale, and two scales against each other.</summary>
internal static class RecordedGradesTable
{
    public const string Id = "cytokine-release-recorded";

    public static Table Of(StudyAnalysis analysis) => new(Id, "Cytokine release as recorded, by scale",
        [new("Scale"), new("Graded", true), .. Enumerable.Range(0, 6).Select(g => new Column($"Grade {g}", true)), new("Not graded", true), new("Grade 3 or worse: number, share, interval", true)],
        [.. analysis.RecordedGrades.Scales.Select(Line)],
        ["A subject counts at the worst grade recorded. Denominator: those graded under the scale.", RulesInForce.Exact]);

    /// <summary>Two scales: subjects by the pair of their grades.</summary>
    public static Table Comparison(ScaleComparison comparison, int number) => Comparison(comparison, $"cytokine-release-scales-{number}");

    /// <summary>The same under another name.</summary>
    public static Table Comparison(ScaleComparison comparison, string id)
    {
        var columns = comparison.Pairs.Select(p => p.Second).Distinct().Order().ToList();
        return new(id, $"Cytokine release: {comparison.First} (rows) against {comparison.Second} (columns)",
            [new(comparison.First), .. columns.Select(g => new Column($"Grade {g}", true))],
            [.. comparison.Pairs.GroupBy(p => p.First).Select(row => new Row([$"Grade {row.Key}", .. columns.Select(g => Count(row, g))]))],
            ["Subjects graded under both scales."]);
    }

    private static string Count(IEnumerable<GradePair> row, int second) => row.FirstOrDefault(p => p.Second == second) is { } pair ? $"{pair.Subjects}" : "·";

    private static Row Line(RecordedScale scale) => new([
        scale.Name, $"{scale.Grades.Graded}", .. Enumerable.Range(0, 6).Select(g => $"{scale.Grades[g]}"), $"{scale.Grades.Missing}",
        SummaryText.Share(new Proportion(scale.Severe.Subjects, scale.Severe.Of)),
    ]);
}
