using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Choices;

/// <summary>A figure that a trial reports of an endpoint, as it comes out over the trials of a rehearsal.</summary>
/// <param name="Endpoint">Its id; <c>design</c> for the escalation.</param>
public sealed record EndpointFigure(string Endpoint, string Quantity, string Unit, Estimate Value);

/// <summary>What a rehearsal says of each endpoint, in one figure or two: what the trial would report, not how well it knows it.</summary>
public static class EndpointFigures
{
    /// <summary>Those of the design, then of each endpoint in the protocol's order.</summary>
    public static IReadOnlyList<EndpointFigure> Of(Rehearsal rehearsal) => [.. Design(rehearsal), .. rehearsal.Plan.Endpoints.SelectMany(e => Of(rehearsal, e))];

    private static IEnumerable<EndpointFigure> Design(Rehearsal rehearsal)
    {
        yield return new("design", "subjects infused, mean over trials", "", rehearsal.Trials.Average(t => (double)t.Infused));
        yield return new("design", "days to the last dose decision, mean over trials", "days", rehearsal.Trials.Average(t => t.DaysToDecision));
        yield return new("design", "trials that reach their answer", "%", 100.0 * rehearsal.Trials.Count(t => t.ReachedItsAnswer) / rehearsal.Trials.Count);
        if (rehearsal.Plan.IsThreePlusThree && rehearsal.Design.Scenarios.FirstOrDefault(s => s.Name == rehearsal.Assumptions.Toxicity.Primary) is { } scenario)
            yield return new("design", "probability of the right dose", "%", 100 * RightDose.Share(rehearsal, scenario.Exact));
    }

    private static IEnumerable<EndpointFigure> Of(Rehearsal rehearsal, Endpoint endpoint) => endpoint switch
    {
        Endpoint.AdverseEvents { IsDoseLimiting: true } => [],
        Endpoint.AdverseEvents => [Rate(rehearsal, endpoint, "serious adverse events", t => t.Serious), Rate(rehearsal, endpoint, "severe cytokine release", t => t.SevereRelease)],
        Endpoint.CellularKinetics { Parameter: KineticParameter.Auc } => Measured(rehearsal, endpoint).Select(f => f with { Quantity = "median AUC" }),
        Endpoint.CellularKinetics { Parameter: KineticParameter.HalfLife } when rehearsal.Plan.Conventions.HalfLife != HalfLifePhase.Both => Measured(rehearsal, endpoint).Select(f => f with { Quantity = "median half-life" }),
        Endpoint.CytokinePeakTime or Endpoint.CellularKinetics or Endpoint.Pharmacodynamics => Measured(rehearsal, endpoint),
        Endpoint.ObjectiveResponse => [Rate(rehearsal, endpoint, "response rate", t => t.Response)],
        Endpoint.DiseaseControl => [Rate(rehearsal, endpoint, "disease control rate", t => t.DiseaseControl)],
        Endpoint.ResponseDuration => Times(rehearsal, endpoint, "dor"),
        Endpoint.TimeToEvent { Kind: TimeToEventKind.OverallSurvival } => Times(rehearsal, endpoint, "os"),
        Endpoint.TimeToEvent => Times(rehearsal, endpoint, "pfs"),
        Endpoint.QualityOfLife => [new(endpoint.Id, "change of global health, mean", "points", Mean(rehearsal.Trials.SelectMany(t => t.GlobalHealth)))],
        _ => [],
    };

    private static EndpointFigure Rate(Rehearsal rehearsal, Endpoint endpoint, string quantity, Func<TrialRecord, Proportion> rate)
    {
        var (events, of) = (rehearsal.Trials.Sum(t => rate(t).Events), rehearsal.Trials.Sum(t => rate(t).Of));
        return new(endpoint.Id, quantity, "%", of > 0 ? 100.0 * events / of : Estimate.None("nobody to count"));
    }

    private static IEnumerable<EndpointFigure> Measured(Rehearsal rehearsal, Endpoint endpoint) =>
        from measured in rehearsal.Trials.SelectMany(t => t.Recovered).Where(m => m.Endpoint == endpoint.Id)
        group measured by (measured.Quantity, measured.Unit) into g
        select new EndpointFigure(endpoint.Id, $"median {g.Key.Quantity}", g.Key.Unit, Middle(g.SelectMany(m => m.Patients).Select(p => p.Observed).OfType<double>()));

    private static IEnumerable<EndpointFigure> Times(Rehearsal rehearsal, Endpoint endpoint, string times)
    {
        yield return new(endpoint.Id, "middle of the trials' medians", "days", Middle(rehearsal.Trials.Select(t => t.Median(times).OrNull).OfType<double>()));
        yield return new(endpoint.Id, "subjects in its set, mean over trials", "", rehearsal.Trials.Average(t => (double)t.Times[times].Subjects.Count));
        yield return new(endpoint.Id, "trials in which the median can be estimated", "%", 100.0 * rehearsal.Trials.Count(t => t.Median(times).OrNull is not null) / rehearsal.Trials.Count);
    }

    private static Estimate Middle(IEnumerable<double> values) => Median.Of(values) is { } median ? median : Estimate.None("it could not be estimated");

    private static Estimate Mean(IEnumerable<double> values) => values.ToList() is { Count: > 0 } all ? all.Average() : Estimate.None("nobody answered twice");
}
