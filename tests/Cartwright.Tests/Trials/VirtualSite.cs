using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Tests.Patients;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Tests.Trials;

/// <summary>A virtual clinic with the subjects that it has treated at one level, whose truth can be asked for.</summary>
internal sealed class VirtualSite
{
    public static readonly DateTime Opens = Example.Assumptions.Accrual.Opens;

    private static readonly Lazy<VirtualSite> Once = new(() => new(Example.Assumptions, 600, level: 3));

    private readonly VirtualClinic clinic;
    private readonly DoseLevel level;

    public VirtualSite(Assumptions assumptions, int subjects, int level, TrialPlan? plan = null, ulong seed = 3, uint trial = 5)
    {
        plan ??= Example.Plan;
        this.level = plan.Levels[level - 1];
        clinic = new VirtualClinic(plan, assumptions, seed, trial);
        clinic.Expect(subjects, this.level);
        Reports = [.. Enumerable.Range(0, subjects).Select(_ => clinic.Treat(clinic.Enrol(Opens)!, this.level, Opens))];
    }

    /// <summary>Six hundred subjects of the shipped study at its highest level.</summary>
    public static VirtualSite Usual => Once.Value;

    public CaseReport[] Reports { get; }

    public IEnumerable<CaseReport> Infused => Reports.Where(r => r.Infusions.Count > 0);

    public TrueCourse TruthOf(CaseReport report) => clinic.Truth(new(report.Demography.SubjectId, report.Course.Enrolled), level)!;

    /// <summary>Infused subjects with their truth.</summary>
    public IEnumerable<(CaseReport Report, TrueCourse Truth)> Known => Infused.Select(r => (r, TruthOf(r)));

    /// <summary>Days from the infusion.</summary>
    public static double Day(CaseReport report, DateTime at) => (at - report.Infusions[0].At).TotalDays;
}
