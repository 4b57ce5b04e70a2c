using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>Law onset: toxicity begins in the first days.</summary>
/// <remarks>
/// The review gives no number of days. Read as: half of the onsets within ten days, nearly all within two weeks, after which cytokine release began in none of 475 patients and neurotoxicity in 0.7 % (Blood Adv 8
/// (2024) 5346). Published medians: tisagenlecleucel 3 days (not confirmed at its source for leukaemia; 5, quartiles 2 and 7, in a registry of 471), axicabtagene 2 (1 to 12; label), ciltacabtagene 7, idecabtagene 1
/// (calibration targets).
/// </remarks>
internal static class OnsetInFirstDays
{
    private const double FirstDays = 10, TwoWeeks = 14, NearlyAll = 95;

    private static ReferenceArm Idecabtagene { get; } = ReferenceArm.Of("ideMM", 60);

    public static Law Law { get; } = new()
    {
        Number = "onset",
        Property = "cytokine release or neurotoxicity begins in the first days after infusion",
        Words = "“cytokine release syndrome or neurotoxicity during the first days of treatment”",
        Source = "D4-015",
        Arms = "tisaALL, axiLBCL, ciltaMM and ideMM: first reading with a grade of either, of those who have one. The first days are read as ten for half of the onsets, and as two weeks for 95 % of them; published medians are 3, 2, 7 and 1 days",
        Claims = Law.Claim((LawModel.NoCytokineGain, Outcome.CannotSay)),
        OnReference = Judge,
        Lacking = "it grades no cytokine release",
    };

    private static Judgement Judge(ReferenceBench bench)
    {
        (string Name, ReferenceArm Arm)[] arms = [("tisaALL", Arm.Leukaemia), ("axiLBCL", Arm.Lymphoma), ("ciltaMM", Arm.Myeloma), ("ideMM", Idecabtagene)];
        var onsets = arms.Select(a => (a.Name, Days: bench.Read(a.Arm, p => p.Toxicity.OnsetDay).Where(d => !double.IsNaN(d)).ToArray())).ToList();
        if (onsets.Exists(o => o.Days.Length < 2)) return Judgement.None("too few have an onset");
        return Judgement.Of(
            [
                .. onsets.Select(o => Criterion.Below(Average.Median($"day of onset, {o.Name}", "d", o.Days), FirstDays)),
                .. onsets.Select(o => Criterion.Above(Share.Of($"onset by day 14, {o.Name}", [.. o.Days.Select(d => d <= TwoWeeks)]), NearlyAll)),
            ]);
    }
}
