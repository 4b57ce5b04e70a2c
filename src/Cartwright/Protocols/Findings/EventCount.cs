namespace Cartwright.Protocols;

/// <summary>Events counted, not subjects.</summary>
internal static class EventCount
{
    public static readonly FindingRule Rule = new(
        "EVENT-COUNT", Severity.Warning,
        "The number of adverse events is an endpoint.",
        [
            new("all-three", "Events, subjects with at least one, and events a patient-year."),
            new("events", "Events alone."),
        ],
        "all-three",
        "A number of events grows with time at risk and with who has many; patients followed for different times cannot be compared by it.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var counted = protocol.Endpoints.OfType<Endpoint.AdverseEvents>().Where(e => e.Counts == "events").ToList();
        return counted.Count == 0 ? null : new Observation($"'{counted[0].Title}' counts events, not subjects.", Observation.Places(counted.Select(e => e.At)), Observation.Ids(counted));
    }
}
