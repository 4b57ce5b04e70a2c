using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
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
    /// <summary>Runs the dose escalation. The number (from 1) and the seed decide everything that is left to chance.</summary>
    public static VirtualTrial Escalate(TrialPlan plan, IDoseDesign design, Assumptions assumptions, ulong seed, uint number) => EscalateAll(plan, design, assumptions, seed, [number])[0];

    /// <summary>Runs several, their patients side by side in one ward. Each is the trial that it would be alone.</summary>
    public static IReadOnlyList<VirtualTrial> EscalateAll(TrialPlan plan, IDoseDesign design, Assumptions assumptions, ulong seed, IReadOnlyList<uint> numbers)
    {
        var ward = new Ward(plan, assumptions, seed);
        var stagger = Duration.OfDays(assumptions.Accrual.StaggerDays);
        var clinics = numbers.Select(number => new VirtualClinic(plan, assumptions, seed, number, ward)).ToList();
        var conducts = clinics.ConvertAll(clinic => Conduct.Escalation(plan, design, clinic, report => Judge(plan, report), assumptions.Accrual.Opens, stagger));
        for (var running = conducts.ToList(); running.Count > 0; ward.Treat()) running.RemoveAll(conduct => !conduct.GoOn());
        return [.. conducts.Zip(clinics, (conduct, clinic) => Observe(plan, design, clinic, conduct.Trial))];
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
        return new(trial, data, StudyAnalysis.Of(data, plan, design), TruthOf(plan, clinic, trial, data));
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
