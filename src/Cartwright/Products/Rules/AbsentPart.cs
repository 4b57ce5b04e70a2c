using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A receptor that lacks one of its four parts.</summary>
internal static class AbsentPart
{
    public static readonly ConstructRule Rule = new(
        "PART-ABSENT", Severity.Error,
        "A part of the receptor is declared to be absent, or nothing binds a target.",
        [],
        null,
        "A receptor has four parts: what binds the target, a spacer, a part in the membrane, and a signalling domain, without which nothing is killed.",
        new Citation("D4", 45, 45))
    {
        Look = Look,
    };

    private static Seen? Look(Construct construct)
    {
        (string Name, bool Absent, Citation? At)[] parts =
        [
            ("the binder", construct.Binders.Count == 0, null),
            ("the hinge", construct.Hinge?.Value.Known == SpacerKnowledge.Absent, construct.Hinge?.At),
            ("the transmembrane part", construct.Transmembrane?.Value.Known == SpacerKnowledge.Absent, construct.Transmembrane?.At),
            ("the signalling domain CD3ζ", construct.Signalling is { Value: false }, construct.Signalling?.At),
        ];
        var absent = parts.Where(p => p.Absent).ToList();
        return absent.Count == 0 ? null : new Seen($"The receptor lacks {string.Join(", ", absent.Select(p => p.Name))}.", [.. absent.Select(p => p.At)], construct.Name.InFile);
    }
}
