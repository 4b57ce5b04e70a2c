using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>The adverse event forms: cytokine release and neurotoxicity without a grade, low counts, infections, the dose-limiting toxicity where there is one, and the background. Events bear dates, not times.</summary>
internal static class EventForms
{
    // The terms carry no grade: grades are derived from the signs.
    private const string CytokineRelease = "Cytokine release syndrome";
    private const string Neurotoxicity = "Immune effector cell-associated neurotoxicity syndrome";
    private const double DaysInMonth = 30.4375;
    private const int SevereIce = 2;

    public static List<AdverseEventReport> Fill(Stay stay, TrialPlan plan, Assumptions assumptions, Bedside bedside)
    {
        var reports = new List<AdverseEventReport>(16);
        if (bedside.CytokineRelease is { } release)
            reports.Add(new(CytokineRelease, "Immune system disorders", null, bedside.Severe, true, stay.At(release.First).Date, stay.At(release.Last).Date));
        if (bedside.Neurotoxicity is { } impaired)
            reports.Add(new(Neurotoxicity, "Nervous system disorders", null, bedside.WorstIce <= SevereIce, true, stay.At(impaired.First).Date, stay.At(impaired.Last).Date));
        // Where nobody was conditioned only the product is left to blame.
        Cytopenias.Add(stay, causedByProduct: !plan.IsConditioned, reports);
        if (stay.Truth.DoseLimiting) AddDoseLimiting(stay, assumptions.Toxicity, reports);

        var until = Math.Min(Stay.Minutes(plan.Visits.AdverseEventsUntil.Days), stay.EndMinutes - 1);
        AddInfections(stay, assumptions.Infections, until, reports);
        for (var i = 0; i < assumptions.AdverseEvents.Events.Count; i++) AddBackground(stay, assumptions.AdverseEvents.Events[i], stay.Draws(Purpose.AdverseEvents, i), until, reports);
        reports.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Term, b.Term));
        return reports;
    }

    private static void AddDoseLimiting(Stay stay, AssumedToxicity toxicity, List<AdverseEventReport> reports)
    {
        var onset = Stay.Minutes(stay.Truth.ToxicityDays);
        if (onset >= stay.EndMinutes) return;
        var term = toxicity.Terms[stay.Truth.Patient.ToxicityTerm];
        var lasts = stay.Draws(Purpose.Toxicity, 1).Uniform(5, 25);
        reports.Add(new(term.Term, term.BodySystem, stay.Truth.Patient.ToxicityGrade, true, true, stay.At(onset).Date, EndOf(stay, onset, lasts)));
    }

    private static void AddInfections(Stay stay, AssumedInfections assumed, int until, List<AdverseEventReport> reports)
    {
        var draws = stay.Draws(Purpose.Infections, 1);
        foreach (var onset in stay.Truth.InfectionDays)
        {
            var grade = 1 + draws.ChooseIndex(assumed.GradeWeights);
            var (serious, related, lasts) = (draws.Bernoulli(assumed.Serious) && grade >= 3, draws.Bernoulli(assumed.Related), draws.Exponential(assumed.LastsDays));
            var minutes = Stay.Minutes(onset);
            if (minutes <= until) reports.Add(new(assumed.Term, assumed.BodySystem, grade, serious, related, stay.At(minutes).Date, EndOf(stay, minutes, lasts)));
        }
    }

    private static void AddBackground(Stay stay, AssumedAdverseEvent kind, RandomDraws draws, int until, List<AdverseEventReport> reports)
    {
        var origin = kind.AfterConditioning ? stay.ConditioningMinutes : 0;
        if (kind.PerMonth is not { } rate)
        {
            if (draws.Bernoulli(kind.Probability ?? 0)) Add(stay, kind, ref draws, origin + Stay.Minutes(kind.OnsetDays * draws.Uniform(0.5, 1.5)), until, reports);
            return;
        }
        if (rate == 0) return;
        var gap = DaysInMonth / rate;
        for (var days = Stay.Days(origin) + draws.Exponential(gap); days <= Stay.Days(until); days += draws.Exponential(gap))
            Add(stay, kind, ref draws, Stay.Minutes(days), until, reports);
    }

    private static void Add(Stay stay, AssumedAdverseEvent kind, ref RandomDraws draws, int onset, int until, List<AdverseEventReport> reports)
    {
        var grade = 1 + draws.ChooseIndex(kind.GradeWeights);
        var serious = draws.Bernoulli(kind.Serious) && grade >= 3;
        var related = draws.Bernoulli(kind.Related);
        var lasts = draws.Exponential(kind.LastsDays);
        if (onset <= until) reports.Add(new(kind.Term, kind.BodySystem, grade, serious, related, stay.At(onset).Date, EndOf(stay, onset, lasts)));
    }

    // An event that outlasts the subject's time in the study is left open.
    private static DateTime? EndOf(Stay stay, int onset, double lastsDays)
    {
        var end = onset + Stay.Minutes(lastsDays);
        return end < stay.EndMinutes ? stay.At(end).Date : null;
    }
}
