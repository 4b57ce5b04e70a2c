using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 8, dose: severity rises with the dose of cells.</summary>
internal static class DoseRaisesSeverity
{
    public static Law Law { get; } = new()
    {
        Number = "8-dose",
        Property = "severity rises with the dose of cells",
        Words = "severity is attributed to “tumor mass before treatment, the intensity of the conditioning regimen, and the received dose”",
        Source = "D4-059",
        Arms = "tisaALL at a tenth of the dose, the dose, ten times the dose; published models: peak IL-6, else the first cytokine, at dose × 10 over × 0.1",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails)),
        OnReference = Judge,
        OnLibrary = bench => LibraryRatio.OfCytokines(bench, bench.Model.Dose, "dose", 0.1, 10),
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var (low, high) = (Arm.Leukaemia.To(60).Times(FlatDose, 0.1), Arm.Leukaemia.To(60).Times(FlatDose, 10));
        return Judgement.Of(
            [Severity.Rises("CRS ≥ 3, dose × 10 against × 0.1", bench.Ask(low, p => p.Toxicity.Severe), bench.Ask(high, p => p.Toxicity.Severe))],
            Severity.Severe(bench, low, "dose × 0.1"), Severity.Severe(bench, Arm.Leukaemia, "dose × 1"), Severity.Severe(bench, high, "dose × 10"));
    }
}
