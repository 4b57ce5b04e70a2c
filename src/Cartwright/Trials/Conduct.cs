using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Trials;

/// <summary>Carries a trial out: opens cohorts one after the other, replaces who does not count, and asks the design what is next.</summary>
/// <remarks>
/// It goes on from one moment at which subjects are about to be treated to the next, and stops there: so the subjects of many trials can be prepared together.
/// A cohort's subjects arrive while its gate is open and their products are made side by side; only conditioning waits for the stagger after the infusion before. A replacement arrives when it is known that one is needed.
/// </remarks>
public sealed class Conduct
{
    // A trial in which nobody can be evaluated (every product fails, say) must end; no trial of this kind enrols so many.
    internal const int MostEnrolled = 200;

    private readonly TrialPlan plan;
    private readonly IClinic clinic;
    private readonly Func<CaseReport, JudgedSubject> judge;
    private readonly Duration stagger;
    private readonly List<CaseReport> reports = [];
    private readonly List<Cohort> cohorts = [];
    private readonly IEnumerator<Decision.Treat> steps;
    private Trial? trial;

    private Conduct(TrialPlan plan, IClinic clinic, Func<CaseReport, JudgedSubject> judge, Duration stagger, Func<Conduct, IEnumerable<Decision.Treat>> course)
    {
        (this.plan, this.clinic, this.judge, this.stagger) = (plan, clinic, judge, stagger);
        steps = course(this).GetEnumerator();
    }

    /// <summary>The trial, once it is over.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public Trial Trial => trial ?? throw new InvalidOperationException("The trial is not over.");

    /// <summary>
    /// A dose escalation from its first cohort to the design's answer, the cap, or the last subject. A cohort's gate opens the day after every window of the one before
    /// has closed. Whether a subject counts, and with a toxicity, is judged from the case report.
    /// </summary>
    public static Conduct Escalation(TrialPlan plan, IDoseDesign design, IClinic clinic, Func<CaseReport, JudgedSubject> judge, DateTime opens, Duration stagger) =>
        new(plan, clinic, judge, stagger, conduct => conduct.Run(design, opens));

    /// <summary>The same by a design that watches toxicity alone, carried out to its end.</summary>
    public static Trial Escalate(TrialPlan plan, IDoseDesign design, IClinic clinic, Func<CaseReport, DltStatus> judge, DateTime opens, Duration stagger)
    {
        var conduct = Escalation(plan, design, clinic, report => new(judge(report), false), opens, stagger);
        while (conduct.GoOn()) { }
        return conduct.Trial;
    }

    /// <summary>Treats a fixed number of subjects at one level, whatever happens to them: an expansion cohort, and the yardstick of a rehearsal.</summary>
    public static Trial TreatFixed(TrialPlan plan, IClinic clinic, int level, int subjects, DateTime opens)
    {
        var reports = new List<CaseReport>(subjects);
        clinic.Expect(subjects, plan.Levels[level - 1]);
        while (reports.Count < subjects && clinic.Enrol(opens) is { } enrollee) reports.Add(clinic.Treat(enrollee, plan.Levels[level - 1], opens));
        return new Trial([], Outcomes.None(plan.Levels.Count), level, $"{subjects} subjects at level {level}", true, reports);
    }

    /// <summary>Goes on until subjects are about to be treated, of whom the clinic has been told; false once the trial is over.</summary>
    public bool GoOn() => steps.MoveNext();

    private IEnumerable<Decision.Treat> Run(IDoseDesign design, DateTime gate)
    {
        var outcomes = Outcomes.None(design.Levels);
        while (design.Decide(outcomes) is Decision.Treat next)
        {
            if (plan.CapPolicy == CapPolicy.StopsTrial && outcomes.Treated + next.Patients > plan.Cap)
            {
                trial = new(cohorts, outcomes, null, $"stopped at the {plan.Cap} subjects of the record; the design asked for {next.Patients} more at level {next.Level}", false, reports);
                yield break;
            }
            var open = new OpenCohort(next, gate);
            foreach (var step in TreatCohort(open)) yield return step;
            if (open.Evaluable < next.Patients)
            {
                trial = new(cohorts, outcomes, null, $"{reports.Count} enrolled, and not enough of them could be evaluated", false, reports);
                yield break;
            }
            cohorts.Add(open.Closed());
            outcomes = outcomes.With(next.Level, open.Seen);
            gate = open.Decided;
        }
        var stop = (Decision.Stop)design.Decide(outcomes);
        trial = new(cohorts, outcomes, stop.Recommended, stop.Because, true, reports);
    }

    // Ends short of its patients where nobody is left to enrol.
    private IEnumerable<Decision.Treat> TreatCohort(OpenCohort cohort)
    {
        while (cohort.Missing > 0)
        {
            var expected = Math.Max(1, cohort.Wanted.Patients - cohort.Subjects.Count);
            clinic.Expect(expected, plan.Levels[cohort.Wanted.Level - 1]);
            yield return cohort.Wanted;
            for (; expected > 0; expected--)
                if (reports.Count >= MostEnrolled || clinic.Enrol(cohort.Opens) is not { } enrollee) yield break;
                else Treat(cohort, enrollee);
        }
    }

    private void Treat(OpenCohort cohort, Enrollee enrollee)
    {
        var report = clinic.Treat(enrollee, plan.Levels[cohort.Wanted.Level - 1], cohort.Slot);
        reports.Add(report);
        cohort.Add(enrollee, judge(report), Known(report));
        if (report.Infusions.Count > 0) cohort.Wait(report.Infusions[0].At.Date.AddDays(stagger.Days));
    }

    // The day after the window closes in which a subject is watched for the decision, or after the subject left without an infusion.
    private DateTime Known(CaseReport report) =>
        report.Infusions.Count > 0 ? report.Infusions[0].At.Date.AddDays(plan.DecisionAfter.Days + 1) : report.Course.LastContact.Date.AddDays(1);
}
