using Cartwright.Protocols;
using Cartwright.Rehearsals.VerdictRules;

namespace Cartwright.Rehearsals;

/// <summary>A verdict for every endpoint of the protocol: what the trial, as it is written, can say about it.</summary>
public static class Verdicts
{
    /// <summary>Judges the endpoints in the protocol's order.</summary>
    public static IReadOnlyList<Verdict> Of(Rehearsal rehearsal, IReadOnlyList<Finding> findings) =>
        [.. rehearsal.Plan.Endpoints.Select(e => Of(rehearsal, e, [.. findings.Where(f => f.Touches.Contains(e.Id) && f.Severity != Severity.Info)]))];

    private static Verdict Of(Rehearsal rehearsal, Endpoint endpoint, List<Finding> findings)
    {
        var judged = Judge(rehearsal, endpoint);
        var under = judged.Answerable ? Judgement.Answerable : Judgement.Bounded;
        var undefined = findings.FirstOrDefault(f => f.Severity == Severity.Error);
        var why = undefined is null ? judged.Why : $"{Undefined(undefined)} Then: {char.ToLowerInvariant(judged.Why[0])}{judged.Why[1..]}";
        return new(
            endpoint.Id, endpoint.Title, undefined is null ? under : Judgement.NotAsWritten, under, judged.Numbers, why,
            [.. findings.Select(f => f.Code)],
            [.. Words(findings), .. judged.Amendments.OrderBy(a => a.Burden)]);
    }

    private static Judged Judge(Rehearsal rehearsal, Endpoint endpoint) => endpoint switch
    {
        Endpoint.AdverseEvents => AdverseEventVerdict.Of(rehearsal),
        Endpoint.CytokinePeakTime or Endpoint.CellularKinetics => KineticsVerdict.Of(rehearsal, endpoint.Id),
        Endpoint.ObjectiveResponse => RateVerdict.Of(rehearsal, "objective response rate", t => t.Response, rehearsal.TrueResponse),
        Endpoint.DiseaseControl => RateVerdict.Of(rehearsal, "disease control rate", t => t.DiseaseControl),
        Endpoint.ResponseDuration => MedianTimeVerdict.Of(rehearsal, "dor", "duration of response"),
        Endpoint.TimeToEvent { Kind: TimeToEventKind.OverallSurvival } => MedianTimeVerdict.Of(rehearsal, "os", "overall survival"),
        Endpoint.TimeToEvent => MedianTimeVerdict.Of(rehearsal, "pfs", "progression-free survival"),
        Endpoint.QualityOfLife => QualityOfLifeVerdict.Of(rehearsal),
        _ => throw new InvalidOperationException($"There is no rule for {endpoint.GetType().Name}."),
    };

    private static string Undefined(Finding finding) => finding.Answer is { } answer ? $"Undefined as written; read as {answer.Reading} ({answer.By})." : "Undefined as written.";

    // Words cost nobody anything: each open question closed in the text, the undefined ones first.
    private static IEnumerable<Amendment> Words(List<Finding> findings) =>
        from finding in findings
        where finding.Readings.Count > 0 || finding.Severity == Severity.Error
        orderby finding.Severity
        let reading = finding.Readings.FirstOrDefault(r => r.Id == (finding.Answer?.Reading ?? finding.Default))
        select new Amendment(Burden.Words, $"say in the protocol: {reading?.Text ?? finding.Code}", $"closes {finding.Code}", finding.Severity == Severity.Error && findings.Count(f => f.Severity == Severity.Error) == 1);
}
