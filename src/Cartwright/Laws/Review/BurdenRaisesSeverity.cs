using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 1: severe cytokine release rises with burden.</summary>
internal static class BurdenRaisesSeverity
{
    public static Law Law { get; } = new()
    {
        Number = "1",
        Property = "severe cytokine release rises with burden",
        Words = "“The severity of adverse events correlates with the degree of tumor burden before treatment”",
        Source = "D4-003, D4-047",
        Arms = "tisaALL, every patient with a marrow infiltration of 0.09, 0.30, 0.90; published models: peak IL-6, else the first cytokine, at burden × 10 over × 0.1",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails), ("hardiansyah-2019", Outcome.Holds)),
        OnReference = Judge,
        OnLibrary = bench => LibraryRatio.OfCytokines(bench, bench.Model.Burden, "burden", 0.1, 10),
    };

    internal static ReferenceArm At(double infiltration) => Arm.Leukaemia.With(MarrowInfiltration, infiltration);

    // Those between are asked for nothing later.
    private static ReferenceArm Seen(double infiltration) => infiltration is 0.09 or 0.90 ? At(infiltration) : At(infiltration).To(60);

    private static Judgement Judge(ReferenceBench bench)
    {
        bool[] Severe(double infiltration) => bench.Ask(Seen(infiltration), p => p.Toxicity.Severe);
        return Judgement.Of(
            [Severity.Rises("CRS ≥ 3, 0.90 against 0.09", Severe(0.09), Severe(0.90)), Severity.Rises("CRS ≥ 3, 0.90 against 0.30", Severe(0.30), Severe(0.90))],
            Severity.Severe(bench, Seen(0.09), "infiltration 0.09"), Severity.Severe(bench, Seen(0.30), "infiltration 0.30"), Severity.Severe(bench, Seen(0.90), "infiltration 0.90"));
    }
}
