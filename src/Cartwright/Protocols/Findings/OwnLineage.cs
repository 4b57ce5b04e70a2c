namespace Cartwright.Protocols;

/// <summary>A target that the product itself carries.</summary>
/// <remarks>Gomes-Silva et al. CD7-edited T cells expressing a CD7-specific CAR for the therapy of T-cell malignancies. Blood 130 (2017) 285–296.</remarks>
internal static class OwnLineage
{
    public static readonly FindingRule Rule = new(
        "FRATRICIDE", Severity.Error,
        "The product is made of T cells, its target is found on T cells, and nothing is declared that keeps the cells from killing one another.",
        [
            new("target-removed", "The target is removed from the cells, or kept from their surface."),
            new("target-negative-cells", "The product is made of cells that lack the target."),
            new("not-modelled", "Whatever keeps the product alive is not modelled."),
        ],
        null,
        "A product that meets its target on itself kills itself, and makes the patient's healthy T cells its target as well; which measure is taken changes yield, expansion and aplasia, and cannot be guessed.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Product.Target is not { } target || !KnownTargets.IsOnTCells(target.Value) || protocol.Product.FratricideMitigation is not null) return null;
        var spares = protocol.Product.Spares is { } said ? $" \"{said.Value}\" says by its silence that cells which carry it are affected." : "";
        return new Observation($"{target.Value} is found on normal T cells and on the product's own cells; no measure against fratricide is declared.{spares}",
            Observation.Places(target.At, protocol.Product.Spares?.At), ["product", .. Observation.Ids(protocol.Endpoints.Where(e => e is Endpoint.CellularKinetics or Endpoint.Pharmacodynamics))], target.InFile);
    }
}
