using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 10: little target mass, so expansion without toxicity.</summary>
internal static class LowTargetMassIsMild
{
    // Percent: severe cytokine release that is "few or no side effects"; cells over cells infused that are "significant expansion".
    private const double MostSevere = 1, LeastFold = 100;

    public static Law Law { get; } = new()
    {
        Number = "10",
        Property = "in lupus cells expand a hundredfold and severe cytokine release stays at 1 % or less",
        Words = "“despite a significant expansion of CAR-T cells in vivo, rapid relief of lupus symptoms has been observed, with few or no side effects”",
        Source = "D4-061",
        Arms = "sleCD19: B cells and no tumour",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it has no patients without a tumour",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var patients = bench.Solve(Arm.Lupus);
        var severe = Share.Of("CRS ≥ 3", [.. patients.Select(p => p.Toxicity.Severe)]);
        return Judgement.Of(
            [
                Criterion.Above(Average.Median("most cells over cells infused", "", [.. patients.Select(p => p.Cells.Fold)]), LeastFold),
                Criterion.Below(severe, Math.BitIncrement(MostSevere)) with { Words = "at most 1" },
            ],
            Share.Of("CRS, any grade", [.. patients.Select(p => p.Toxicity.AnyCytokineRelease)]), Share.Of("ICANS ≥ 3", [.. patients.Select(p => p.Toxicity.SevereIcans)]),
            Share.Of("B-cell aplasia on day 28", [.. patients.Select(p => p.Hosts.AplasiaOnDay28)]));
    }
}
