using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 9 over a hundredfold burden.</summary>
internal static class BurdenLeavesExpansionHundredfold
{
    public static Law Law { get; } = new()
    {
        Number = "9-x100",
        Property = "a hundred times the burden leaves Cmax unchanged (ratio 0.9 to 1.1) and lowers response",
        Words = "the same, over two decades",
        Source = "D4-060",
        Arms = "axiLBCL with ten times each patient's own burden against a tenth of it; published models: the same with Cmax and the share whose tumour falls below 1 % of the typical burden",
        Claims = Law.Claim((LawModel.AntigenDriven, Outcome.Fails), ("singh-2021", Outcome.Fails), ("hardiansyah-2019", Outcome.Fails)),
        OnReference = Judge,
        OnLibrary = bench => LibraryRatio.OfBurden(bench, 0.1, 10),
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var (low, high) = (Arm.Lymphoma.Times(TumourBurden, 0.1), Arm.Lymphoma.Times(TumourBurden, 10));
        bool[] Response(ReferenceArm arm) => bench.Ask(arm, p => p.Disease.Response);
        return Judgement.Of(
            [
                Criterion.Within(
                    Average.GeometricRatio("Cmax, burden × 10 over × 0.1", bench.Read(low, p => p.Cells.Cmax), bench.Read(high, p => p.Cells.Cmax)), BurdenLeavesExpansion.Least, BurdenLeavesExpansion.Most),
                Criterion.Below(Share.Difference("response, burden × 10 over × 0.1", Response(low), Response(high)), 0),
            ],
            Share.Of("response, burden × 0.1", Response(low)), Share.Of("response, burden × 10", Response(high)));
    }
}
