using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>Solves a cohort of reference patients at the working tolerance, as many side by side as the machine can. Each patient has the same bits alone and in any company.</summary>
public static class ReferenceSolver
{
    /// <summary>Solves the whole cohort; its watcher is told of everything on the way.</summary>
    /// <exception cref="UnsolvedPatientException">A patient could not be solved.</exception>
    public static void Solve(ReferenceCohort cohort) => Solve(cohort, ReferenceTolerance.Working);

    /// <summary>The same at another tolerance.</summary>
    /// <exception cref="UnsolvedPatientException">A patient could not be solved.</exception>
    public static void Solve(ReferenceCohort cohort, Tolerance tolerance) => WidestLane.Run(new Solving(cohort, tolerance));

    /// <summary>The same with lanes of one kind, and what it has cost.</summary>
    /// <exception cref="UnsolvedPatientException">A patient could not be solved.</exception>
    public static SolveCost Solve<T>(ReferenceCohort cohort) where T : struct, IHardwareLane<T>, ILane<T> => Solve<T>(cohort, ReferenceTolerance.Working);

    private static SolveCost Solve<T>(ReferenceCohort cohort, Tolerance tolerance) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var outcomes = new SolveStatus[cohort.Count];
        var solver = new EnsembleSolver<ReferencePatient<T>, T, KennedyCarpenter, Members>(new(cohort), tolerance);
        solver.Solve(0, cohort.Count, outcomes);
        if (Array.FindIndex(outcomes, o => o != SolveStatus.Reached) is >= 0 and var lost) throw new UnsolvedPatientException(outcomes[lost]);
        return solver.Cost;
    }

    private sealed record Solving(ReferenceCohort Cohort, Tolerance Tolerance) : ILaneWork
    {
        public void Do<T>() where T : struct, IHardwareLane<T>, ILane<T> => Solve<T>(Cohort, Tolerance);
    }

    // The solver is compiled anew for every kind of structure, and then calls the cohort itself; all classes share one code, which looks up whom to call at every visit.
    private readonly struct Members(ReferenceCohort cohort) : IEnsemble
    {
        public void Admit(int patient, Span<double> parameters, Span<double> state) => cohort.Admit(patient, parameters, state);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Visit? VisitOf(int patient, int number) => cohort.VisitOf(patient, number);

        public bool See(int patient, int number, double days, Span<double> state) => cohort.See(patient, number, days, state);
    }
}
