using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A target said to be on no normal tissue.</summary>
internal static class TumourOnlyTarget
{
    public static readonly ConstructRule Rule = new(
        "TUMOUR-ONLY", Severity.Error,
        "A target is declared to be on no normal tissue (normalTissue: none, or 0).",
        [],
        null,
        "The review has it that such a target does not exist; it is refused, and the tissue or a low density is to be named.",
        new Citation("D4", 125, 125))
    {
        Look = Look,
    };

    private static Seen? Look(Construct construct)
    {
        var refused = construct.Binders.Where(b => b.Value.ClaimsNoNormalTissue).ToList();
        return refused.Count == 0
            ? null
            : new Seen($"{string.Join(", ", refused.SelectMany(b => b.Value.Targets))} is said to be on no normal tissue: refused.", [.. refused.Select(b => b.At)], refused[0].InFile);
    }
}
