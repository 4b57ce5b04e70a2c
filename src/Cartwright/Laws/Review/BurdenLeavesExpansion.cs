using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 9, the hardest: burden leaves the expansion as it is, and lowers remission and survival.</summary>
internal static class BurdenLeavesExpansion
{
    /// <summary>A geometric mean ratio of Cmax within these is "unchanged".</summary>
    internal const double Least = 0.9, Most = 1.1;

    public static Law Law { get; } = new()
    {
        Number = "9",
        Property = "ten times the burden leaves Cmax unchanged (ratio 0.9 to 1.1) and lowers remission and survival",
        Words = "“The tumor mass itself does not seem to affect the expansion of CD19 CAR-T cells, but it may negatively affect remission rates and overall survival”",
        Source = "D4-060",
        Arms = "tisaALL, every patient with a marrow infiltration of 0.90 against 0.09; published models: Cmax at burden × 3.16 over × 0.316, and the share whose tumour falls below 1 % of the typical burden",
        Claims = Law.Claim((LawModel.AntigenDriven, Outcome.Fails), ("singh-2021", Outcome.Fails), ("hardiansyah-2019", Outcome.Fails)),
        OnReference = Judge,
        OnLibrary = bench => LibraryRatio.OfBurden(bench, Math.Sqrt(0.1), Math.Sqrt(10)),
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var (low, high) = (BurdenRaisesSeverity.At(0.09), BurdenRaisesSeverity.At(0.90));
        bool[] Complete(ReferenceArm arm) => bench.Ask(arm, p => p.Disease.Complete);
        double[] Death(ReferenceArm arm) => bench.Read(arm, p => 100 * p.Hazards.Death);
        return Judgement.Of(
            [
                Criterion.Within(Average.GeometricRatio("Cmax, 0.90 over 0.09", bench.Read(low, p => p.Cells.Cmax), bench.Read(high, p => p.Cells.Cmax)), Least, Most),
                Criterion.Below(Share.Difference("complete response, 0.90 over 0.09", Complete(low), Complete(high)), 0),
                Criterion.Above(Average.Difference("probability of death in a year, 0.90 over 0.09", "points", Death(low), Death(high)), 0),
            ],
            Share.Of("complete response, infiltration 0.09", Complete(low)), Share.Of("complete response, infiltration 0.90", Complete(high)),
            Average.Of("death in a year, infiltration 0.09", "%", Death(low)), Average.Of("death in a year, infiltration 0.90", "%", Death(high)));
    }
}
