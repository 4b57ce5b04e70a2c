using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Trials;

/// <summary>When a subject is seen, and how long a trial must take whose cohorts wait for one another.</summary>
public static class Calendar
{
    /// <summary>
    /// The shortest time from the first conditioning to the last decision, when each cohort must complete its window of dose-limiting toxicity before the next
    /// starts conditioning. All subjects of a cohort are treated on the same days, and the next cohort starts on the day of the decision: real accrual is slower.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one cohort.</exception>
    public static Duration GatedCohorts(TrialPlan plan, int cohorts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cohorts, 1);
        var one = plan.DltWindow.AfterInfusion - plan.ConditioningStart;
        return new Duration(cohorts * one.Days);
    }

    /// <summary>Everything planned for a subject in order of time: what is done on the same day within the same window is one visit.</summary>
    public static IReadOnlyList<ScheduledVisit> Visits(TrialPlan plan) =>
    [
        .. from done in Observations(plan).Concat(Milestones(plan))
           group done by (done.Visit.Planned, done.Visit.Earliest, done.Visit.Latest) into visit
           orderby visit.Key.Planned, visit.Key.Earliest, visit.Key.Latest
           let names = visit.Select(v => v.Visit.Name).Distinct()
           select new ScheduledVisit(string.Join(" / ", names), visit.Key.Planned, visit.Key.Earliest, visit.Key.Latest, [.. visit.Select(v => v.What)]),
    ];

    private static IEnumerable<(PlannedVisit Visit, string What)> Observations(TrialPlan plan) =>
        plan.Visits.Kinetics.Select(v => (v, "cellular kinetics"))
            .Concat(plan.Visits.Cytokines.Select(v => (v, "cytokines")))
            .Concat(plan.Visits.BloodCounts.Select(v => (v, "blood counts")))
            .Concat(plan.Visits.Marrow.Select(v => (v, "marrow")))
            .Concat(plan.Visits.Imaging.Select(v => (v, "imaging")))
            .Concat(plan.Visits.QualityOfLife.Select(v => (v, "quality of life")));

    private static IEnumerable<(PlannedVisit Visit, string What)> Milestones(TrialPlan plan) =>
    [
        .. plan.IsConditioned ? [On("Conditioning", plan.ConditioningStart, "conditioning starts")] : Array.Empty<(PlannedVisit, string)>(),
        On("Infusion", new Duration(0), "infusion"),
        On(plan.IsSingleArm ? "Toxicity" : "Dose decision", plan.DltWindow.AfterInfusion, "window of dose-limiting toxicity ends"),
        On("Vital signs", plan.Visits.VitalSignsUntil, "last vital signs"),
        On("Safety", plan.Visits.AdverseEventsUntil, "adverse events observed until here"),
        On("Efficacy", plan.Visits.EfficacyUntil, "efficacy observed until here"),
    ];

    private static (PlannedVisit Visit, string What) On(string name, Duration day, string what) => (new(name, day, day, day), what);
}
