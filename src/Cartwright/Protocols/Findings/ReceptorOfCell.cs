namespace Cartwright.Protocols;

/// <summary>A cell described as if it were its receptor.</summary>
internal static class ReceptorOfCell
{
    public static readonly FindingRule Rule = new(
        "CELL-AS-RECEPTOR", Severity.Warning,
        "The record describes the parts of the receptor as parts of the cell.",
        [
            new("receptor", "The parts are those of the chimeric antigen receptor."),
        ],
        "receptor",
        "A cell expresses a receptor; fragment, hinge, transmembrane and signalling regions are the receptor's.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        return protocol.Product.Receptor is { Value.OfTheCell: true } receptor
            ? new Observation("The cells themselves are described as molecules with binding and signalling regions.", Observation.Places(receptor.At), ["product"], receptor.InFile)
            : null;
    }
}
