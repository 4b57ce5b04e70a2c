using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.LongTerm;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>In how many of those sampled the product could be quantified in blood, from the second to the fifteenth year.</summary>
internal static class VectorPersistenceTable
{
    public const string Id = "vector-persistence";
    private const string Title = "Product found in blood in long-term follow-up";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course is not { Persistence.Count: > 0 } course) return Table.Empty(Id, Title, $"samples about two years or later after infusion are {CourseText.NotInPackage}");
        var columns = LevelColumns.Of(analysis, plan, AnalysisSet.Infused);
        return new(Id, Title, [new("Found, of those sampled"), .. LevelColumns.Headings(columns)],
            [.. course.Persistence.Select(p => CourseText.Cells(p.Name, columns, c => Cell(Found(c, p), c == columns[^1])))],
            ["The sample nearest in time, within two months. Found: quantifiable. The first year stands under persistence, with the kinetics.", RulesInForce.Exact]);
    }

    /// <summary>Those of a column in whom the product was found, of those sampled.</summary>
    public static Proportion Found(DoseColumn column, VectorPersistence persistence)
    {
        var sampled = LevelColumns.Of(column, persistence.Sampled, s => s.Subject);
        return new(sampled.Count(s => s.Found), sampled.Count);
    }

    private static string Cell(Proportion found, bool withInterval) => found.Of == 0 ? "–" : withInterval ? SummaryText.Share(found) : $"{found}";
}
