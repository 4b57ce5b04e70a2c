using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>Parts that set no parameter of the reference model.</summary>
internal static class BeyondTheModel
{
    public static readonly ConstructRule Rule = new(
        "NOT-MODELLED", Severity.Info,
        "A part of the construct sets no parameter of the reference model.",
        [],
        null,
        "The table of docs/methods/constructs.md says what each part sets; what is not in it changes nothing in a rehearsal.",
        new Citation("D4", 45, 45))
    {
        Look = construct => ConstructParameters.NotModelled(construct) is { Count: > 0 } parts ? Seen.In(construct.Name, $"These parts set no parameter of the reference model: {string.Join(", ", parts)}.") : null,
    };
}
