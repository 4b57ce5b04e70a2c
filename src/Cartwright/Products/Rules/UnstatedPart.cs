using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A part of the receptor of which nothing is said, or which is said to be there and not which.</summary>
internal static class UnstatedPart
{
    public static readonly ConstructRule Rule = new(
        "PART-UNSTATED", Severity.Warning,
        "Nothing is said of one of the receptor's four parts, or it is said to be there and not which it is.",
        [new("there", "The part is there."), new("absent", "It is not, and the receptor does not work.")],
        "there",
        "A receptor that works has all four; which spacer and membrane part it has changes nothing in the model.",
        new Citation("D4", 45, 45))
    {
        Look = Look,
    };

    private static Seen? Look(Construct construct)
    {
        List<string> words = [.. Of("the hinge", construct.Hinge), .. Of("the transmembrane part", construct.Transmembrane)];
        if (construct.Signalling is null) words.Add("of the signalling domain CD3ζ nothing is said");
        return words.Count == 0 ? null : new Seen($"Of the receptor: {string.Join("; ", words)}.", [construct.Hinge?.At, construct.Transmembrane?.At], construct.Name.InFile);
    }

    private static IEnumerable<string> Of(string name, Specified<Spacer>? part) => part?.Value.Known switch
    {
        null => [$"of {name} nothing is said"],
        SpacerKnowledge.Undisclosed => [$"{name} is there, and which is not disclosed"],
        _ => [],
    };
}
