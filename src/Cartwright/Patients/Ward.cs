using Cartwright.Models.Reference;
using Cartwright.Numerics.Ode;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>
/// Where treated patients of many trials are watched and cared for side by side. Whoever is expected is treated with all the others who are; each follows the course
/// that he or she would alone. Not for two threads at once: each has its own.
/// </summary>
public sealed class Ward(TrialPlan plan, Assumptions assumptions, ulong seed)
{
    /// <summary>How exactly patients are solved.</summary>
    public Tolerance Tolerance { get; init; } = ReferenceTolerance.Working;

    // Levels that the first contact with antigen drives up rise several-fold in six hours, and a protocol may draw blood at the first of them.
    private static readonly double[] FirstHours = [1 / 24.0, 2 / 24.0, 3 / 24.0, 4 / 24.0, 5 / 24.0];

    private readonly Dictionary<(uint Trial, uint Number, int Level), TrueCourse> courses = [];
    private readonly Dictionary<(uint Trial, uint Number, int Level), TreatedPatient> expected = [];
    private readonly IReadOnlyList<ReferenceEvent> treatment = TreatmentOf(plan);

    /// <summary>Has a patient treated with the next who are.</summary>
    public void Expect(TreatedPatient patient)
    {
        if (!courses.TryGetValue(patient.Key, out var known) || !Suffices(known, patient)) expected[patient.Key] = patient;
    }

    /// <summary>Treats and follows everybody expected.</summary>
    public void Treat()
    {
        if (expected.Count == 0) return;
        TreatedPatient[] patients = [.. expected.Values];
        expected.Clear();
        var records = Follow(patients);
        for (var i = 0; i < patients.Length; i++) courses[patients[i].Key] = records[i].Finish(patients[i], assumptions, plan);
    }

    /// <summary>The course of a patient; treated now where nobody expected it.</summary>
    public TrueCourse CourseOf(TreatedPatient patient)
    {
        Expect(patient);
        if (expected.ContainsKey(patient.Key)) Treat();
        return courses[patient.Key];
    }

    private static bool Suffices(TrueCourse known, TreatedPatient patient) => known.Curves.LastDay >= Math.Min(patient.FollowedDays, known.DeathDays);

    private CourseRecord[] Follow(TreatedPatient[] patients)
    {
        var subjects = Array.ConvertAll(patients, p => p.Subject());
        var records = Array.ConvertAll(patients, p => new CourseRecord(p, seed));
        var care = ReferenceCare.Specified with { Read = (patient, days, truth) => records[patient].Read(days, truth) };
        ReferenceCohort cohort = null!;
        var days = ReferenceSchedule.Grid(CourseRecord.LastNode(patients.Max(p => p.FollowedDays))).Concat(FirstHours);
        cohort = new(subjects, new(days, treatment, endsOnLastDay: false), Watch, care);
        Solve(cohort);
        for (var i = 0; i < records.Length; i++) records[i].Take(cohort.CareOf(i)!.Given);
        return records;

        void Watch(int patient, in ReferenceSight sight)
        {
            if (!records[patient].See(sight)) cohort.Leave(patient);
        }
    }

    // What no body does is a fault of the figures supposed, not of the one patient in whom it shows.
    private void Solve(ReferenceCohort cohort)
    {
        try
        {
            ReferenceSolver.Solve(cohort, Tolerance);
        }
        catch (UnsolvedPatientException failed)
        {
            throw new FaultyInputException([new(assumptions.Patients.Where, $"a patient drawn from this population as changed could not be solved: a rate, a spread or a dose is beyond what a body does. {failed.Message}")]);
        }
    }

    // Conditioning is shared over three days, or as many as there are before the infusion.
    private static List<ReferenceEvent> TreatmentOf(TrialPlan plan)
    {
        var first = plan.ConditioningStart.Days;
        var doses = plan.IsConditioned ? (int)Math.Clamp(Math.Floor(-first), 1, 3) : 0;
        return [.. Enumerable.Range(0, doses).Select(day => new ReferenceEvent(first + day, ReferenceTreatment.Conditioning, 1.0 / doses)), new(0, ReferenceTreatment.PlannedInfusion, 1)];
    }
}
