namespace Cartwright.Protocols;

/// <summary>Survival that does not say what ends it, and disease control that does not say what it is.</summary>
/// <remarks>
/// FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics. 2018: overall survival to death from any cause, progression-free survival to objective progression or death. Read in quotations of the
/// guidance only: not confirmed at its source. It does not define disease control: Sznol, Curr. Opin. Investig. Drugs, December 2010, 1340–1341 (abstract): CR, PR and stable disease.
/// </remarks>
internal static class EventsOpen
{
    public static readonly FindingRule Rule = new(
        "EVENTS", Severity.Warning,
        "A survival endpoint does not say which events end it, or disease control which responses count.",
        [
            new("by-name", "What the name means: overall survival ends with death, progression-free survival with progression or death, and control is CR, PR or SD."),
        ],
        "by-name",
        "The two survivals are defined so by the FDA (Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics, 2018; by quotations, not confirmed at its source), disease control by Sznol (Curr. Opin. Investig. Drugs, December 2010). The record may still mean something else.")
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
