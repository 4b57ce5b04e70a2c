using Cartwright.Products.Rules;
using Cartwright.Protocols;

namespace Cartwright.Products;

/// <summary>What the documents imply of a construct, by rules over its parts. The catalogue is in docs/methods/constructs.md.</summary>
public static class ConstructFindings
{
    /// <summary>All rules, errors first, in the order in which findings are listed.</summary>
    public static IReadOnlyList<ConstructRule> Catalogue { get; } =
    [
        Fratricide.Rule, UndeclaredGate.Rule, TumourOnlyTarget.Rule, AbsentPart.Rule,
        UndisclosedDomain.Rule, UnstatedPart.Rule, GenerationDiffers.Rule, GraftVersusHost.Rule, HostRejection.Rule,
        GenerationByPayload.Rule, NaturalKillers.Rule, GenesInVivo.Rule, ArmourBalance.Rule, BeyondTheModel.Rule,
    ];

    /// <summary>The findings of a construct, in the order of the catalogue.</summary>
    public static IReadOnlyList<Finding> Of(Construct construct) => [.. Catalogue.Select(rule => rule.In(construct)).OfType<Finding>()];
}
