using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>A CAR from mRNA is lost within days: less toxicity, and no lasting effect.</summary>
internal static class TransientCarIsMild
{
    // Half-life 2 days.
    private const double LossPerDay = 0.35;

    public static Law Law { get; } = new()
    {
        Number = "transient",
        Property = "a CAR that is lost within days is less toxic and does less",
        Words = "follows from “delivering mRNA encoding CAR”: expression is transient",
        Source = "D4-088",
        Arms = "tisaALL with a CAR that halves every two days against a lasting one",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails)),
        OnReference = Judge,
        Lacking = "its CAR lasts",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var (lasting, transient) = (Arm.Leukaemia, Arm.Leukaemia.To(60).With(CarExpressionLoss, LossPerDay));
        bool[] Complete(ReferenceArm arm) => bench.Ask(arm, p => p.Disease.Complete);
        bool[] Severe(ReferenceArm arm) => bench.Ask(arm, p => p.Toxicity.Severe);
        bool[] Aplasia(ReferenceArm arm) => bench.Ask(arm, p => p.Hosts.AplasiaOnDay28);
        return Judgement.Of(
            [
                Severity.Rises("CRS ≥ 3, lasting against transient", Severe(transient), Severe(lasting)),
                Criterion.Below(Share.Difference("complete response, transient over lasting", Complete(lasting), Complete(transient)), 0),
                Criterion.Below(Share.Difference("B-cell aplasia on day 28, transient over lasting", Aplasia(lasting), Aplasia(transient)), 0),
            ],
            Share.Of("complete response, transient", Complete(transient)), Severity.Severe(bench, transient, "transient"), Share.Of("B-cell aplasia on day 28, transient", Aplasia(transient)));
    }
}
