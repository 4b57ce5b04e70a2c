using Cartwright.Analysis;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Cytokine release derived under two scales from the same signs, one against the other: grades of different scales do not convert, only signs do.</summary>
internal static class DerivedScalesTable
{
    public const string Id = "cytokine-release-derived-scales";

    /// <summary>The table; none where nobody could be graded.</summary>
    public static IEnumerable<Table> Of(StudyAnalysis analysis) => analysis.CytokineRelease.Scales is { Pairs.Count: > 0 } scales
        ? [RecordedGradesTable.Comparison(scales, Id) with { Footnotes = ["Both derived from the same signs; those who could be graded.", RulesInForce.LeeScale] }]
        : [];
}
