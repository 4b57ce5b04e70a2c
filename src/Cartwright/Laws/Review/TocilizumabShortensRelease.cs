using Cartwright.Laws.Arms;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Laws.Review;

/// <summary>Law 6: tocilizumab shortens cytokine release; IL-6 rises and its signal falls.</summary>
internal static class TocilizumabShortensRelease
{
    private const double Never = 99;

    public static Law Law { get; } = new()
    {
        Number = "6",
        Property = "tocilizumab shortens cytokine release; the level of IL-6 rises and its signal falls",
        Words = "“Tocilizumab rapidly reverses cytokine release syndrome (CRS)”",
        Source = "D4-055",
        Arms = "tisaALL with no care, tocilizumab at grade 2, tocilizumab from grade 1 on; no steroid; days with a grade are those of patients with cytokine release in all three",
        Claims = Law.Claim(),
        OnReference = Judge,
        Lacking = "it grades no cytokine release",
    };

    internal static ReferenceArm Untreated { get; } = Arm.Leukaemia.WithoutCare();

    private static ReferenceArm AtGrade2 { get; } = Arm.Leukaemia.With(TocilizumabAtGrade, 2).With(DexamethasoneAtGrade, Never).With(DexamethasoneAtIcans, Never).With(TreatPersistingGrade2, Never);

    internal static ReferenceArm Early { get; } = AtGrade2.With(TocilizumabAtGrade, 1).With(TreatPersistingFever, 1);

    private static Judgement Judge(ReferenceBench bench)
    {
        var (none, late, early) = (bench.Solve(Untreated), bench.Solve(AtGrade2.To(60)), bench.Solve(Early));
        int[] who = [.. Enumerable.Range(0, none.Count).Where(i => none[i].Toxicity.AnyCytokineRelease && late[i].Toxicity.AnyCytokineRelease && early[i].Toxicity.AnyCytokineRelease)];
        if (who.Length < 2) return Judgement.None("nobody has cytokine release");
        double[] Of(IReadOnlyList<PatientCourse> arm, Func<ToxicityCourse, double> number) => [.. who.Select(i => number(arm[i].Toxicity))];
        double[] Days(IReadOnlyList<PatientCourse> arm) => Of(arm, t => t.CytokineReleaseDays);
        return Judgement.Of(
            [
                Criterion.Below(Average.Difference("days of CRS, at grade 2 less none", "d", Days(none), Days(late)), 0),
                Criterion.Below(Average.Difference("days of CRS, early less none", "d", Days(none), Days(early)), 0),
                Criterion.Above(Average.GeometricRatio("peak IL-6, early over none", Of(none, t => t.PeakIl6), Of(early, t => t.PeakIl6)), 1),
                Criterion.Below(Average.GeometricRatio("peak signal, early over none", Of(none, t => t.PeakSignal), Of(early, t => t.PeakSignal)), 1),
            ],
            Average.Median("days of CRS, untreated", "d", Days(none)), Average.Median("days of CRS, at grade 2", "d", Days(late)), Average.Median("days of CRS, early", "d", Days(early)),
            Average.Median("peak IL-6, early, all patients", "pg/mL", [.. early.Select(p => p.Toxicity.PeakIl6)]), Average.Median("peak IL-6, untreated, all patients", "pg/mL", [.. none.Select(p => p.Toxicity.PeakIl6)]),
            Average.Median("peak signal, early, all patients", "pg/mL", [.. early.Select(p => p.Toxicity.PeakSignal)]), Average.Median("peak signal, untreated, all patients", "pg/mL", [.. none.Select(p => p.Toxicity.PeakSignal)]));
    }
}
