using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A donor's cells that keep their T-cell receptor.</summary>
internal static class GraftVersusHost
{
    internal const string Donor = "allogeneic", Receptor = "TCR";

    public static readonly ConstructRule Rule = new(
        "GRAFT-VERSUS-HOST", Severity.Warning,
        "The cells are a donor's, and the T-cell receptor is not taken out (edits: TCR).",
        [],
        null,
        "A donor's cells carry a risk of graft-versus-host disease; the genes of their receptor are removed against it.",
        new Citation("D4", 111, 111))
    {
        Look = construct => construct.Cells is { Value: Donor } cells && !Has(construct, Receptor) ? Seen.In(cells, "The cells are a donor's and keep their T-cell receptor: graft-versus-host disease.") : null,
    };

    internal static bool Has(Construct construct, string gene) => construct.Edits.Any(e => e.Value.Equals(gene, StringComparison.OrdinalIgnoreCase));
}
