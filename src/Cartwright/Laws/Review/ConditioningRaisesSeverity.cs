using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 8, conditioning: severity rises with the intensity of conditioning.</summary>
internal static class ConditioningRaisesSeverity
{
    // Units of the standard regimen.
    private const double Standard = 3;

    public static Law Law { get; } = new()
    {
        Number = "8-conditioning",
        Property = "severity rises with the intensity of conditioning",
        Words = "severity is attributed to “tumor mass before treatment, the intensity of the conditioning regimen, and the received dose”",
        Source = "D4-059",
        Arms = "tisaALL with none, half, all and one and a half of the standard conditioning; judged by half against none and one and a half against none",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails)),
        OnReference = Judge,
        Lacking = "it knows no conditioning",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        ReferenceArm At(double share) => share == 1 ? Arm.Leukaemia : Arm.Leukaemia.To(60).With(ConditioningIntensity, share * Standard);
        bool[] Severe(double share) => bench.Ask(At(share), p => p.Toxicity.Severe);
        Measure Cmax(double share) => Average.Geometric($"Cmax, conditioning × {Text.Plain(share)}", "cells/µL", bench.Read(At(share), p => p.Cells.Cmax));
        Measure Share(double share) => Severity.Severe(bench, At(share), $"conditioning × {Text.Plain(share)}");
        return Judgement.Of(
            [Severity.Rises("CRS ≥ 3, half against none", Severe(0), Severe(0.5)), Severity.Rises("CRS ≥ 3, one and a half against none", Severe(0), Severe(1.5))],
            Share(0), Share(0.5), Share(1), Share(1.5), Cmax(0), Cmax(0.5), Cmax(1), Cmax(1.5));
    }
}
