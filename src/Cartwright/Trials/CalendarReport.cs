using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Trials;

/// <summary>The calendar of a plan: visits, and the time that the escalation takes at its shortest with one cohort a level and with as many as the rule can need.</summary>
/// <param name="Visits">In order of planned time.</param>
/// <param name="Gate">What the next cohort waits for, in words.</param>
/// <param name="Fastest">One cohort at each level.</param>
/// <param name="Longest">The most cohorts of three that the rule can need.</param>
public sealed record CalendarReport(IReadOnlyList<ScheduledVisit> Visits, string Gate, GatedTime Fastest, GatedTime Longest)
{
    /// <summary>The calendar of a plan.</summary>
    /// <exception cref="ArgumentException">The plan has no dose level.</exception>
    public static CalendarReport Of(TrialPlan plan)
    {
        var most = DoseDesigns.InForce(plan) is { } design ? StateSpace.Of(design).MostPatients / 3 : 1;
        return new(
            Calendar.Visits(plan),
            plan.IsSingleArm ? "nobody waits for anybody: all patients of a single arm receive one dose" : $"{(plan.IsConditioned ? $"conditioning starts {-plan.ConditioningStart} before infusion" : "nobody is conditioned")}, and the window of dose-limiting toxicity ends {plan.DltWindow.AfterInfusion} after {(plan.IsConditioned ? "it" : "infusion")}",
            GatedTime.Of(plan, plan.Levels.Count),
            GatedTime.Of(plan, most));
    }
}
