using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Benchmarks;

/// <summary>Whether what is told of a patient depends on how exactly it is solved.</summary>
public static class ReferencePatientOutcomes
{
    /// <summary>Prints in how many patients, under supportive care, an outcome is another at the specification's tolerance than at the working one.</summary>
    public static void Print(int patients = 1800)
    {
        var subjects = ReferencePatientYears.Draw(patients);
        var (working, close) = (Of(subjects, ReferenceSolver.Solve<Lane4>), Of(subjects, cohort => Solve<Lane4, KennedyCarpenter>(cohort, ReferenceTolerance.Specified())));
        int Changed<TOutcome>(Func<(int Grade, int Icans, bool Responds, bool Gone), TOutcome> of) where TOutcome : IEquatable<TOutcome> => Enumerable.Range(0, patients).Count(i => !of(working[i]).Equals(of(close[i])));
        Console.WriteLine($"of {patients}: highest CRS grade changed {Changed(o => o.Grade)}, highest ICANS grade {Changed(o => o.Icans)}, tumour below a twentieth on day 28 {Changed(o => o.Responds)}, last clone gone by day 365 {Changed(o => o.Gone)}");
    }

    private static (int Grade, int Icans, bool Responds, bool Gone)[] Of(ReferenceSubject[] subjects, Func<ReferenceCohort, SolveCost> solve)
    {
        var (outcomes, start) = (new (int Grade, int Icans, bool Responds, bool Gone)[subjects.Length], new double[subjects.Length]);
        solve(new(subjects, ReferenceSchedule.To(365), (int patient, in ReferenceSight sight) =>
        {
            ref var outcome = ref outcomes[patient];
            var tumour = sight.State[ReferenceState.Tumour] + sight.State[ReferenceState.Tumour + 1] + sight.State[ReferenceState.Tumour + 2] + sight.State[ReferenceState.Tumour + 3];
            if (sight.Days <= ReferenceSubject.FirstDay) start[patient] = tumour;
            if (sight.Days == 28) outcome.Responds = tumour < start[patient] / 20;
            outcome.Gone = tumour == 0;
            if (sight.Care is { } care) (outcome.Grade, outcome.Icans) = (Math.Max(outcome.Grade, care.Latest.CytokineReleaseAstct), Math.Max(outcome.Icans, care.Latest.Icans));
        }, ReferenceCare.Specified));
        return outcomes;
    }

    private static SolveCost Solve<T, TMethod>(ReferenceCohort cohort, Tolerance tolerance) where T : struct, IHardwareLane<T>, ILane<T> where TMethod : struct, IMethod
    {
        var solver = new EnsembleSolver<ReferencePatient<T>, T, TMethod, ReferenceCohort>(cohort, tolerance);
        solver.Solve(0, cohort.Count, new SolveStatus[cohort.Count]);
        return solver.Cost;
    }
}
