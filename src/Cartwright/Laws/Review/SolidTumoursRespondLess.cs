using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 3: solid tumours respond less than blood cancers.</summary>
internal static class SolidTumoursRespondLess
{
    public static Law Law { get; } = new()
    {
        Number = "3",
        Property = "fewer solid tumours respond than blood cancers",
        Words = "“CAR-T cell therapy … has limited efficacy in solid tumors”",
        Source = "D4-006",
        Arms = "her2IV against axiLBCL, ciltaMM and tisaALL; the same deviates, other populations",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it is of one disease",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        bool[] Responds(ReferenceArm arm) => bench.Ask(arm, p => p.Disease.Response);
        var solid = Responds(Arm.SolidTumour);
        return Judgement.Of(
            [
                Criterion.Above(Share.Difference("response, lymphoma over solid", solid, Responds(Arm.Lymphoma)), 0),
                Criterion.Above(Share.Difference("response, myeloma over solid", solid, Responds(Arm.Myeloma)), 0),
                Criterion.Above(Share.Difference("complete response, leukaemia over response, solid", solid, bench.Ask(Arm.Leukaemia, p => p.Disease.Complete)), 0),
            ],
            Share.Of("response, HER2 solid tumour", solid), Share.Of("response, lymphoma", Responds(Arm.Lymphoma)), Share.Of("response, myeloma", Responds(Arm.Myeloma)),
            Share.Of("complete response, leukaemia", bench.Ask(Arm.Leukaemia, p => p.Disease.Complete)));
    }
}
