using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Survival;

/// <summary>The times to event of a study under every reading, and which readings are in force.</summary>
public sealed record TimeToEventAnalysis(
    IReadOnlyDictionary<SurvivalOrigin, EventTimes> OverallSurvivalFrom,
    IReadOnlyDictionary<SurvivalOrigin, EventTimes> ProgressionFreeSurvivalFrom,
    IReadOnlyDictionary<DurationOfResponseReading, EventTimes> DurationOfResponseAs,
    AnalysisConventions InForce)
{
    /// <summary>Overall survival under the reading in force.</summary>
    public EventTimes OverallSurvival => OverallSurvivalFrom[InForce.SurvivalOrigin];

    /// <summary>Progression-free survival under the reading in force.</summary>
    public EventTimes ProgressionFreeSurvival => ProgressionFreeSurvivalFrom[InForce.ProgressionOrigin];

    /// <summary>Duration of response under the reading in force.</summary>
    public EventTimes DurationOfResponse => DurationOfResponseAs[InForce.DurationOfResponse];

    /// <summary>Analyses a study under its plan, or under other readings than the plan's.</summary>
    public static TimeToEventAnalysis Of(StudyData data, TrialPlan plan, AnalysisConventions? readings = null) =>
        Of(data, ResponseAnalysis.Of(data, plan), readings ?? plan.Conventions, ProgressionCensoring.Of(plan));

    /// <summary>Analyses a study whose response is known already.</summary>
    /// <param name="censoring">What ends a progression-free time and a response before the event; null: another therapy alone.</param>
    public static TimeToEventAnalysis Of(StudyData data, ResponseAnalysis response, AnalysisConventions readings, ProgressionCensoring? censoring = null)
    {
        var subjects = StudyCourse.Of(data).Zip(response.Subjects, (course, disease) => new SubjectOutcome(course, disease)).ToList();
        var followed = ProgressionFollowUp.Exists(data, response);
        return new(
            Under<SurvivalOrigin>(origin => Survival.OverallSurvival.Derive(subjects, origin, readings.Duration)),
            Under<SurvivalOrigin>(origin => ProgressionFollowUp.Of(followed, subjects, () => Survival.ProgressionFreeSurvival.Derive(subjects, origin, readings.Duration, censoring))),
            Under<DurationOfResponseReading>(reading => ProgressionFollowUp.Of(followed || !response.IsUnknown, subjects, () => Survival.DurationOfResponse.Derive(subjects, reading, readings.Duration, censoring))),
            readings);
    }

    private static Dictionary<TReading, EventTimes> Under<TReading>(Func<TReading, EventTimes> derive) where TReading : struct, Enum =>
        Enum.GetValues<TReading>().ToDictionary(reading => reading, derive);
}
