namespace Cartwright.Protocols;

/// <summary>Time frames that do not fit together.</summary>
internal static class TimeFrames
{
    public static readonly FindingRule Rule = new(
        "FRAMES", Severity.Warning,
        "Efficacy is observed for longer than safety, or survival has no end.",
        [
            new("each-its-own", "Each endpoint over its own frame; who has no event by then is censored there, patient by patient."),
            new("shortest", "Everything ends with the shortest frame."),
        ],
        "each-its-own",
        "Nothing that was observed is thrown away, and the calendar shows which endpoint outlasts which.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var (safety, efficacy, survival) = (protocol.Schedule.AdverseEvents, protocol.Schedule.Efficacy, protocol.Schedule.Survival);
        var outlasts = safety?.Value.End < efficacy?.Value.End;
        var open = survival is { Value.End: null };
        if (!outlasts && !open) return null;
        List<string> complaints = [];
        if (outlasts) complaints.Add($"Efficacy is observed for {efficacy!.Value.End}, adverse events only for {safety!.Value.End}{Kinetics(protocol)}.");
        if (open) complaints.Add($"Survival is observed until {survival!.Value.EndOrigin}, without an end.");
        return new Observation(string.Join(" ", complaints), Observation.Places(safety?.At, efficacy?.At, survival?.At, protocol.Schedule.Kinetics?.At), Touched(protocol),
            efficacy?.InFile ?? survival?.InFile);
    }

    private static string Kinetics(Protocol protocol) =>
        protocol.Schedule.Kinetics?.Value.OfType<SamplingTime.NumberedDay>().LastOrDefault() is { } last ? $", cells until day {last.Day}" : "";

    private static IReadOnlyList<string> Touched(Protocol protocol) => Observation.Ids(protocol.Endpoints.Where(e =>
        e is Endpoint.AdverseEvents or Endpoint.TimeToEvent or Endpoint.ObjectiveResponse or Endpoint.DiseaseControl or Endpoint.ResponseDuration or Endpoint.QualityOfLife));
}
