namespace Cartwright.Protocols;

/// <summary>Survival counted from an event that the trial does not have.</summary>
internal static class OsOrigin
{
    public static readonly FindingRule Rule = new(
        "OS-ORIGIN", Severity.Error,
        "A survival endpoint counts from randomization although the allocation is not randomized, from a baseline that may be any day, or from no stated origin.",
        [
            new("enrolment", "From enrolment: everybody enrolled counts, also who was never infused (intention to treat)."),
            new("conditioning", "From the first day of conditioning: everybody conditioned counts."),
            new("infusion", "From the first infusion: everybody infused counts."),
        ],
        "infusion",
        "A suggestion only: registries of cell therapy and this field's progression-free survival count from the first dose. The three origins count different patients.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var allocation = protocol.Design.Allocation;
        var without = protocol.Endpoints.OfType<Endpoint.TimeToEvent>()
            .Where(e => e.DefinedOrigin(allocation?.Value) is null).ToList();
        if (without.Count == 0) return null;
        var message = string.Join(" ", without.Select(e => $"'{e.Title}' {Complaint(e.Origin, protocol.Design.Arms?.Value)}."));
        var frame = protocol.Schedule.Survival is { Value.From: "baseline" } survival && without.Exists(e => e.Kind == TimeToEventKind.OverallSurvival) ? survival : null;
        if (frame is not null) message += " Its time frame counts from baseline.";
        return new Observation(message, Observation.Places([.. without.Select(e => e.At), allocation?.At, frame?.At]), Observation.Ids(without));
    }

    private static string Complaint(string? origin, int? arms) => origin switch
    {
        null => "does not say from when it counts",
        "randomization" => $"counts from randomization, but nobody is randomized{(arms == 1 ? ": the trial has a single arm" : "")}",
        _ => $"counts from {origin}, which may be any day before treatment",
    };
}
