using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Myeloma;
using Cartwright.Protocols;

namespace Cartwright.Reports.Outputs;

/// <summary>A best response as its criteria call it, and who has it.</summary>
internal sealed record ResponseWord(string Code, string Label, Func<SubjectResponse, bool> Is);

/// <summary>The words of the criteria in force: of best responses, and of the rates made of them.</summary>
internal static class ResponseWords
{
    /// <summary>The best responses, from the best.</summary>
    public static IReadOnlyList<ResponseWord> Of(TrialPlan plan) => CriteriaFamilies.Of(plan.Response.Criteria) switch
    {
        CriteriaFamily.Irecist => [.. Immune.Select(ByCode), NotEvaluable],
        CriteriaFamily.Imwg2016 => [.. Enum.GetValues<MyelomaCategory>().SkipLast(1).Select(c => ByCode(c.Code())), NotEvaluable],
        CriteriaFamily.Lugano2014 => [By(ResponseCategory.Complete, "CR or CMR"), By(ResponseCategory.Partial, "PR or PMR"), By(ResponseCategory.Stable, "SD or NMR"), By(ResponseCategory.Progressive, "PD or PMD"), NotEvaluable],
        _ => [.. Enum.GetValues<ResponseCategory>().SkipLast(1).Select(c => By(c, c.Code())), NotEvaluable],
    };

    /// <summary>The rates, in their order.</summary>
    public static IReadOnlyList<(string Name, Func<ResponseRates, Proportion> Of)> Rates(TrialPlan plan)
    {
        var (response, control, complete) = CriteriaFamilies.Of(plan.Response.Criteria) switch
        {
            CriteriaFamily.Irecist => ("iCR or iPR", "iCR, iPR or lasting iSD", "Complete response (iCR)"),
            CriteriaFamily.Imwg2016 => ("PR or better", "SD or better", "Complete response (CR or sCR)"),
            CriteriaFamily.Lugano2014 => ("complete or partial, metabolic where PET-CT told it", "complete, partial or lasting stable disease", "Complete response"),
            _ => ("CR or PR", "CR, PR or lasting SD", "Complete response"),
        };
        return [($"Objective response ({response})", r => r.Objective), ($"Disease control ({control})", r => r.DiseaseControl), (complete, r => r.Complete)];
    }

    private static readonly string[] Immune = ["iCR", "iPR", "iSD", "NON-iCR/NON-iUPD", "iCPD", "iUPD"];

    private static ResponseWord NotEvaluable { get; } = By(ResponseCategory.NotEvaluable, "NE, not evaluable");

    private static ResponseWord By(ResponseCategory category, string label) => new(category.Code(), label, s => s.Best.Category == category);

    private static ResponseWord ByCode(string code) => new(code, code, s => s.BestCode == code);
}
