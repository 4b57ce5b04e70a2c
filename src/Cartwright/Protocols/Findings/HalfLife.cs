namespace Cartwright.Protocols;

/// <summary>A half-life without its phase.</summary>
/// <remarks>Stein et al. Tisagenlecleucel model-based cellular kinetic analysis of chimeric antigen receptor–T cells. CPT Pharmacometrics Syst. Pharmacol. 8 (2019) 285–295.</remarks>
internal static class HalfLife
{
    public static readonly FindingRule Rule = new(
        "T-HALF-PHASE", Severity.Error,
        "A half-life of cells is an endpoint, and the record does not say of which phase.",
        [
            new("both", "Contraction after the peak and persistence at the end, each reported."),
            new("contraction", "From the peak to day 28."),
            new("persistence", "The terminal phase."),
        ],
        "both",
        "A suggestion only: cells fall in two phases. Stein 2019 gives for tisagenlecleucel 4.3 and about 217 days, fifty-fold apart: one number without its phase means nothing.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var open = protocol.Endpoints.OfType<Endpoint.CellularKinetics>().Where(e => e is { Parameter: KineticParameter.HalfLife, Phase: null }).ToList();
        return open.Count == 0
            ? null
            : new Observation($"'{open[0].Title}' does not say which phase it describes; cells contract after their peak and then persist, each with its own half-life.",
                Observation.Places(open.Select(e => e.At)), Observation.Ids(open));
    }
}
