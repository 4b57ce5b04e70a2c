namespace Cartwright.Protocols;

/// <summary>A virus that is said to transfect.</summary>
internal static class GeneTransferWord
{
    public static readonly FindingRule Rule = new(
        "GENE-TRANSFER", Severity.Warning,
        "The vector is a virus, and the gene is said to be transfected.",
        [
            new("transduction", "The virus transduces the cells."),
        ],
        "transduction",
        "Transfer by a virus is transduction; transfection is transfer without one, and would be another process with another vector.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Product.GeneTransfer is not { Value: { Vector: { } vector, Method: { } method } } transfer) return null;
        return vector.Contains("vir", StringComparison.OrdinalIgnoreCase) && method.StartsWith("transfect", StringComparison.OrdinalIgnoreCase)
            ? new Observation($"A {vector} vector is said to be \"{method}\".", Observation.Places(transfer.At), ["product"], transfer.InFile)
            : null;
    }
}
