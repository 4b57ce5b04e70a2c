using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>Cells without HLA class I.</summary>
internal static class NaturalKillers
{
    public static readonly ConstructRule Rule = new(
        "NATURAL-KILLERS", Severity.Info,
        "B2M is taken out.",
        [],
        null,
        "Cells that show no HLA class I may be eliminated by the recipient's natural killer cells.",
        new Citation("D4", 111, 111))
    {
        Look = construct => construct.Edits.FirstOrDefault(e => e.Value.Equals(HostRejection.Microglobulin, StringComparison.OrdinalIgnoreCase)) is { } edit
            ? Seen.In(edit, "Without B2M the cells show no HLA class I: the host's natural killer cells may reject them in place of its T cells.")
            : null,
    };
}
