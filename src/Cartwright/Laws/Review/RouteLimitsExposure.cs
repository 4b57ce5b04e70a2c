using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Route: cells put into a lesion reach the blood less than cells put into a vein.</summary>
internal static class RouteLimitsExposure
{
    // Units of the standard regimen.
    private const double Standard = 3;

    public static Law Law { get; } = new()
    {
        Number = "route",
        Property = "the same dose into a lesion brings less systemic cytokine release than into a vein",
        Words = "follows from where the antigen is; the T4 trial of intratumoral cells (NCT01818323)",
        Source = "reference-model.md, section 13",
        Arms = "t4IT into the lesion without conditioning, as the trial does, against the same dose into a vein with the standard conditioning, as cells are given there; and both with it",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails)),
        OnReference = Judge,
        Lacking = "it has one place",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var (lesion, vein) = (Arm.Intratumoral, Arm.Intratumoral.With(IntratumoralShare, 0).With(ConditioningIntensity, Standard));
        var (conditioned, bare) = (lesion.With(ConditioningIntensity, Standard), lesion.With(IntratumoralShare, 0));
        bool[] Any(ReferenceArm arm) => bench.Ask(arm, p => p.Toxicity.AnyCytokineRelease);
        double[] Lysis(ReferenceArm arm) => bench.Read(arm, p => p.Cells.PeakLysis);
        double[] Cmax(ReferenceArm arm) => bench.Read(arm, p => p.Cells.Cmax);
        return Judgement.Of(
            [
                Severity.Rises("CRS of any grade, vein against lesion", Any(lesion), Any(vein)),
                Severity.Rises("CRS of any grade, vein against lesion, both conditioned", Any(conditioned), Any(vein)),
                Criterion.Above(Average.GeometricRatio("Cmax in blood, vein over lesion", Cmax(lesion), Cmax(vein)), 1),
            ],
            Share.Of("CRS of any grade, lesion", Any(lesion)), Share.Of("CRS of any grade, vein", Any(vein)),
            Share.Of("CRS of any grade, lesion, conditioned", Any(conditioned)), Share.Of("CRS of any grade, vein, no conditioning", Any(bare)),
            Average.Median("peak lysis, lesion", "1e9/d", Lysis(lesion)), Average.Median("peak lysis, vein", "1e9/d", Lysis(vein)),
            Average.Geometric("Cmax in blood, lesion", "cells/µL", Cmax(lesion)), Average.Geometric("Cmax in blood, vein", "cells/µL", Cmax(vein)));
    }
}
