using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>An armoured product.</summary>
internal static class ArmourBalance
{
    public static readonly ConstructRule Rule = new(
        "ARMOUR", Severity.Info,
        "The cells express a cytokine beside the receptor.",
        [],
        null,
        "Armour is to help in a suppressive tumour (preclinical evidence); the issue is to keep immune homeostasis, and to prevent autoimmunity and inflammation.",
        new Citation("D4", 125, 125))
    {
        Look = construct => construct.Payloads.FirstOrDefault(p => p.Value.Kind == PayloadKind.Cytokine) is { } armour
            ? Seen.In(armour, $"The cells make {armour.Value.Molecule}: more effect in a suppressive tumour, and more inflammation{(construct.Switch is null ? "; nothing is declared that turns them off" : "")}.")
            : null,
    };
}
