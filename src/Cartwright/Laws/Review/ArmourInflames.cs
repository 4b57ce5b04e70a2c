using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 13b: armour raises the risk of inflammation.</summary>
internal static class ArmourInflames
{
    public static Law Law { get; } = new()
    {
        Number = "13b",
        Property = "armour raises inflammation",
        Words = "what armour must not disturb: “maintain immune homeostasis and prevent autoimmunity and inflammation”",
        Source = "D4-099",
        Arms = "her2IV with armour against without: cytokine release of grade 2 or more, peak IL-6",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails)),
        OnReference = Judge,
        Lacking = "it knows no armour",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        bool[] Grade2(ReferenceArm arm) => bench.Ask(arm, p => p.Toxicity.CytokineRelease >= 2);
        double[] Il6(ReferenceArm arm) => bench.Read(arm, p => p.Toxicity.PeakIl6);
        var (plain, armoured) = (Arm.SolidTumour, ArmourRaisesResponse.Armoured);
        return Judgement.Of(
            [
                Severity.Rises("CRS ≥ 2, armoured against plain", Grade2(plain), Grade2(armoured)),
                Criterion.Above(Average.GeometricRatio("peak IL-6, armoured over plain", Il6(plain), Il6(armoured)), 1),
            ],
            Share.Of("CRS ≥ 2, plain", Grade2(plain)), Share.Of("CRS ≥ 2, armoured", Grade2(armoured)),
            Average.Median("peak IL-6, plain", "pg/mL", Il6(plain)), Average.Median("peak IL-6, armoured", "pg/mL", Il6(armoured)));
    }
}
