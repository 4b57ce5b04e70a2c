using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Best response as the investigator judged it against independent review.</summary>
internal static class ConcordanceTable
{
    public const string Id = "response-concordance";
    private const string Title = "Best response, investigator against independent review";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Efficacy.Concordance is not { } both) return Table.Empty(Id, Title, "the data package does not have the readings of both");
        var words = ResponseWords.Of(plan);
        string Agreed(Analysis.Rates.Proportion p) => SummaryText.Share(p);
        return new(Id, Title, [new("Investigator"), .. words.Select(w => new Column($"Review: {w.Label}", true)), new("All", true)],
            [.. words.Select(w => Line(w, words, both)), Total(words, both)],
            [
                $"The same best response: {Agreed(both.Best)}. Agreed whether there is an objective response: {Agreed(both.Response)}. The same day of progression, or none in both: {Agreed(both.Progression)}.",
                $"Primary: {(plan.Response.Evaluator == ResponseEvaluator.Independent ? "independent review" : "the investigator")}. Of several independent readings the accepted one counts, else the first assessor's.", RulesInForce.Exact,
            ]);
    }

    private static Row Line(ResponseWord site, IReadOnlyList<ResponseWord> words, ResponseConcordance both)
    {
        var own = both.Pairs.Where(p => site.Is(p.Investigator)).ToList();
        return new([site.Label, .. words.Select(review => $"{own.Count(p => review.Is(p.Independent))}"), $"{own.Count}"]);
    }

    private static Row Total(IReadOnlyList<ResponseWord> words, ResponseConcordance both) =>
        new(["All", .. words.Select(review => $"{both.Pairs.Count(p => review.Is(p.Independent))}"), $"{both.Pairs.Count}"]);
}
