using System.Globalization;
using Cartwright.Numerics;
using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A stated generation that the review's rules do not give, or a receptor that they give none.</summary>
internal static class GenerationDiffers
{
    public static readonly ConstructRule Rule = new(
        "GENERATION", Severity.Warning,
        "The stated generation is not the one that the domains and the payload give, or they give none.",
        [new("derived", "By the review's rules."), new("stated", "As the document has it.")],
        "derived",
        "The number of costimulatory domains determines the generation up to the third, a payload the fourth; both values are kept.",
        new Citation("D4", 49, 49))
    {
        Look = Look,
    };

    private static Seen? Look(Construct construct)
    {
        var generation = ConstructGeneration.Of(construct);
        if (generation.Derived is Estimate.NotCalculable none)
            return construct.Costimulation is null || construct.Signalling is null ? null : Seen.In(construct.Costimulation, $"No generation can be derived: {none.Because}.");
        var derived = (int)((Estimate.Value)generation.Derived).Number;
        return generation.Stated is { } stated && stated != derived
            ? Seen.In(construct.Generation, string.Create(CultureInfo.InvariantCulture, $"The generation is stated as {stated}; the parts give {derived}. Both are kept."))
            : null;
    }
}
