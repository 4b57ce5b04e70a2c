using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 5c: the risk of infection stays raised with immunoglobulin replaced.</summary>
internal static class InfectionRiskStaysRaised
{
    public static Law Law { get; } = new()
    {
        Number = "5c",
        Property = "the risk of infection stays raised with immunoglobulin replaced",
        Words = "“develop B-cell lymphopenia and are more susceptible to infection, even with immunoglobulin replacement therapy”",
        Source = "D4-103",
        Arms = "tisaALL against the same without CD3ζ: infections expected in 90 days, with immunoglobulin replaced in both",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it has no infections",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        double[] Replaced(ReferenceArm arm) => bench.Read(arm, p => p.Hazards.InfectionsWithReplacement);
        return Judgement.Of(
            [Criterion.Above(Average.Difference("infections in 90 days with replacement, CAR less none", "per patient", Replaced(BCellAplasia.NoSignal), Replaced(Arm.Leukaemia)), 0)],
            Average.Of("infections in 90 days", "per patient", bench.Read(Arm.Leukaemia, p => p.Hazards.Infections)),
            Average.Of("infections in 90 days, no functional CAR", "per patient", bench.Read(BCellAplasia.NoSignal, p => p.Hazards.Infections)));
    }
}
