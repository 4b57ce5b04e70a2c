namespace Cartwright.Protocols;

/// <summary>Survival that does not say what ends it, and disease control that does not say what it is.</summary>
internal static class EventsOpen
{
    public static readonly FindingRule Rule = new(
        "EVENTS", Severity.Warning,
        "A survival endpoint does not say which events end it, or disease control which responses count.",
        [
            new("by-name", "What the name means: overall survival ends with death, progression-free survival with progression or death, and control is CR, PR or SD."),
        ],
        "by-name",
        "The names are defined so (FDA, Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics, 2018); the record may still mean something else.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.Where(e => e is Endpoint.TimeToEvent { Events.Count: 0 } or Endpoint.DiseaseControl { Categories.Count: 0 }).ToList();
        return open.Count == 0
            ? null
            : new Observation(string.Join(" ", open.Select(e => $"'{e.Title}' does not say {(e is Endpoint.TimeToEvent ? "what ends it" : "what counts")}.")), Observation.Places(open.Select(e => e.At)), Observation.Ids(open));
    }
}
