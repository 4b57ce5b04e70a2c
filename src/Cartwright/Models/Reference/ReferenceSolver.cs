using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>Solves a cohort of reference patients at the working tolerance, as many side by side as the machine can. Each patient has the same bits alone and in any company.</summary>
public static class ReferenceSolver
{
    /// <summary>Solves the whole cohort; its watcher is told of everything on the way.</summary>
    /// <exception cref="InvalidOperationException">A patient could not be solved.</exception>
    public static void Solve(ReferenceCohort cohort)
    {
        var outcomes = new SolveStatus[cohort.Count];
        WidestLane.Run(new Solving(cohort, outcomes));
        if (Array.FindIndex(outcomes, o => o != SolveStatus.Reached) is >= 0 and var lost) throw new InvalidOperationException($"A patient could not be solved: {outcomes[lost]}");
    }

    private sealed record Solving(ReferenceCohort Cohort, SolveStatus[] Outcomes) : ILaneWork
    {
        public void Do<T>() where T : struct, IHardwareLane<T>, ILane<T> =>
            new EnsembleSolver<ReferencePatient<T>, T, KennedyCarpenter, ReferenceCohort>(Cohort, ReferenceTolerance.Working).Solve(0, Cohort.Count, Outcomes);
    }
}
