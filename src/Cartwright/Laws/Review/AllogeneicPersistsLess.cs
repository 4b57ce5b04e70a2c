using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 12: cells of a donor persist less than the patient's own.</summary>
internal static class AllogeneicPersistsLess
{
    public static Law Law { get; } = new()
    {
        Number = "12",
        Property = "allogeneic cells persist less than autologous ones",
        Words = "“allo-CAR-T cells do not survive for a long time in the body of patients, exposing them to limited anticancer efficacy”",
        Source = "D4-085",
        Arms = "tisaALL against the same with donor cells: unedited; TCR and B2M knocked out; in a tolerant host. Last reported day with at least 0.2 cells per µL, the limit of flow cytometry; response is less than 25 % blasts on day 28",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it knows no donor cells",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        var unedited = Arm.Leukaemia.With(Allogeneic, 1);
        var (edited, tolerated) = (unedited.With(TcrKnockOut, 1).With(B2mKnockOut, 1), unedited.With(HlaMismatch, 0));
        double[] Last(ReferenceArm arm) => bench.Read(arm, p => p.Cells.LastDaySeen);
        Measure Response(ReferenceArm arm, string where) => Share.Of($"response, {where}", bench.Ask(arm, p => p.Disease.Response));
        return Judgement.Of(
            [
                Criterion.Below(Average.Difference("last day seen, unedited less autologous", "d", Last(Arm.Leukaemia), Last(unedited)), 0),
                Criterion.Below(Average.Difference("last day seen, knocked out less autologous", "d", Last(Arm.Leukaemia), Last(edited)), 0),
            ],
            Average.Median("last day seen, autologous", "d", Last(Arm.Leukaemia)), Average.Median("last day seen, unedited", "d", Last(unedited)),
            Average.Median("last day seen, knocked out", "d", Last(edited)), Average.Median("last day seen, tolerant host", "d", Last(tolerated)),
            Response(Arm.Leukaemia, "autologous"), Response(unedited, "unedited"), Response(edited, "knocked out"), Response(tolerated, "tolerant host"));
    }
}
