using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Cytokine release derived under every scale from the same components, the protocol's scale against each other: grades of different scales do not convert, only components do.</summary>
internal static class DerivedScalesTable
{
    public const string Id = "cytokine-release-derived-scales";
    private const string Title = "Cytokine release under every scale: worst grade per subject";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var release = analysis.CytokineRelease;
        if (release.Courses.All(c => c.MaxGrade is null)) return Table.Empty(Id, Title, "nobody could be graded from the data package");
        return new(Id, $"{Title}, {release.Scale.Title} (rows) against the others (columns)",
            [new(release.Scale.Title), .. Enumerable.Range(0, 6).Select(g => new Column(g == 0 ? "None" : $"Grade {g}", true))],
            [.. release.Comparisons.SelectMany(Rows)],
            [
                "All derived from the same components, of those who could be graded. A grade of one scale is not a grade of another; only components convert.",
                .. CytokineReleaseScales.All.Select(RulesInForce.Scale), RulesInForce.OrganToxicity(plan),
            ]);
    }

    private static IEnumerable<Row> Rows(ScaleComparison comparison) => comparison.Pairs.GroupBy(p => p.First)
        .Select(row => new Row([row.Key == 0 ? "None" : $"Grade {row.Key}", .. Enumerable.Range(0, 6).Select(g => row.FirstOrDefault(p => p.Second == g) is { } pair ? $"{pair.Subjects}" : "·")]))
        .Prepend(Row.Group(comparison.Second));
}
