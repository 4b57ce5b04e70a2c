using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Survival;

/// <summary>Progression-free survival or duration of response under one agency's censoring: the one in force, and beside it the others.</summary>
/// <param name="IsPrimary">Whether it is the one in force.</param>
public sealed record CensoringAnalysis(string Code, string Name, ProgressionRule Rule, TransplantRule Transplant, bool IsPrimary, EventTimes Times)
{
    /// <summary>Both endpoints under both rules; a transplant as a censoring and not, where anybody had one.</summary>
    public static IReadOnlyList<CensoringAnalysis> Of(StudyData data, ResponseAnalysis response, TrialPlan plan)
    {
        var subjects = StudyCourse.Of(data).Zip(response.Subjects, (course, disease) => new SubjectOutcome(course, disease)).ToList();
        var (inForce, followed) = (plan.Survival, ProgressionFollowUp.Exists(data, response));
        var transplants = subjects.Any(s => s.Course.Transplant is not null) ? Enum.GetValues<TransplantRule>() : [inForce.Transplant];
        return
        [
            .. from endpoint in Endpoints(plan)
               from rule in Enum.GetValues<ProgressionRule>()
               from transplant in transplants
               let primary = rule == inForce.Censoring && transplant == inForce.Transplant
               orderby endpoint.Order, primary descending
               select new CensoringAnalysis(endpoint.Code, endpoint.Name, rule, transplant, primary, ProgressionFollowUp.Of(followed, subjects, () => endpoint.Derive(subjects, ProgressionCensoring.Of(plan, rule, transplant)))),
        ];
    }

    private static IReadOnlyList<(int Order, string Code, string Name, Func<IReadOnlyList<SubjectOutcome>, ProgressionCensoring, EventTimes> Derive)> Endpoints(TrialPlan plan) =>
    [
        (1, "PFS", "Progression-free survival", (subjects, censoring) => ProgressionFreeSurvival.Derive(subjects, plan.Conventions.ProgressionOrigin, plan.Conventions.Duration, censoring)),
        (2, "DOR", "Duration of response", (subjects, censoring) => DurationOfResponse.Derive(subjects, plan.Conventions.DurationOfResponse, plan.Conventions.Duration, censoring)),
    ];
}
