using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>Cells that meet their own target on themselves, by the gate, without anything declared against it. The protocol's rule, put to a construct.</summary>
/// <remarks>D1:2: "no effect on cells that do not express the antigen"; the product's own cells do.</remarks>
internal static class Fratricide
{
    public static readonly ConstructRule Rule = ConstructRule.Like(OwnLineage.Rule, new Citation("D1", 2, 2), Look);

    private static Seen? Look(Construct construct)
    {
        if (construct.FratricideMitigation is not null) return null;
        var met = construct.Binders.Where(b => Meets(construct, b.Value)).ToList();
        if (met.Count == 0 || !Kills(construct)) return null;
        var targets = met.SelectMany(b => b.Value.Targets).Where(t => IsMet(construct, t)).Distinct();
        return new Seen($"{string.Join(", ", targets)} is found on normal T cells and on the product's own cells; no measure against fratricide is declared, neither an edit nor 'fratricide'.", [.. met.Select(b => b.At)], met[0].InFile);
    }

    // Without a declared gate any target counts: the wider reading.
    private static bool Kills(Construct construct) => construct.Gate?.Value switch
    {
        Gate.And => construct.Binders.All(b => Meets(construct, b.Value)),
        Gate.Not => Meets(construct, construct.Binders[0].Value) && !Meets(construct, construct.Binders[1].Value),
        _ => true,
    };

    private static bool Meets(Construct construct, TargetBinder binder) => binder.Targets.Any(t => IsMet(construct, t));

    private static bool IsMet(Construct construct, string target) =>
        KnownTargets.IsOnTCells(target) && !construct.Edits.Any(e => e.Value.Equals(target, StringComparison.OrdinalIgnoreCase));
}
