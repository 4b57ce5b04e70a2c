namespace Cartwright.Protocols;

/// <summary>A response rate without criteria of response.</summary>
/// <remarks>Eisenhauer et al. New response evaluation criteria in solid tumours: RECIST 1.1. Eur. J. Cancer 45 (2009) 228–247.</remarks>
internal static class ResponseCriteria
{
    public static readonly FindingRule Rule = new(
        "RESPONSE-CRITERIA", Severity.Warning,
        "A response rate is an endpoint, and no criteria are named by which a response is judged.",
        [
            new("recist-1.1-confirmed", "RECIST 1.1; a response counts when it is confirmed after at least 28 days."),
            new("recist-1.1", "RECIST 1.1; a response need not be confirmed."),
        ],
        "recist-1.1-confirmed",
        "RECIST 1.1 is the standard for solid tumours and asks for confirmation, after at least four weeks, where no control arm guards against chance (section 4.6).")
    {
        Look = Look,
        AnsweredBy = "response",
        ChosenAs = chosen => chosen.Response is { } r ? $"{r.Criteria}, {(r.ConfirmedAfter is { } after ? $"confirmed after {after}" : "not confirmed")}" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.OfType<Endpoint.ObjectiveResponse>().Where(e => e.Criteria is null).ToList();
        var touched = protocol.Endpoints.Where(e => e is Endpoint.ObjectiveResponse or Endpoint.DiseaseControl or Endpoint.ResponseDuration or Endpoint.TimeToEvent { Kind: TimeToEventKind.ProgressionFreeSurvival });
        if (open.Count == 0) return null;
        return protocol.Chosen.Response?.Criteria is { } chosen && !chosen.Contains("RECIST", StringComparison.OrdinalIgnoreCase)
            ? new Observation($"'{open[0].Title}' does not say by which criteria a response is judged.", Observation.Places(open.Select(e => e.At)), Observation.Ids(touched), null, [new("as-chosen", $"{chosen}, as chosen.")], "as-chosen")
            : new Observation($"'{open[0].Title}' does not say how much a tumour must shrink, nor for how long{(open[0].At?.Quote is { } quote ? $": \"{quote}\"" : "")}.",
                Observation.Places(open.Select(e => e.At)), Observation.Ids(touched));
    }
}
