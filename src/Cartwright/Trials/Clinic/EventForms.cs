using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>The adverse event forms: cytokine release without a grade, the dose-limiting toxicity where there is one, and the background. Events bear dates, not times.</summary>
internal static class EventForms
{
    private const double DaysInMonth = 30.4375;

    public static List<AdverseEventReport> Fill(Stay stay, TrialPlan plan, Assumptions assumptions, Bedside bedside)
    {
        var reports = new List<AdverseEventReport>(16);
        if (bedside.Episode is { } episode)
            reports.Add(new(AssumedCytokineRelease.Term, "Immune system disorders", null, bedside.Severe, true, stay.At(episode.First).Date, stay.At(episode.Last).Date));
        if (stay.Truth.DoseLimiting) AddDoseLimiting(stay, assumptions.Toxicity, reports);

        var until = Math.Min(Stay.Minutes(plan.Visits.AdverseEventsUntil.Days), stay.EndMinutes - 1);
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
