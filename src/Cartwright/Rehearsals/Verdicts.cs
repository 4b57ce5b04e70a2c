using Cartwright.Protocols;
using Cartwright.Rehearsals.VerdictRules;

namespace Cartwright.Rehearsals;

/// <summary>A verdict for every endpoint of the protocol: what the trial, as it is written, can say about it.</summary>
public static class Verdicts
{
    /// <summary>Judges the endpoints in the protocol's order.</summary>
    public static IReadOnlyList<Verdict> Of(Rehearsal rehearsal, IReadOnlyList<Finding> findings) =>
        Of(rehearsal, findings, AmbiguityTable.Of(rehearsal, findings));

    /// <summary>The same where what each word is worth is known already.</summary>
    public static IReadOnlyList<Verdict> Of(Rehearsal rehearsal, IReadOnlyList<Finding> findings, IReadOnlyList<AmbiguousWord> words) =>
        [.. rehearsal.Plan.Endpoints.Select(e => Of(rehearsal, e, words, [.. findings.Where(f => f.Touches.Contains(e.Id) && f.Severity != Severity.Info)]))];

    private static Verdict Of(Rehearsal rehearsal, Endpoint endpoint, IReadOnlyList<AmbiguousWord> words, List<Finding> findings)
    {
        var judged = Judge(rehearsal, endpoint);
        var under = judged.Answerable ? Judgement.Answerable : Judgement.Bounded;
        var undefined = findings.FirstOrDefault(NotAsWritten);
        var why = undefined is null ? judged.Why : $"{ReadAs(undefined)}{Wording.Continued(judged.Why)}";
        return new(
            endpoint.Id, endpoint.Title, Label(endpoint, rehearsal.Plan), undefined is null ? under : Judgement.NotAsWritten, under, judged.Numbers, why,
            [.. findings.Select(f => f.Code)],
            [.. Words(findings, [.. words.Where(w => w.Endpoint == endpoint.Id)], judged.Answerable), .. judged.Amendments.OrderBy(a => a.Burden)]);
    }

    private static Judged Judge(Rehearsal rehearsal, Endpoint endpoint) => endpoint switch
    {
        Endpoint.AdverseEvents { IsDoseLimiting: true } => DoseVerdict.Of(rehearsal),
        Endpoint.AdverseEvents => AdverseEventVerdict.Of(rehearsal),
        Endpoint.CytokinePeakTime or Endpoint.CellularKinetics or Endpoint.Pharmacodynamics => KineticsVerdict.Of(rehearsal, endpoint.Id),
        Endpoint.ObjectiveResponse => RateVerdict.Of(rehearsal, rehearsal.First.Analysis.IsOfLeukaemia ? "remission rate" : "objective response rate", t => t.Response, rehearsal.TrueResponse),
        Endpoint.DiseaseControl => RateVerdict.Of(rehearsal, "disease control rate", t => t.DiseaseControl),
        Endpoint.ResponseDuration => MedianTimeVerdict.Of(rehearsal, "dor", "duration of response"),
        Endpoint.TimeToEvent { Kind: TimeToEventKind.OverallSurvival } => MedianTimeVerdict.Of(rehearsal, "os", "overall survival"),
        Endpoint.TimeToEvent => MedianTimeVerdict.Of(rehearsal, "pfs", "progression-free survival"),
        Endpoint.QualityOfLife => QualityOfLifeVerdict.Of(rehearsal),
        _ => throw new InvalidOperationException($"There is no rule for {endpoint.GetType().Name}."),
    };

    // A warning has a default under which the endpoint means something; an error has none.
    private static bool NotAsWritten(Finding finding) => finding.Severity == Severity.Error;

    private static string ReadAs(Finding finding) => $"Read as {finding.Answer?.Reading ?? finding.Default} ({finding.Answer?.By ?? "Cartwright default"}): ";

    private static string Label(Endpoint endpoint, TrialPlan plan) => endpoint switch
    {
        Endpoint.AdverseEvents { IsDoseLimiting: true } => "Dose-limiting toxicity",
        Endpoint.AdverseEvents => "Adverse events",
        Endpoint.CytokinePeakTime e => $"{plan.Cytokines.FirstOrDefault(c => c.EndpointId == e.Id)?.Analyte ?? e.Analyte}, time of peak",
        Endpoint.ObjectiveResponse => "Objective response rate",
        Endpoint.DiseaseControl => "Disease control rate",
        Endpoint.ResponseDuration => "Duration of response",
        Endpoint.TimeToEvent { Kind: TimeToEventKind.OverallSurvival } => "Overall survival",
        Endpoint.TimeToEvent => "Progression-free survival",
        Endpoint.QualityOfLife => "Quality of life",
        Endpoint.Pharmacodynamics e => e.Analyte,
        Endpoint.CellularKinetics e => e.Parameter switch { KineticParameter.Auc => "AUC", KineticParameter.HalfLife => "Half-life", _ => $"{e.Parameter}" },
        _ => endpoint.Title,
    };

    // Words cost nobody anything: each open question closed in the text, the undefined ones first, and of those the one that moves most.
    private static IEnumerable<Amendment> Words(List<Finding> findings, IReadOnlyList<AmbiguousWord> words, bool answerable) =>
        from finding in findings
        where finding.Readings.Count > 0 || finding.Severity == Severity.Error
        let moves = words.Where(w => w.Code == finding.Code).MaxBy(w => w.Spread ?? -1)
        orderby NotAsWritten(finding) descending, finding.Severity, moves?.Spread ?? -1 descending
        let reading = finding.Readings.FirstOrDefault(r => r.Id == (finding.Answer?.Reading ?? finding.Default))
        let only = NotAsWritten(finding) && findings.Count(NotAsWritten) == 1
        select new Amendment(Burden.Words, $"write: “{(reading?.Text ?? finding.Answer?.Reading ?? finding.Code).TrimEnd('.')}”", $"closes {finding.Code}{Moved(moves)}", answerable && only, NotAsWritten(finding));

    private static string Moved(AmbiguousWord? word) => word is { Spread: > 0 } ? FormattableString.Invariant($", between whose readings the {word.Quantity} moves from {word.Least:G3} to {word.Most:G3} {word.Unit}").TrimEnd() : "";
}
