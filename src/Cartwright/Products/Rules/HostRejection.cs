using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A donor's cells that keep HLA class I.</summary>
internal static class HostRejection
{
    internal const string Microglobulin = "B2M";

    public static readonly ConstructRule Rule = new(
        "HOST-REJECTION", Severity.Warning,
        "The cells are a donor's, and B2M is not taken out (edits: B2M).",
        [],
        null,
        "The host's T cells reject a donor's cells by their HLA class I, which cannot be formed without B2M.",
        new Citation("D4", 111, 111))
    {
        Look = construct => construct.Cells is { Value: GraftVersusHost.Donor } cells && !GraftVersusHost.Has(construct, Microglobulin) ? Seen.In(cells, "The cells are a donor's and keep HLA class I: the host's T cells reject them.") : null,
    };
}
