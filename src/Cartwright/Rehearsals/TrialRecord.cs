using Cartwright.Analysis.QualityOfLife;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Making;
using Cartwright.Making.Costs;
using Cartwright.Numerics;
using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>What is kept of one virtual trial: a row of <c>trials.csv</c>, and what the verdicts are made of.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Recommended">The level recommended; null for none.</param>
/// <param name="DaysToDecision">From the site's opening to the last dose decision.</param>
/// <param name="InfusedByLevel">Subjects infused at each level, the lowest first.</param>
/// <param name="Response">Objective response among the infused; of leukaemia, remission.</param>
/// <param name="Times">By endpoint (<c>os</c>, <c>pfs</c>, <c>dor</c>), under the reading in force.</param>
/// <param name="Readings">The same under every reading: <c>os:Enrolment</c>, <c>dor:Literal</c>.</param>
/// <param name="GlobalHealth">Change of global health from baseline to the first visit from day 28 on, a subject an entry.</param>
/// <param name="Recovered">What was measured of each infused patient's kinetics and cytokines beside the truth.</param>
public sealed record TrialRecord(
    uint Number,
    int? Recommended,
    bool ReachedItsAnswer,
    int Enrolled,
    int Infused,
    int Evaluable,
    int Toxicities,
    double DaysToDecision,
    IReadOnlyList<int> InfusedByLevel,
    Proportion Emergent,
    Proportion Serious,
    Proportion Related,
    Proportion SevereRelease,
    Proportion Response,
    Proportion DiseaseControl,
    IReadOnlyDictionary<string, EventTimes> Times,
    IReadOnlyDictionary<string, EventTimes> Readings,
    IReadOnlyList<double> GlobalHealth,
    IReadOnlyList<Measured> Recovered)
{
    /// <summary>From enrolment to response.</summary>
    public required EnrolmentFlow Flow { get; init; }

    /// <summary>The level of each subject who has one, by USUBJID.</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>();

    /// <summary>Keeps what is needed of a trial.</summary>
    public static TrialRecord Of(uint number, VirtualTrial virtualTrial, TrialPlan plan, Assumptions assumptions)
    {
        var (trial, analysis) = (virtualTrial.Trial, virtualTrial.Analysis);
        var infused = analysis.Subjects.In(AnalysisSet.Infused).ToList();
        return new(
            number, trial.Recommended, trial.ReachedItsAnswer, trial.Reports.Count, infused.Count, trial.Outcomes.Treated, trial.Outcomes.Toxicities,
            trial.Cohorts.Count == 0 ? 0 : (trial.Cohorts[^1].Decided - assumptions.Accrual.Opens).TotalDays,
            [.. plan.Levels.Select(l => infused.Count(s => s.Level == l))],
            Share(analysis.AdverseEvents, AdverseEventKind.TreatmentEmergent),
            Share(analysis.AdverseEvents, AdverseEventKind.Serious),
            Share(analysis.AdverseEvents, AdverseEventKind.TreatmentRelated),
            AsProportion(analysis.CytokineRelease.Columns[^1].Severe),
            analysis.ObjectiveResponse,
            analysis.Response.Infused.DiseaseControl,
            InForce(analysis.TimeToEvent),
            UnderEveryReading(analysis.TimeToEvent),
            ChangeOfGlobalHealth(analysis.QualityOfLife, analysis.Subjects, plan),
            KineticsRecovery.Of(virtualTrial, plan, assumptions))
        {
            Flow = EnrolmentFlow.Of(analysis, plan) with { Spent = SpentOn(virtualTrial.Journeys, assumptions.Manufacturing), DeviceWaitDays = [.. virtualTrial.Journeys.Select(j => j.WaitForDevice).OfType<double>()] },
            Levels = analysis.Subjects.Subjects.Where(s => s.Level is not null).ToDictionary(s => s.Id, s => s.Level!.Number, StringComparer.Ordinal),
        };
    }

    private static double? SpentOn(IReadOnlyList<Journey> journeys, AssumedManufacturing manufacturing) =>
        manufacturing is { Making: { } making, Cost: CostBasis.Process costs } ? journeys.Sum(j => costs.Of(j, making)) : null;

    /// <summary>The median of a time-to-event endpoint, by the id <c>os</c>, <c>pfs</c> or <c>dor</c>.</summary>
    public Estimate Median(string endpoint) => SurvivalQuantile.Median(Times[endpoint].Curve);

    private static Dictionary<string, EventTimes> InForce(TimeToEventAnalysis times) =>
        new() { ["os"] = times.OverallSurvival, ["pfs"] = times.ProgressionFreeSurvival, ["dor"] = times.DurationOfResponse };

    private static Dictionary<string, EventTimes> UnderEveryReading(TimeToEventAnalysis times) =>
        times.OverallSurvivalFrom.Select(o => KeyValuePair.Create($"os:{o.Key}", o.Value))
            .Concat(times.DurationOfResponseAs.Select(d => KeyValuePair.Create($"dor:{d.Key}", d.Value))).ToDictionary();

    // A trial in which nobody was treated has no form of an event, and nobody to count.
    private static Proportion Share(AdverseEventAnalysis? events, AdverseEventKind kind) => events is null ? new(0, 0) : AsProportion(events.Overview.First(r => r.Kind == kind).Cells[^1].Subjects);

    private static Proportion AsProportion(SubjectCount count) => new(count.Subjects, count.Of);

    private static List<double> ChangeOfGlobalHealth(QualityOfLifeAnalysis quality, SubjectLevel subjects, TrialPlan plan)
    {
        var visit = plan.Visits.QualityOfLife.Where(v => v.Planned.Days >= 28).MinBy(v => v.Planned.Days);
        var infused = subjects.In(AnalysisSet.Infused).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return visit is null ? [] : [.. quality.Questionnaires.Where(q => q.Visit == visit.Name && infused.Contains(q.Subject)).Select(q => q.Changes["QL"].OrNull).OfType<double>()];
    }
}
