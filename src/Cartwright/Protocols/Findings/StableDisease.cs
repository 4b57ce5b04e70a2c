namespace Cartwright.Protocols;

/// <summary>Disease control counts stable disease, and not for how long.</summary>
internal static class StableDisease
{
    public static readonly FindingRule Rule = new(
        "STABLE-DISEASE-DURATION", Severity.Warning,
        "Disease control counts stable disease, and the record does not say how long it must last.",
        [
            new("6-wk", "At least six weeks (42 days) from baseline."),
            new("8-wk", "At least eight weeks (56 days) from baseline."),
            new("any", "Stable disease at any one assessment."),
        ],
        "6-wk",
        "RECIST 1.1 (section 4.7.3): the protocol says the minimum, in general not less than six to eight weeks. Without one the first scan decides.")
    {
        Look = Look,
        AnsweredBy = "response",
        ChosenAs = chosen => chosen.Response is { } r ? $"at least {r.MinimumStableDisease}" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.OfType<Endpoint.DiseaseControl>().Where(e => e.MinimumStableDisease is null && e.Categories.Contains("SD")).ToList();
        return open.Count == 0
            ? null
            : new Observation($"'{open[0].Title}' counts stable disease and does not say how long it must last.", Observation.Places(open.Select(e => e.At)), Observation.Ids(open));
    }
}
