using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Logic gates over two antigens: OR rescues a clone without the first, AND does not, NOT spares the tissue that bears the second.</summary>
internal static class GatesDecide
{
    private const double Either = 1, Both = 2, ButNot = 3, Much = 15000;

    public static Law Law { get; } = new()
    {
        Number = "gates",
        Property = "of a clone without the first antigen, an OR gate is the rescue and an AND gate is not; a NOT gate spares B cells",
        Words = "“T cells capable of recognizing two different antigens … can effectively eliminate tumor cells expressing only one antigen”",
        Source = "D4-104, D4-105",
        Arms = "tisaALL, a fifth of the leukaemia without the first antigen, all of it with 15,000 of the second: single, OR, AND; as it is with 15,000 of the second on B cells: NOT",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows one antigen",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var clone = Arm.Leukaemia.With(Share2, 0.2).With(AntigenAOnTumour2, 0)
            .With(AntigenBOnTumour1, Much).With(AntigenBOnTumour2, Much).With(AntigenBOnTumour4, Much);
        var (or, and) = (clone.With(LogicGate, Either), clone.With(LogicGate, Both));
        var not = Arm.Leukaemia.To(60).With(LogicGate, ButNot).With(AntigenBOnBCells, Much);
        bool[] Complete(ReferenceArm arm) => bench.Ask(arm, p => p.Disease.Complete);
        bool[] Aplasia(ReferenceArm arm) => bench.Ask(arm, p => p.Hosts.AplasiaOnDay28);
        return Judgement.Of(
            [
                Criterion.Above(Share.Difference("complete response, OR over single", Complete(clone), Complete(or)), 0),
                Criterion.Within(Share.Difference("complete response, AND over single", Complete(clone), Complete(and)), -2, 2),
                Criterion.Below(Share.Difference("B-cell aplasia on day 28, NOT over single", Aplasia(Arm.Leukaemia), Aplasia(not)), 0),
            ],
            Share.Of("complete response, single", Complete(clone)), Share.Of("complete response, OR", Complete(or)), Share.Of("complete response, AND", Complete(and)),
            Relapse.Of(bench, clone, "single antigen"), Share.Of("B-cell aplasia on day 28, NOT", Aplasia(not)), Share.Of("B-cell aplasia on day 28, single", Aplasia(Arm.Leukaemia)));
    }
}
