using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Choices;

/// <summary>What shorter and longer follow-up would give each endpoint: the trial rehearsed again, the same patients followed so many times as long.</summary>
public static class FollowUpWorth
{
    private static readonly double[] Factors = [0.5, 1, 1.5, 2, 3];

    /// <summary>How many follow-ups are rehearsed.</summary>
    public static int PiecesOfWork => Factors.Length;

    /// <summary>An entry an endpoint that follow-up can move, in the protocol's order.</summary>
    public static IReadOnlyList<BoughtPrecision> Of(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, IReadOnlyList<Finding> findings, Action? progress = null)
    {
        var light = settings with { PatientsForTruth = 100, PatientsForAmendments = 0, Designs = [] };
        var tried = Factors.Select(f => (Factor: f, Plan: f == 1 ? plan : Followed.Times(plan, f))).Select(t =>
        {
            var verdicts = Verdicts.Of(Rehearsal.Run(t.Plan, t.Plan, assumptions, light), findings);
            progress?.Invoke();
            return (t.Factor, t.Plan, Verdicts: verdicts);
        }).ToList();
        return [.. plan.Endpoints.Select((e, i) => Depends(e) ? Bought(tried, i) : Nothing(tried[1].Verdicts[i]))];
    }

    private static bool Depends(Endpoint endpoint) => endpoint is Endpoint.TimeToEvent or Endpoint.ResponseDuration or Endpoint.ObjectiveResponse or Endpoint.DiseaseControl;

    private static BoughtPrecision Bought(IReadOnlyList<(double Factor, TrialPlan Plan, IReadOnlyList<Verdict> Verdicts)> tried, int endpoint)
    {
        var first = tried[0].Verdicts[endpoint];
        return new(first.Endpoint, first.Label, first.Numbers[0].Name, first.Numbers[0].Unit,
            [.. tried.Select(t => new Purchase($"followed to day {t.Plan.Visits.EfficacyUntil.Days:0}", t.Factor, t.Verdicts[endpoint].Numbers[0].Value, t.Verdicts[endpoint].UnderReading == Judgement.Answerable))]);
    }

    private static BoughtPrecision Nothing(Verdict verdict) => new(verdict.Endpoint, verdict.Label, verdict.Numbers[0].Name, verdict.Numbers[0].Unit, [], "it is known before follow-up ends");
}
