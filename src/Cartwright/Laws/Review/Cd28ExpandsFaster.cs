using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law 4b: CD28 expands faster and releases more cytokine for each cell lysed.</summary>
internal static class Cd28ExpandsFaster
{
    public static Law Law { get; } = new()
    {
        Number = "4b",
        Property = "cells with CD28 expand faster and release more cytokine per lysed target",
        Words = "“the co-stimulatory domain CD28 ensures proliferation of T lymphocytes and cytokine secretion”",
        Source = "D4-019",
        Arms = "tisaALL with CD28 against 4-1BB: day of Cmax; peak IFN-γ over peak lysis, of the arms' medians",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows no costimulatory domain",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        double[] Day(ReferenceArm arm) => bench.Read(arm, p => p.Cells.CmaxDay);
        double[] Yield(ReferenceArm arm) => bench.Read(arm, p => p.Toxicity.PeakIfn / p.Cells.PeakLysis);
        var (bb, cd28) = (Arm.Leukaemia, FourOneBbPersists.Cd28);
        return Judgement.Of(
            [
                Criterion.Below(Average.Difference("day of Cmax, CD28 less 4-1BB", "d", Day(bb), Day(cd28)), 0),
                Criterion.Above(Average.GeometricRatio("peak IFN-γ per peak lysis, CD28 over 4-1BB", Yield(bb), Yield(cd28)), 1),
            ],
            Average.Median("day of Cmax, CD28", "d", Day(cd28)), Average.Median("day of Cmax, 4-1BB", "d", Day(bb)),
            Average.Median("peak IFN-γ per peak lysis, CD28", "pg/mL per 1e9/d", Yield(cd28)), Average.Median("peak IFN-γ per peak lysis, 4-1BB", "pg/mL per 1e9/d", Yield(bb)));
    }
}
