using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>What is told of a patient at a visit, after what was done there by plan.</summary>
/// <param name="patient">The patient's number in the cohort.</param>
/// <param name="sight">The patient as a simulation may see it; a trial is to see observations only.</param>
public delegate void ReferenceWatcher(int patient, in ReferenceSight sight);

/// <summary>Patients solved together: each goes through the schedule on its own, and whoever shares a vector changes nothing (section 11, step 4).</summary>
public sealed class ReferenceCohort : IEnsemble
{
    // Section 5.4: one cell.
    private const double OneCell = 1e-9;

    private readonly IReadOnlyList<ReferenceSubject> subjects;
    private readonly ReferenceSchedule schedule;
    private readonly ReferenceWatcher watcher;

    /// <summary>A cohort under a schedule, and who is told.</summary>
    public ReferenceCohort(IReadOnlyList<ReferenceSubject> subjects, ReferenceSchedule schedule, ReferenceWatcher watcher) =>
        (this.subjects, this.schedule, this.watcher) = (subjects, schedule, watcher);

    /// <summary>How many patients.</summary>
    public int Count => subjects.Count;

    /// <inheritdoc />
    public void Admit(int patient, Span<double> parameters, Span<double> state)
    {
        subjects[patient].Coefficients.CopyTo(parameters);
        subjects[patient].Initial.CopyTo(state);
    }

    /// <inheritdoc />
    public Visit? VisitOf(int patient, int number) => number < schedule.Count ? schedule.VisitAt(number) : null;

    /// <summary>In this order: extinction, planned treatment, report.</summary>
    public bool See(int patient, int number, double days, Span<double> state)
    {
        var subject = subjects[patient];
        var changed = Extinguish(state);
        foreach (var planned in schedule.EventsAt(number))
        {
            planned.Apply(subject, state);
            changed = true;
        }
        watcher(patient, new(subject, days, state));
        return changed;
    }

    // The one rule on states that is not smooth; without it no patient is ever cured.
    private static bool Extinguish(Span<double> state)
    {
        var changed = false;
        foreach (ref var clone in state.Slice(ReferenceState.Tumour, 4))
        {
            if (clone == 0 || clone >= OneCell) continue;
            clone = 0;
            changed = true;
        }
        return changed;
    }
}
