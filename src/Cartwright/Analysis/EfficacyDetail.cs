using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis;

/// <summary>What a report shows of efficacy beside response and times to event under the rules in force.</summary>
/// <param name="Censorings">Progression-free survival and duration of response under each agency's rule.</param>
/// <param name="Competing">Endpoints by cause.</param>
/// <param name="TimeToResponse">Of the responders.</param>
/// <param name="Concordance">Investigator against independent review; null where only one of them judged.</param>
/// <param name="Arms">Times to event between arms, by the endpoint's code; empty unless subjects were assigned at random.</param>
public sealed record EfficacyDetail(
    IReadOnlyList<CensoringAnalysis> Censorings,
    IReadOnlyList<CompetingAnalysis> Competing,
    EventTimes TimeToResponse,
    ResponseConcordance? Concordance,
    IReadOnlyDictionary<string, ArmComparison> Arms)
{
    /// <summary>Nothing to show.</summary>
    public static EfficacyDetail Nothing { get; } = new([], [], new([], []), null, new Dictionary<string, ArmComparison>());

    internal static EfficacyDetail Of(StudyData data, TrialPlan plan, ResponseAnalysis response, TimeToEventAnalysis times, RemissionAnalysis remission) => new(
        CensoringAnalysis.Of(data, response, plan),
        [.. Causes(response, times, remission)],
        Survival.TimeToResponse.Derive(data, response, plan),
        ResponseConcordance.Of(data, plan),
        plan.IsRandomised ? ArmsOf(data, plan, times) : new());

    private static IEnumerable<CompetingAnalysis> Causes(ResponseAnalysis response, TimeToEventAnalysis times, RemissionAnalysis remission)
    {
        if (response.Subjects.Any(s => s.TimePoints.Count > 0)) yield return CompetingAnalysis.Of("PFS", "Progression, or death without it", "the origin of progression-free survival", times.ProgressionFreeSurvival, "progression");
        if (remission.RelapseFreeSurvival.Subjects.Count > 0) yield return CompetingAnalysis.Of("RFS", "Relapse, or death without it", "first remission", remission.RelapseFreeSurvival, "relapse");
    }

    private static Dictionary<string, ArmComparison> ArmsOf(StudyData data, TrialPlan plan, TimeToEventAnalysis times)
    {
        var arms = data.Demographics.ToDictionary(d => d.Subject, d => d.Arm, StringComparer.Ordinal);
        var found = new Dictionary<string, ArmComparison>();
        foreach (var (code, endpoint) in new[] { ("OS", times.OverallSurvival), ("PFS", times.ProgressionFreeSurvival) })
            if (ArmComparison.Of(endpoint, s => arms.GetValueOrDefault(s), plan.Survival.Software.Convention()) is { } comparison) found[code] = comparison;
        return found;
    }
}
