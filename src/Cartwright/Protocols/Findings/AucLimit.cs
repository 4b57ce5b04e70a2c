namespace Cartwright.Protocols;

/// <summary>An area under the curve without its end.</summary>
internal static class AucLimit
{
    public static readonly FindingRule Rule = new(
        "AUC-LIMIT", Severity.Warning,
        "An area under the curve is an endpoint, and the record does not say until when.",
        [
            new("day-28", "From infusion to day 28."),
            new("last-sample", "From infusion to the last quantifiable sample."),
        ],
        "day-28",
        "The field reports AUC to day 28 (Stein 2019 among others); an area to the last sample depends on how long cells can be found.")
    {
        Look = Look,
        AnsweredBy = "aucTo",
        ChosenAs = chosen => chosen.AucUpperLimit is { } limit ? limit.Days == 28 ? "day-28" : $"to {limit}" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.OfType<Endpoint.CellularKinetics>().Where(e => e is { Parameter: KineticParameter.Auc, UpperLimit: null }).ToList();
        return open.Count == 0 ? null : new Observation($"'{open[0].Title}' does not say until when.", Observation.Places(open.Select(e => e.At)), Observation.Ids(open));
    }
}
