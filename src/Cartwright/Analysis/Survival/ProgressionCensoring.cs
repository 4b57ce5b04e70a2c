using Cartwright.Protocols;

namespace Cartwright.Analysis.Survival;

/// <summary>The days after infusion on which the disease is to be assessed, and how many days either side still count.</summary>
public sealed record PlannedAssessments(IReadOnlyList<int> Days, int WindowDays)
{
    /// <summary>The scans that a plan has after infusion; none is missed where none is planned.</summary>
    public static PlannedAssessments Of(TrialPlan plan)
    {
        var scans = plan.Visits.Imaging.Where(v => v.Planned.Days > 0).ToList();
        return new([.. scans.Select(v => (int)Math.Round(v.Planned.Days))], scans.Count == 0 ? 0 : (int)Math.Round((scans[0].Latest - scans[0].Planned).Days));
    }

    /// <summary>How many assessments were missed between two days: those whose whole window lies after the first and before the second.</summary>
    public int MissedBetween(DateOnly infusion, DateOnly last, DateOnly next) => Days.Count(day =>
        infusion.AddDays(day - WindowDays) > last && infusion.AddDays(day + WindowDays) < next);
}

/// <summary>What ends a patient's time to progression before the event itself.</summary>
/// <remarks>The interval allowed changes with the schedule, so that missed assessments are counted on the plan and not by a fixed number of days.</remarks>
public sealed record ProgressionCensoring
{
    private ProgressionCensoring(string name, bool newTherapy, PlannedAssessments? planned) => (Name, NewTherapyCensors, Planned) = (name, newTherapy, planned);

    /// <summary>What the convention is called in a footnote.</summary>
    public string Name { get; private init; }

    /// <summary>Whether a stem cell transplant before the event censors on its day.</summary>
    public bool TransplantCensors { get; private init; }

    /// <summary>Whether progression that ended the study counts although no scan showed it.</summary>
    public bool ClinicalProgressionCounts { get; private init; }

    /// <summary>The same with a stem cell transplant as a censoring.</summary>
    public ProgressionCensoring WithTransplantCensored => this with { TransplantCensors = true, Name = $"{Name}, a transplant censors" };

    /// <summary>The rule of a plan: what is in force, with scans counted on its schedule.</summary>
    public static ProgressionCensoring Of(TrialPlan plan) => Of(plan, plan.Survival.Censoring, plan.Survival.Transplant);

    /// <summary>The same under another rule.</summary>
    public static ProgressionCensoring Of(TrialPlan plan, ProgressionRule rule, TransplantRule transplant)
    {
        var censoring = rule == ProgressionRule.Fda2018 ? Fda(PlannedAssessments.Of(plan)) : Ema;
        return transplant == TransplantRule.Censor ? censoring.WithTransplantCensored : censoring;
    }

    /// <summary>Whether another anti-cancer therapy censors at the last adequate assessment before it; else the event counts whenever it comes.</summary>
    public bool NewTherapyCensors { get; }

    /// <summary>The plan on which an event after two missed assessments is censored at the last adequate one before them; null where it is an event all the same.</summary>
    public PlannedAssessments? Planned { get; }

    /// <summary>As tables have it unless they say otherwise: another therapy censors, missed assessments do not.</summary>
    public static ProgressionCensoring NewTherapyOnly { get; } = new("another therapy censors", true, null);

    /// <summary>Another therapy censors, and so do two missed assessments before an event.</summary>
    /// <remarks>FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), appendix 3.</remarks>
    public static ProgressionCensoring Fda(PlannedAssessments planned) => new("FDA", true, planned);

    /// <summary>Progression, judged clinically too, and death count whenever they come: neither another therapy nor missed assessments censor.</summary>
    /// <remarks>EMA. Appendix 1 to the guideline on the evaluation of anticancer medicinal products in man, EMA/CHMP/27994/2008 (2012).</remarks>
    public static ProgressionCensoring Ema { get; } = new("EMA", false, null) { ClinicalProgressionCounts = true };
}
