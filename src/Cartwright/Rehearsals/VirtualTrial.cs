using Cartwright.Analysis;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Rehearsals;

/// <summary>One trial on virtual patients: what was done, what was written down, what the protocol's analysis makes of it, and what was true of each infused subject.</summary>
public sealed record VirtualTrial(Trial Trial, StudyData Data, StudyAnalysis Analysis, IReadOnlyDictionary<string, TrueCourse> Truth)
{
    /// <summary>Runs the dose escalation. The number (from 1) and the seed decide everything that is left to chance.</summary>
    public static VirtualTrial Escalate(TrialPlan plan, IDoseDesign design, Assumptions assumptions, ulong seed, uint number)
    {
        var clinic = new VirtualClinic(plan, assumptions, seed, number);
        return Observe(plan, design, clinic, Conduct.Escalate(plan, design, clinic, assumptions.Accrual.Opens, Duration.OfDays(assumptions.Accrual.StaggerDays)));
    }

    /// <summary>Treats a fixed number of subjects at one level.</summary>
    public static VirtualTrial TreatFixed(TrialPlan plan, Assumptions assumptions, int level, int subjects, ulong seed, uint number)
    {
        var clinic = new VirtualClinic(plan, assumptions, seed, number);
        return Observe(plan, null, clinic, Conduct.TreatFixed(plan, clinic, level, subjects, assumptions.Accrual.Opens));
    }

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
