using Cartwright.Protocols;

namespace Cartwright.Products.Rules;

/// <summary>A gene given to the patient. The review tells of two ways as if they were one.</summary>
internal static class GenesInVivo
{
    public static readonly ConstructRule Rule = new(
        "IN-VIVO", Severity.Info,
        "The gene is given to the patient, in mRNA or in a lentivirus.",
        [],
        null,
        "The review says of mRNA in lipid nanoparticles that with it lentiviral vectors are infused; they are two ways: what mRNA makes is lost within days, what a lentivirus integrates stays.",
        new Citation("D4", 111, 111))
    {
        Look = construct => construct.Vector switch
        {
            { Value: Vector.MessengerInVivo } vector => Seen.In(vector, "The receptor comes of mRNA in the patient: it is lost within days, and there is no product to release."),
            { Value: Vector.LentiviralInVivo } vector => Seen.In(vector, "A lentivirus makes the cells in the patient: it integrates and stays, and there is no product to release."),
            _ => null,
        },
    };
}
