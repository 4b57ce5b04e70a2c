using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Trials;

/// <summary>Carries a trial out: opens cohorts one after the other, replaces who does not count, and asks the design what is next.</summary>
/// <remarks>A cohort's subjects arrive while its gate is open and their products are made side by side; only conditioning waits for the stagger after the infusion before. A replacement arrives when it is known that one is needed.</remarks>
public sealed class Conduct
{
    // A trial in which nobody can be evaluated (every product fails, say) must end; no trial of this kind enrols so many.
    private const int MostEnrolled = 200;

    private readonly TrialPlan plan;
    private readonly IClinic clinic;
    private readonly Duration stagger;
    private readonly List<CaseReport> reports = [];
    private readonly List<Cohort> cohorts = [];

    private Conduct(TrialPlan plan, IClinic clinic, Duration stagger) => (this.plan, this.clinic, this.stagger) = (plan, clinic, stagger);

    /// <summary>Runs the dose escalation from its first cohort to the design's answer, the cap, or the last subject. A cohort's gate opens the day after every window of the one before has closed.</summary>
    public static Trial Escalate(TrialPlan plan, IDoseDesign design, IClinic clinic, DateTime opens, Duration stagger) =>
        new Conduct(plan, clinic, stagger).Run(design, opens);

    /// <summary>Treats a fixed number of subjects at one level, whatever happens to them: an expansion cohort, and the yardstick of a rehearsal.</summary>
    public static Trial TreatFixed(TrialPlan plan, IClinic clinic, int level, int subjects, DateTime opens)
    {
        var conduct = new Conduct(plan, clinic, Duration.OfDays(0));
        while (conduct.reports.Count < subjects && clinic.Enrol(opens) is { } enrollee)
            conduct.reports.Add(clinic.Treat(enrollee, plan.Levels[level - 1], opens));
        return new Trial([], Outcomes.None(plan.Levels.Count), level, $"{subjects} subjects at level {level}", true, conduct.reports);
    }

    private Trial Run(IDoseDesign design, DateTime gate)
    {
        var outcomes = Outcomes.None(design.Levels);
        while (true)
        {
            switch (design.Decide(outcomes))
            {
                case Decision.Stop stop:
                    return new Trial(cohorts, outcomes, stop.Recommended, stop.Because, true, reports);
                case Decision.Treat next when plan.CapPolicy == CapPolicy.StopsTrial && outcomes.Treated + next.Patients > plan.Cap:
                    return new Trial(cohorts, outcomes, null, $"stopped at the {plan.Cap} subjects of the record; the design asked for {next.Patients} more at level {next.Level}", false, reports);
                case Decision.Treat next:
                    if (TreatCohort(next, gate) is not { } cohort) return new Trial(cohorts, outcomes, null, $"{reports.Count} enrolled, and not enough of them could be evaluated", false, reports);
                    cohorts.Add(cohort);
                    outcomes = outcomes.With(next.Level, cohort.Evaluable, cohort.Toxicities);
                    gate = cohort.Decided;
                    break;
                default:
                    throw new InvalidOperationException("A design answers Treat or Stop.");
            }
        }
    }

    private Cohort? TreatCohort(Decision.Treat next, DateTime gate)
    {
        var (subjects, evaluable, toxicities, slot, decided) = (new List<string>(), 0, 0, gate, gate);
        var arrival = gate;
        while (evaluable < next.Patients)
        {
            if (reports.Count >= MostEnrolled || clinic.Enrol(subjects.Count < next.Patients ? arrival : Later(arrival, decided)) is not { } enrollee) return null;
            arrival = enrollee.Enrolled;
            var report = clinic.Treat(enrollee, plan.Levels[next.Level - 1], slot);
            reports.Add(report);
            subjects.Add(enrollee.SubjectId);

            var status = CaseReportJudgement.Judge(plan, report);
            if (status is not DltStatus.NotEvaluable) evaluable++;
            if (status is DltStatus.Toxicity) toxicities++;
            decided = Later(decided, Known(report));
            if (report.Infusions.Count > 0) slot = Later(slot, report.Infusions[0].At.Date.AddDays(stagger.Days));
        }
        return new Cohort(next.Level, subjects, evaluable, toxicities, next.Because, gate, decided);
    }

    // The day after the window closes, or after the subject left without an infusion.
    private DateTime Known(CaseReport report) =>
        report.Infusions.Count > 0 ? report.Infusions[0].At.Date.AddDays(plan.DltWindow.AfterInfusion.Days + 1) : report.Course.LastContact.Date.AddDays(1);

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
