using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A costimulatory domain that is there and not disclosed: each is run, and the difference reported. The protocol's rule, put to a construct.</summary>
/// <remarks>D1:2: "CD28 or CD137(4-1BB)"; D2:13: a second generation without its domain; D4:45: they do not do the same.</remarks>
internal static class UndisclosedDomain
{
    private const int FirstWithCostimulation = 2;
    private const string NotModelled = "not-modelled";

    // A construct is run with each of its domains, so nothing is left unmodelled and none is the default.
    public static readonly ConstructRule Rule = ConstructRule.Like(Costimulation.Rule, new Citation("D4", 45, 45), Look) with
    {
        Readings = [.. Costimulation.Rule.Readings.Where(r => r.Id != NotModelled)],
        Default = null,
    };

    /// <summary>The domains of which one is there; empty where the construct says which.</summary>
    public static IReadOnlyList<CostimulatoryDomain> Of(Construct construct) => construct switch
    {
        { Costimulation.Value: { OneOf: true } either } => either.Domains,
        // D4:47: the products on the market have one of these two.
        { Costimulation: null, Generation.Value: >= FirstWithCostimulation } => [CostimulatoryDomain.Cd28, CostimulatoryDomain.FourOneBb],
        _ => [],
    };

    private static Seen? Look(Construct construct)
    {
        var domains = Of(construct);
        if (domains.Count == 0) return null;
        var named = string.Join(" or ", domains.Select(ConstructNotation.Of));
        return construct.Costimulation is { } either
            ? Seen.In(either, $"The costimulatory domain is {named}; which of them is not stated. Both are run.")
            : Seen.In(construct.Generation, $"The product is said to be of generation {construct.Generation!.Value}; which costimulatory domain it has is not stated. {named} are run.");
    }
}
