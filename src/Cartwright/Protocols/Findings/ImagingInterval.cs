namespace Cartwright.Protocols;

/// <summary>Endpoints read from scans whose days are not stated.</summary>
internal static class ImagingInterval
{
    public static readonly FindingRule Rule = new(
        "IMAGING-INTERVAL", Severity.Warning,
        "Response, disease control, its duration or progression is an endpoint, and the record does not say how often disease is assessed.",
        [
            new("6-wk-then-12-wk", "Every six weeks until week 24, then every twelve."),
            new("6-wk", "Every six weeks."),
            new("12-wk", "Every twelve weeks."),
        ],
        "6-wk-then-12-wk",
        "RECIST 1.1 (section 4.5): every six to eight weeks is reasonable in phase II. Progression is dated to the scan that shows it, so the interval is in every such time.")
    {
        Look = Look,
        AnsweredBy = "imaging",
        ChosenAs = chosen => chosen.Imaging is { } i ? $"every {i.Every}{(i.Until is { } until ? $" until {until}" : "")}{(i.Then is { } then ? $", then every {then}" : "")}" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Schedule.Imaging is not null) return null;
        var scanned = protocol.Endpoints.Where(e => e is Endpoint.ObjectiveResponse or Endpoint.DiseaseControl or Endpoint.ResponseDuration or Endpoint.TimeToEvent { Kind: TimeToEventKind.ProgressionFreeSurvival }).ToList();
        return scanned.Count == 0
            ? null
            : new Observation("The record does not say how often disease is assessed.", Observation.Places([protocol.Schedule.Efficacy?.At, .. scanned.Select(e => e.At)]), Observation.Ids(scanned),
                protocol.Schedule.Efficacy?.InFile);
    }
}
