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
/// <remarks>From lesions (TU, TR) by RECIST 1.1 or iRECIST, from lesions and PET-CT by Lugano 2014, from laboratory results by IMWG 2016; from overall responses judged at each visit (RS, OVRLRESP) in a study that measured none of it; from a best response judged
/// elsewhere (RS, BESTRESP or undated) in a subject with neither.</remarks>
public sealed record ResponseAnalysis(IReadOnlyList<SubjectResponse> Subjects, ResponseRates Infused, ResponseRates Enrolled)
{
    /// <summary>Whether nothing at all is known of anybody's response.</summary>
    public bool IsUnknown => Subjects.All(s => s.TimePoints.Count == 0 && s.BestAsJudged is null);

    /// <summary>Analyses a study under its plan, by the evaluator whose reading is primary.</summary>
    public static ResponseAnalysis Of(StudyData data, TrialPlan plan) => Of(data, plan, plan.Response.Evaluator);

    /// <summary>The same by another evaluator.</summary>
    public static ResponseAnalysis Of(StudyData data, TrialPlan plan, ResponseEvaluator evaluator) =>
        Of(EvaluatedRows.Of(data, evaluator), ConfirmationRule.Of(plan.Response), CriteriaFamilies.Of(plan.Response.Criteria));

    /// <summary>Analyses a study under a rule of confirmation, by criteria.</summary>
    public static ResponseAnalysis Of(StudyData data, ConfirmationRule rule, CriteriaFamily criteria = CriteriaFamily.Recist11)
    {
        var rows = new ResponseRows(data, criteria);
        var subjects = StudyCourse.Of(data).Select(c => rows.Derive(c, rule)).ToList();
        return new(subjects, ResponseRates.Among([.. subjects.Where(s => s.Infused)]), ResponseRates.Among(subjects));
    }
}
