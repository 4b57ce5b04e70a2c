using System.Runtime.CompilerServices;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>What is told of a patient at a visit, after what was done there by plan and before supportive care.</summary>
/// <param name="patient">The patient's number in the cohort.</param>
/// <param name="sight">The patient as a simulation may see it; a trial is to see observations only.</param>
public delegate void ReferenceWatcher(int patient, in ReferenceSight sight);

/// <summary>Patients solved together: each goes through the schedule on its own, and whoever shares a vector changes nothing (section 11, step 4).</summary>
public sealed class ReferenceCohort : IEnsemble
{
    // Section 5.4: one cell. Section 8: the bedside is read every six hours, which is how often patients are reported until day 60.
    private const double OneCell = 1e-9, LastDayOfCare = 60;

    private readonly IReadOnlyList<ReferenceSubject> subjects;
    private readonly ReferenceSchedule schedule;
    private readonly ReferenceWatcher watcher;
    private readonly ReferenceCare? care;
    private readonly PatientCare[] cared;
    private readonly bool[] left;

    /// <summary>A cohort under a schedule, who is told, and the supportive care; none where none is given.</summary>
    public ReferenceCohort(IReadOnlyList<ReferenceSubject> subjects, ReferenceSchedule schedule, ReferenceWatcher watcher, ReferenceCare? care = null)
    {
        (this.subjects, this.schedule, this.watcher, this.care) = (subjects, schedule, watcher, care);
        left = new bool[subjects.Count];
        cared = care is null ? [] : [.. subjects.Select(s => new PatientCare(care.PolicyFor(s)))];
    }

    /// <summary>How many patients.</summary>
    public int Count => subjects.Count;

    /// <summary>A patient's supportive care so far; null in a cohort without any.</summary>
    public PatientCare? CareOf(int patient) => care is null ? null : cared[patient];

    /// <summary>
    /// Ends a patient's course: who has died or dropped out is not followed further. For the watcher to say of the patient it is told of; there is then no further visit
    /// and no treatment, and the patient's place in the vector goes to the next.
    /// </summary>
    public void Leave(int patient) => left[patient] = true;

    /// <inheritdoc />
    public void Admit(int patient, Span<double> parameters, Span<double> state)
    {
        left[patient] = false;
        subjects[patient].Coefficients.CopyTo(parameters);
        subjects[patient].Initial.CopyTo(state);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Visit? VisitOf(int patient, int number) => number < schedule.Count && !left[patient] ? schedule.VisitAt(number) : null;

    /// <summary>In this order: extinction, planned treatment, reading and grading, report, supportive care.</summary>
    public bool See(int patient, int number, double days, Span<double> state)
    {
        var subject = subjects[patient];
        var changed = Extinguish(state);
        foreach (var planned in schedule.EventsAt(number))
        {
            planned.Apply(subject, state);
            changed = true;
        }
        var now = care is not null && IsRead(days) ? cared[patient] : null;
        if (now is not null) Read(now, patient, days, state);
        watcher(patient, new(subject, days, state, now));
        return now is not null && !left[patient] ? Treat(now, subject, days, state) | changed : changed;
    }

    // A look between the readings, as at a planned dose or for a curve, is not one.
    private static bool IsRead(double days) => days is >= 0 and <= LastDayOfCare && days * 4 == Math.Floor(days * 4);

    private void Read(PatientCare now, int patient, double days, ReadOnlySpan<double> state)
    {
        var truth = BedsideReading.Of(subjects[patient].Parameters, days, state);
        now.Read(days, care!.Read is { } read ? read(patient, days, truth) : truth);
    }

    private static bool Treat(PatientCare now, ReferenceSubject subject, double days, Span<double> state)
    {
        var doses = now.Decide(days);
        foreach (var dose in doses) dose.Apply(subject, state);
        return doses.Count > 0;
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
