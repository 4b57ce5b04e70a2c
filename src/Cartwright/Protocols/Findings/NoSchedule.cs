namespace Cartwright.Protocols;

/// <summary>Things measured at no time.</summary>
internal static class NoSchedule
{
    public static readonly FindingRule Rule = new(
        "NO-SCHEDULE", Severity.Error,
        "Cells or cytokines are endpoints, and the record states no time at which they are measured.",
        [],
        null,
        "A peak is found on a sampled day or not at all: sampling times are asked for under chosen.schedule.")
    {
        Look = Look,
        AnsweredBy = "schedule",
        ChosenAs = chosen => chosen.Schedule is { } s ? $"{(s.Kinetics ?? []).Count} times of cells, {(s.Cytokines ?? []).Count} of cytokines" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.Where(e => e switch
        {
            Endpoint.CellularKinetics or Endpoint.Pharmacodynamics => protocol.Schedule.Kinetics is null,
            Endpoint.CytokinePeakTime => protocol.Schedule.Cytokines is null,
            _ => false,
        }).ToList();
        return open.Count == 0 ? null : new Observation($"No sampling times are stated for {string.Join(", ", open.Select(e => $"'{e.Title}'"))}.", Observation.Places(open.Select(e => e.At)), Observation.Ids(open));
    }
}
