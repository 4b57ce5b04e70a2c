using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 5b: immunoglobulin falls after the B cells.</summary>
internal static class ImmunoglobulinFalls
{
    public static Law Law { get; } = new()
    {
        Number = "5b",
        Property = "B-cell aplasia leads to falling immunoglobulin G",
        Words = "“leads to hypogammaglobulinemia requiring the use of immunoglobulin supplementation”",
        Source = "D4-052",
        Arms = "tisaALL against the same without CD3ζ: immunoglobulin G on day 180",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it has no immunoglobulin",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        double[] Igg(ReferenceArm arm) => bench.Read(arm, p => p.Hosts.IggOnDay180);
        return Judgement.Of(
            [Criterion.Below(Average.GeometricRatio("IgG on day 180, CAR over none", Igg(BCellAplasia.NoSignal), Igg(Arm.Leukaemia)), 1)],
            Average.Of("mean IgG on day 180", "g/L", Igg(Arm.Leukaemia)), Average.Of("mean IgG at the start", "g/L", bench.Read(Arm.Leukaemia, p => p.Hosts.IggAtStart)));
    }
}
