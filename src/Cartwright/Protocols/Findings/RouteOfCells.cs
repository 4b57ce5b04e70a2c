namespace Cartwright.Protocols;

/// <summary>Cells that are not given into the blood.</summary>
internal static class RouteOfCells
{
    public static readonly FindingRule Rule = new(
        "ROUTE", Severity.Warning,
        "The product is given by another route than into a vein.",
        [
            new("as-assumed", "Kinetics in blood are those that the assumptions suppose for this route; the dose enters where it is injected."),
        ],
        "as-assumed",
        "Cells injected into a tumour reach the blood by leaking from it; models of infused cells start in the blood. At the same dose systemic cytokine release is then less, not more.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        return protocol.Product.Route is { Value: not "intravenous" } route
            ? new Observation($"The product is given by {route.Value} administration; blood is not where it starts.", Observation.Places(route.At),
                ["product", .. Observation.Ids(protocol.Endpoints.Where(e => e is Endpoint.CellularKinetics or Endpoint.CytokinePeakTime))], route.InFile)
            : null;
    }
}
