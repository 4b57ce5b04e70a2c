using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>Two binders, and no word on how they decide together.</summary>
/// <remarks>D4:125: two antigens are said to raise specificity, which is AND, and to eliminate cells with only one of them, which is OR.</remarks>
internal static class UndeclaredGate
{
    public static readonly ConstructRule Rule = new(
        "GATE", Severity.Error,
        "The construct has two or more binders and declares no gate.",
        [
            new("OR", "Any target is enough: fewer cells escape."),
            new("AND", "All targets are needed: healthy cells with one of them are spared."),
            new("NOT", "The second target forbids."),
        ],
        null,
        "The review says of two antigens both that they raise specificity and that cells with only one are eliminated; one gate cannot do both.",
        new Citation("D4", 125, 125))
    {
        Look = construct => construct is { Gate: null, Binders.Count: > 1 }
            ? new Seen($"The targets {string.Join(" and ", construct.Targets)} have a binder each, and how they decide together is not declared.", [.. construct.Binders.Select(b => b.At)], construct.Binders[0].InFile)
            : null,
    };
}
