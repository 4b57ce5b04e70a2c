using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 4a: 4-1BB persists longer than CD28.</summary>
internal static class FourOneBbPersists
{
    public static Law Law { get; } = new()
    {
        Number = "4a",
        Property = "cells with 4-1BB persist longer than cells with CD28 in the same patients",
        Words = "“The presence of the co-stimulatory domain 4-1BB ensures increased survival of T cells”",
        Source = "D4-018",
        Arms = "tisaALL as it is (4-1BB) against the same with CD28; relapse is a tumour above 1e9 cells on day 365, of patients with complete response",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows no costimulatory domain",
    };

    internal static ReferenceArm Cd28 { get; } = Arm.Leukaemia.With(Cd28Costimulation, 1);

    private static Judgement Judge(ReferenceBench bench)
    {
        bool[] Aplasia(ReferenceArm arm) => bench.Ask(arm, p => p.Hosts.AplasiaOnDay180);
        return Judgement.Of(
            [Criterion.Above(Share.Difference("B-cell aplasia on day 180, 4-1BB over CD28", Aplasia(Cd28), Aplasia(Arm.Leukaemia)), 0)],
            Share.Of("B-cell aplasia on day 180, 4-1BB", Aplasia(Arm.Leukaemia)), Share.Of("B-cell aplasia on day 180, CD28", Aplasia(Cd28)),
            Relapse.Of(bench, Arm.Leukaemia, "4-1BB"), Relapse.Of(bench, Cd28, "CD28"));
    }
}
