using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Reports.Results;

/// <summary>Response by subgroup.</summary>
internal static class SubgroupResults
{
    public static IEnumerable<Result> Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (SubgroupRates.Of(analysis, plan) is not { } rates) return [];
        var rows = new ResultRows(SubgroupTable.Id, ResultRows.Infused);
        return rates.Factors.SelectMany(f => f.Groups.SelectMany(g => rows.Share(rates.Response, $"{f.Name}: {g.Name}", g.Responders)));
    }
}
