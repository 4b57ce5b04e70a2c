using Cartwright.Analysis.Rates;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>How many of a set of subjects responded. A response that is not evaluable or missing is none: the denominator is everybody in the set.</summary>
/// <param name="Objective">CR or PR.</param>
/// <param name="DiseaseControl">CR, PR, or stable disease that lasted.</param>
/// <param name="Complete">CR.</param>
public sealed record ResponseRates(Proportion Objective, Proportion DiseaseControl, Proportion Complete)
{
    /// <summary>The rates among these subjects.</summary>
    public static ResponseRates Among(IReadOnlyCollection<SubjectResponse> subjects) => new(
        Proportion.Among(subjects, s => s.Best.Category.IsResponse()),
        Proportion.Among(subjects, s => s.Best.Category.IsControl()),
        Proportion.Among(subjects, s => s.Best.Category == ResponseCategory.Complete));
}

/// <summary>Response in a study: each subject's, and the rates among those infused and among all enrolled.</summary>
/// <remarks>From lesions (TU, TR) by RECIST 1.1; from overall responses judged at each visit (RS, OVRLRESP) in a study without measured lesions; from a best response judged
/// elsewhere (RS, BESTRESP or undated) in a subject with neither.</remarks>
public sealed record ResponseAnalysis(IReadOnlyList<SubjectResponse> Subjects, ResponseRates Infused, ResponseRates Enrolled)
{
    /// <summary>Analyses a study under its plan.</summary>
    public static ResponseAnalysis Of(StudyData data, TrialPlan plan) => Of(data, ConfirmationRule.Of(plan.Response));

    /// <summary>Analyses a study under a rule of confirmation.</summary>
    public static ResponseAnalysis Of(StudyData data, ConfirmationRule rule)
    {
        var rows = new ResponseRows(data);
        var subjects = StudyCourse.Of(data).Select(c => rows.Derive(c, rule)).ToList();
        return new(subjects, ResponseRates.Among([.. subjects.Where(s => s.Infused)]), ResponseRates.Among(subjects));
    }
}
