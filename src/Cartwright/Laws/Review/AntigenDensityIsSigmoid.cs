using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 14: effect is a sigmoid in the density of antigen, killing below cytokine release.</summary>
internal static class AntigenDensityIsSigmoid
{
    // Molecules a cell.
    private static readonly double[] Densities = [50, 150, 500, 1500, 5000, 15000];

    public static Law Law { get; } = new()
    {
        Number = "14",
        Property = "effect is a sigmoid in antigen density: nothing at 50 molecules, little more from 5,000 to 15,000; low-density tissue is spared",
        Words = "“CAR-T cells require a high level of antigen density for full effector function”",
        Source = "D4-109",
        Arms = "tisaALL with 50 to 15,000 molecules on the leukaemia of every patient; her2IV with as many on healthy tissue",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows no density, or no response to it",
    };

    private static ReferenceArm Tumour(double density) => Arm.Leukaemia.To(60).With(AntigenAOnTumour1, density).With(AntigenAOnTumour4, density);

    private static ReferenceArm Tissue(double density) => Arm.SolidTumour.To(60).With(AntigenAOnHealthyTissue, density);

    private static Judgement Judge(ReferenceBench bench)
    {
        bool[] Complete(double density) => bench.Ask(Tumour(density), p => p.Disease.Complete);
        double[] Il6(double density) => bench.Read(Tumour(density), p => p.Toxicity.PeakIl6);
        double[] Left(double density) => bench.Read(Tissue(density), p => p.Hosts.TissueLeft);
        return Judgement.Of(
            [
                Criterion.Above(Share.Difference("complete response, 500 over 50", Complete(50), Complete(500)), 0),
                Criterion.Within(Share.Difference("complete response, 15000 over 5000", Complete(5000), Complete(15000)), -2, 2),
                Criterion.Above(Average.GeometricRatio("peak IL-6, 5000 over 500", Il6(500), Il6(5000)), 1),
                Criterion.Above(Average.Of("healthy tissue left at its nadir, 50", "", Left(50)), 0.9),
                Criterion.Below(Average.Difference("healthy tissue left at its nadir, 1500 less 50", "", Left(50), Left(1500)), 0),
            ],
            [
                .. Densities.Select(d => Share.Of($"complete response, {d}", Complete(d))), .. Densities.Select(d => Average.Median($"peak IL-6, {d}", "pg/mL", Il6(d))),
                .. Densities.Skip(1).Select(d => Average.Of($"healthy tissue left at its nadir, {d}", "", Left(d))),
                .. Densities.Select(d => Share.Of($"CRS ≥ 2, healthy tissue {d}", bench.Ask(Tissue(d), p => p.Toxicity.CytokineRelease >= 2))),
            ]);
    }
}
