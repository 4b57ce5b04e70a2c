using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Control of law 1: take away the cytokine that lysis releases, or lysis, and cytokine release is gone at the highest burden.</summary>
internal static class NoSourceNoRelease
{
    public static Law Law { get; } = new()
    {
        Number = "1-control",
        Property = "without cytokine gain, or without killing, there is no cytokine release at high burden",
        Words = "control of law 1",
        Source = "D4-003",
        Arms = "tisaALL, every patient with a marrow infiltration of 0.90 and a cytokine gain of 0, or a killing rate of 0",
        Claims = Law.Claim((LawModel.AntigenDriven, Outcome.Holds), (LawModel.NoCytokineGain, Outcome.Holds)),
        OnReference = Judge,
        Lacking = "it grades no cytokine release",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        Criterion Rare(string name, ReferenceArm arm) => Criterion.Below(Share.Of(name, bench.Ask(arm, p => p.Toxicity.AnyCytokineRelease)), Severity.LeastRise);
        var high = BurdenRaisesSeverity.At(0.90).To(60);
        return Judgement.Of([Rare("CRS of any grade, no cytokine gain", high.With(CytokineGain, 0)), Rare("CRS of any grade, no killing", high.With(KillsPerEffector, 0))]);
    }
}
