namespace Cartwright.Protocols;

/// <summary>A rate of nobody in particular.</summary>
internal static class RateWithoutNumber
{
    public static readonly FindingRule Rule = new(
        "RATE-WITHOUT-N", Severity.Warning,
        "A rate is claimed without the number of subjects behind it.",
        [
            new("not-used", "It is quoted, and is no target of any model."),
        ],
        "not-used",
        "Without a number a rate has no interval: 5 of 8 is 63 %, and its exact 95 % interval runs from 24.5 to 91.5 %. Disease control counts stable disease; beside it stands the objective response.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Information.Claims.Where(c => c.Value is { Above: not null, Subjects: null }).ToList();
        return open.Count == 0 ? null : new Observation(string.Join(" ", open.Select(c => $"\"{c.Value.Wording}\" ({c.Value.About}) is stated of no number of subjects.")),
            Observation.Places(open.Select(c => c.At)), ["information"], open[0].InFile);
    }
}
