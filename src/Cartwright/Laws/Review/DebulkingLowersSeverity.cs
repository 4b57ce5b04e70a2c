using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 2: debulking before infusion lowers severity.</summary>
internal static class DebulkingLowersSeverity
{
    public static Law Law { get; } = new()
    {
        Number = "2",
        Property = "debulking by 90 % before infusion lowers severity",
        Words = "“early initiation … with a low tumor burden, or the use of a tumor-shrinking strategy prior to CAR-T cell infusion, may reduce the severity of adverse events”",
        Source = "D4-005",
        Arms = "axiLBCL, each patient's own burden against a tenth of it; published models: peak IL-6, else the first cytokine, at own burden over a tenth of it",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Fails), ("hardiansyah-2019", Outcome.Holds)),
        OnReference = Judge,
        OnLibrary = bench => LibraryRatio.OfCytokines(bench, bench.Model.Burden, "burden", 0.1, 1),
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var (own, debulked) = (Arm.Lymphoma, Arm.Lymphoma.Times(TumourBurden, 0.1));
        return Judgement.Of(
            [
                Severity.Rises("CRS ≥ 3, own burden against a tenth", bench.Ask(debulked, p => p.Toxicity.Severe), bench.Ask(own, p => p.Toxicity.Severe)),
                Severity.Rises("ICANS ≥ 3, own burden against a tenth", bench.Ask(debulked, p => p.Toxicity.SevereIcans), bench.Ask(own, p => p.Toxicity.SevereIcans)),
            ],
            Severity.Severe(bench, own, "own burden"), Severity.Severe(bench, debulked, "a tenth"),
            Share.Of("ICANS ≥ 3, own burden", bench.Ask(own, p => p.Toxicity.SevereIcans)), Share.Of("ICANS ≥ 3, a tenth", bench.Ask(debulked, p => p.Toxicity.SevereIcans)),
            Average.GeometricRatio("Cmax, a tenth over own burden", bench.Read(own, p => p.Cells.Cmax), bench.Read(debulked, p => p.Cells.Cmax)));
    }
}
