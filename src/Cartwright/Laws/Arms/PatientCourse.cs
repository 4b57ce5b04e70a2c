using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>What the laws ask of one patient, gathered while the patient is solved.</summary>
internal sealed class PatientCourse(ReferenceSubject subject, ReferenceArm arm)
{
    public CellCourse Cells { get; } = new(subject.Parameters.Dose);

    public ToxicityCourse Toxicity { get; } = new(arm.Cared ? null : new PatientCare(CarePolicy.Of(subject.Parameters)));

    public DiseaseCourse Disease { get; } = new(DiseaseCourse.Of(arm.Population));

    public HostCourse Hosts { get; } = new();

    public HazardCourse Hazards { get; } = new();

    public double PriorLines { get; } = subject.Parameters[ReferenceParameter.PriorLines];

    public void See(in ReferenceSight sight)
    {
        var observed = sight.Observe();
        Disease.See(sight, observed);
        Hosts.See(sight, observed);
        if (sight.Days < 0) return;
        Cells.See(sight, observed);
        Toxicity.See(sight, observed);
        Hazards.See(sight);
    }
}
