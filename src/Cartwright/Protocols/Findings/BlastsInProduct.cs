namespace Cartwright.Protocols;

/// <summary>Blasts in the material a product is made of.</summary>
internal static class BlastsInProduct
{
    public static readonly FindingRule Rule = new(
        "BLASTS-IN-PRODUCT", Severity.Warning,
        "The product is made of the patient's own T cells, and the disease is one of T cells.",
        [
            new("risk-noted", "Contamination of the starting material is a risk of manufacturing that the assumptions may name; none is supposed."),
        ],
        "risk-noted",
        "Leukaemic cells are collected and may be transduced with the healthy ones; how often, no record says.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Product.CellSource is not { Value: "autologous" } source || protocol.Population.Condition is not { } condition || !KnownDiseases.IsOfTCells(condition.Value)) return null;
        return new Observation($"{condition.Value} is a disease of T cells, and the product is made of the patient's own.", Observation.Places(source.At, condition.At), ["process"], source.InFile);
    }
}
