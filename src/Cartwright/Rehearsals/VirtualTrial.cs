using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Making;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Rehearsals;

/// <summary>One trial on virtual patients: what was done, what was written down, what the protocol's analysis makes of it, and what was true of each infused subject.</summary>
public sealed record VirtualTrial(Trial Trial, StudyData Data, StudyAnalysis Analysis, IReadOnlyDictionary<string, TrueCourse> Truth)
{
    /// <summary>The products from vein to vein, in order of enrolment; none where no process is supposed.</summary>
    public IReadOnlyList<Journey> Journeys { get; init; } = [];

    /// <summary>Runs the dose escalation, or where there is no design the single arm of the plan. The number (from 1) and the seed decide everything that is left to chance.</summary>
    public static VirtualTrial Escalate(TrialPlan plan, IDoseDesign? design, Assumptions assumptions, ulong seed, uint number) => EscalateAll(plan, design, assumptions, seed, [number])[0];

    /// <summary>Runs several, their patients side by side in one ward. Each is the trial that it would be alone.</summary>
    public static IReadOnlyList<VirtualTrial> EscalateAll(TrialPlan plan, IDoseDesign? design, Assumptions assumptions, ulong seed, IReadOnlyList<uint> numbers)
    {
        var carriedOut = CarryOut(plan, design, assumptions, seed, numbers);
        return [.. carriedOut.Select(t => Observe(plan, design, t.Clinic, t.Conduct.Trial))];
    }

    /// <summary>Runs several without writing down or analysing more of them than a dose decision needs: what became of the trials, not of their endpoints.</summary>
    public static IReadOnlyList<Trial> ConductAll(TrialPlan plan, IDoseDesign? design, Assumptions assumptions, ulong seed, IReadOnlyList<uint> numbers) =>
        [.. CarryOut(plan, design, assumptions, seed, numbers).Select(t => t.Conduct.Trial)];

    private static List<(VirtualClinic Clinic, Conduct Conduct)> CarryOut(TrialPlan plan, IDoseDesign? design, Assumptions assumptions, ulong seed, IReadOnlyList<uint> numbers)
    {
        var ward = new Ward(plan, assumptions, seed);
        var stagger = Duration.OfDays(assumptions.Accrual.StaggerDays);
        var trials = numbers.Select(number => new VirtualClinic(plan, assumptions, seed, number, ward))
            .Select(clinic => (clinic, design is null
                ? Conduct.SingleArm(plan, clinic, report => JudgeForDecision(plan, report), assumptions.Accrual.Opens)
                : Conduct.Escalation(plan, design, clinic, report => JudgeForDecision(plan, report), assumptions.Accrual.Opens, stagger))).ToList();
        for (var running = trials.ConvertAll(t => t.Item2); running.Count > 0; ward.Treat()) running.RemoveAll(conduct => !conduct.GoOn());
        return trials;
    }

    // Response costs the rows of every lesion, and is asked for only where it is weighed.
    private static JudgedSubject JudgeForDecision(TrialPlan plan, CaseReport report)
    {
        var subject = SubjectLevel.Of(StudyDatasets.ForToxicity(plan, report), plan).Subjects.Single();
        var judged = new JudgedSubject(subject.Dlt, false) { CountedAt = subject.CountedAt, IsShort = subject.IsShort && plan.DoseLimitingToxicity.ShortProducts is ShortfallPolicy.Feasibility };
        if (!plan.WeighsResponse || subject.Dlt is DltStatus.NotEvaluable) return judged;
        var data = StudyDatasets.From(plan, [report]);
        return judged with { Responded = EarlyResponse.Of(ResponseAnalysis.Of(data, plan), RemissionAnalysis.Of(data, plan), SubjectLevel.Of(data, plan), plan).Count > 0 };
    }

    /// <summary>Treats a fixed number of subjects at one level; in a ward where they may have been treated before, as for another schedule.</summary>
    public static VirtualTrial TreatFixed(TrialPlan plan, Assumptions assumptions, int level, int subjects, ulong seed, uint number, Ward? ward = null)
    {
        var clinic = new VirtualClinic(plan, assumptions, seed, number, ward);
        return Observe(plan, null, clinic, Conduct.TreatFixed(plan, clinic, level, subjects, assumptions.Accrual.Opens));
    }

    /// <summary>Whether a subject counts in the dose decision, and with a toxicity: from the rows that its case report becomes, by the analysis that judges them in a real trial.</summary>
    public static DltStatus Judge(TrialPlan plan, CaseReport report) => DoseLimitingToxicityAnalysis.StatusOf(StudyDatasets.ForToxicity(plan, report), plan);

    private static VirtualTrial Observe(TrialPlan plan, IDoseDesign? design, VirtualClinic clinic, Trial trial)
    {
        var data = StudyDatasets.From(plan, trial.Reports);
        return new(trial, data, StudyAnalysis.Of(data, plan, design), TruthOf(plan, clinic, trial, data)) { Journeys = clinic.Journeys };
    }

    // Reports and rows of DM are in the same order; the subject's identifier in the data is the sponsor's business.
    private static Dictionary<string, TrueCourse> TruthOf(TrialPlan plan, VirtualClinic clinic, Trial trial, StudyData data)
    {
        var truth = new Dictionary<string, TrueCourse>(trial.Reports.Count, StringComparer.Ordinal);
        for (var i = 0; i < trial.Reports.Count; i++)
        {
            var report = trial.Reports[i];
            if (report.Infusions.Count == 0) continue;
            var enrollee = new Enrollee(report.Demography.SubjectId, report.Course.Enrolled);
            if (clinic.Truth(enrollee, plan.Levels[report.Course.AssignedLevel - 1]) is { } course) truth[data.Demographics[i].Subject] = course;
        }
        return truth;
    }
}
