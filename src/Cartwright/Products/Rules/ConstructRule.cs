using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Products.Rules;

/// <summary>One thing that the documents imply of a construct.</summary>
/// <param name="Code">Stable: <c>GATE</c>; that of a protocol's finding where both look for the same.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="When">The rule in words: what must hold of a construct for the finding to be made.</param>
/// <param name="Readings">The ways in which it can be meant; empty where something is simply so.</param>
/// <param name="Default">The id of the default reading; null where none is defensible.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Source">The place in the documents that the rule follows from.</param>
public sealed record ConstructRule(string Code, Severity Severity, string When, IReadOnlyList<Reading> Readings, string? Default, string Why, Citation Source)
{
    /// <summary>Looks for it in a construct; null where the construct is free of it.</summary>
    internal Func<Construct, Seen?> Look { get; init; } = _ => null;

    /// <summary>The rule of a protocol's finding, put to a construct: same code, readings and reason.</summary>
    internal static ConstructRule Like(FindingRule rule, Citation source, Func<Construct, Seen?> look) =>
        new(rule.Code, rule.Severity, rule.When, rule.Readings, rule.Default, rule.Why, source) { Look = look };

    /// <summary>The finding in this construct; null where there is none.</summary>
    public Finding? In(Construct construct) => Look(construct) is { } seen
        ? new Finding(Code, Severity, seen.Message, Observation.Places(seen.At), seen.InFile ?? construct.Name.InFile, Readings, Default, $"{Why} [{Source}]", ["construct"], null)
        : null;
}

/// <summary>What a rule saw: the message, and the places of the parts concerned.</summary>
internal sealed record Seen(string Message, IReadOnlyList<Citation?> At, Place? InFile)
{
    /// <summary>Seen in a part.</summary>
    public static Seen In<T>(Specified<T>? part, string message) => new(message, [part?.At], part?.InFile);
}
