using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 13: armoured cells do more against solid tumours.</summary>
internal static class ArmourRaisesResponse
{
    public static Law Law { get; } = new()
    {
        Number = "13",
        Property = "armoured cells bring more responses in solid tumours",
        Words = "“cell therapies using ‘armored’ CAR-T cells have greater anticancer activity against solid tumors”",
        Source = "D4-098",
        Arms = "her2IV with armour against without",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows no armour",
    };

    internal static ReferenceArm Armoured { get; } = Arm.SolidTumour.With(Armour, 1);

    private static Judgement Judge(ReferenceBench bench)
    {
        bool[] Response(ReferenceArm arm) => bench.Ask(arm, p => p.Disease.Response);
        return Judgement.Of(
            [Criterion.Above(Share.Difference("response, armoured over plain", Response(Arm.SolidTumour), Response(Armoured)), 0)],
            Share.Of("response, plain", Response(Arm.SolidTumour)), Share.Of("response, armoured", Response(Armoured)));
    }
}
