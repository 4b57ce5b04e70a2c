using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 7: neither tocilizumab nor steroids bring relapse.</summary>
internal static class NoRelapsePenalty
{
    // A rise below this is no penalty; percentage points.
    private const double Margin = 3;

    public static Law Law { get; } = new()
    {
        Number = "7",
        Property = "tocilizumab and steroids carry no penalty of relapse",
        Words = "“using IL-6 receptor blockade or steroids does not increase the risk of lymphoma relapse”",
        Source = "D4-057",
        Arms = "tisaALL with no care, tocilizumab from grade 1 on, the same with dexamethasone at grade 2 or ICANS 1; relapse (a tumour above 1e9 cells on day 365) of patients with complete response in both arms rises by less than 3 points",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.Holds)),
        OnReference = Judge,
        Lacking = "it treats no cytokine release, or has no relapse",
    };

    internal static ReferenceArm Steroid { get; } = TocilizumabShortensRelease.Early.With(DexamethasoneAtGrade, 2).With(DexamethasoneAtIcans, 1);

    private static Judgement Judge(ReferenceBench bench)
    {
        var (none, blocked) = (TocilizumabShortensRelease.Untreated, TocilizumabShortensRelease.Early);
        Measure Complete(ReferenceArm arm, string where) => Share.Of($"complete response, {where}", bench.Ask(arm, p => p.Disease.Complete));
        return Judgement.Of(
            [
                Criterion.Below(Relapse.Rise(bench, none, blocked, "relapse, tocilizumab over none"), Margin),
                Criterion.Below(Relapse.Rise(bench, none, Steroid, "relapse, tocilizumab and steroid over none"), Margin),
            ],
            Relapse.Of(bench, none, "none"), Relapse.Of(bench, blocked, "tocilizumab"), Relapse.Of(bench, Steroid, "tocilizumab and early steroid"),
            Complete(none, "none"), Complete(blocked, "tocilizumab"), Complete(Steroid, "tocilizumab and early steroid"));
    }
}
