using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>The gap between the review's two rules of generations.</summary>
internal static class GenerationByPayload
{
    public static readonly ConstructRule Rule = new(
        "GENERATION-GAP", Severity.Info,
        "A payload is carried: the review's rule by domains and its fourth generation give two answers, or it does not say whether such a payload makes the fourth.",
        [],
        null,
        "The review has the number of domains determine the generation and makes the fourth one of payloads, by examples: cytokines and suicide genes. Here those two make it, before the domains, and no other payload does.",
        new Citation("D4", 49, 49))
    {
        Look = Look,
    };

    private static Seen? Look(Construct construct)
    {
        var generation = ConstructGeneration.Of(construct);
        if (generation.ByPayload is { } fourth) return Seen.In(construct.Payloads.Count > 0 ? construct.Payloads[0] : null, $"Generation {fourth} by payload, {generation.ByDomains} by domains.");
        return construct.Payloads is [var first, ..] ? Seen.In(first, $"{first.Value.Molecule} is no cytokine and no suicide gene; whether it makes a fourth generation the review does not say, and here it does not.") : null;
    }
}
