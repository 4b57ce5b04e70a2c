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
    // A trial in which nobody can be evaluated (every product fails, say) must end; no escalation enrols so many, and no single arm loses two of three.
    private const int MostInEscalation = 200, EnrolledForOneInfused = 3;

    /// <summary>The most subjects that a trial of this plan ever enrols.</summary>
    public static int MostEnrolled(TrialPlan plan) => plan.SingleArm is { } arm ? EnrolledForOneInfused * arm.Patients : MostInEscalation;

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

    /// <summary>
    /// A single arm from its first subject until as many are infused as are planned, all at the one level. Nobody waits for anybody: subjects arrive one after the other, are
    /// conditioned as soon as their product is there, and whoever is never infused is followed by the next.
    /// </summary>
    /// <exception cref="ArgumentException">The plan is of no single arm.</exception>
    public static Conduct SingleArm(TrialPlan plan, IClinic clinic, Func<CaseReport, JudgedSubject> judge, DateTime opens)
    {
        var patients = plan.SingleArm?.Patients ?? throw new ArgumentException("The plan is of no single arm.", nameof(plan));
        return new(plan, clinic, judge, default, conduct => conduct.InfuseAll(patients, opens));
    }

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

    private IEnumerable<Decision.Treat> InfuseAll(int patients, DateTime opens)
    {
        const string because = "all patients of a single arm are treated at one dose";
        DateTime? arrival = opens;
        var level = plan.Levels[0];
        for (var missing = patients; missing > 0 && arrival is not null; missing = patients - reports.Count(WasInfused))
        {
            clinic.Expect(missing, level);
            yield return new(level.Number, missing, because);
            for (; missing > 0 && arrival is { } opened; missing--) arrival = Admit(opened, level);
        }
        EndArm(patients, opens, because);
    }

    // The day on which the subject arrived, from when the next one may; null where nobody is left to enrol.
    private DateTime? Admit(DateTime opens, DoseLevel level)
    {
        if (reports.Count >= MostEnrolled(plan) || clinic.Enrol(opens) is not { } enrollee) return null;
        reports.Add(clinic.Treat(enrollee, level, enrollee.Enrolled));
        return enrollee.Enrolled;
    }

    private void EndArm(int patients, DateTime opens, string because)
    {
        var (seen, infused) = (reports.Aggregate(default(LevelCount), (sum, report) => sum + judge(report).Count), reports.Count(WasInfused));
        cohorts.Add(new(1, [.. reports.Select(r => r.Demography.SubjectId)], seen.Treated, seen.Toxicities, because, opens, reports.Select(Known).DefaultIfEmpty(opens).Max()));
        var outcomes = seen.Treated + seen.Short == 0 ? Outcomes.None(1) : Outcomes.None(1).With(1, seen);
        trial = infused >= patients
            ? new(cohorts, outcomes, null, $"{infused} subjects infused, as planned", true, reports)
            : new(cohorts, outcomes, null, $"{reports.Count} enrolled, and {infused} of the {patients} planned were infused", false, reports);
    }

    private static bool WasInfused(CaseReport report) => report.Infusions.Count > 0;

    // Ends short of its patients where nobody is left to enrol.
    private IEnumerable<Decision.Treat> TreatCohort(OpenCohort cohort)
    {
        while (cohort.Missing > 0)
        {
            var expected = Math.Max(1, cohort.Wanted.Patients - cohort.Subjects.Count);
            clinic.Expect(expected, plan.Levels[cohort.Wanted.Level - 1]);
            yield return cohort.Wanted;
            for (; expected > 0; expected--)
                if (reports.Count >= MostEnrolled(plan) || clinic.Enrol(cohort.Opens) is not { } enrollee) yield break;
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
