using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Laws.Arms;

/// <summary>Solves arms of reference patients, each arm once however many laws ask for it. Neither threads nor lanes can be seen in the result.</summary>
internal sealed class ReferenceBench(ReferenceModel model, LawSettings settings)
{
    // Enough to fill the lanes to the end, and enough pieces for the threads.
    private const int Together = 50;

    private readonly Dictionary<string, IReadOnlyList<PatientCourse>> solved = [];

    public LawSettings Settings => settings;

    public ReferenceModel Model => model;

    /// <summary>The courses of an arm's patients, in the order of their numbers.</summary>
    public IReadOnlyList<PatientCourse> Solve(ReferenceArm arm)
    {
        arm = model.Of(arm);
        if (solved.TryGetValue(arm.Key, out var known)) return known;
        var courses = new PatientCourse[settings.Patients];
        Parallel.For(0, (settings.Patients + Together - 1) / Together, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, piece =>
        {
            var from = piece * Together;
            SolvePiece(arm, Math.Min(Together, settings.Patients - from), from, courses);
        });
        return solved[arm.Key] = courses;
    }

    /// <summary>A number of each of an arm's patients.</summary>
    public double[] Read(ReferenceArm arm, Func<PatientCourse, double> number) => [.. Solve(arm).Select(number)];

    /// <summary>Whether it is so of each of an arm's patients.</summary>
    public bool[] Ask(ReferenceArm arm, Func<PatientCourse, bool> question) => [.. Solve(arm).Select(question)];

    private void SolvePiece(ReferenceArm arm, int count, int from, PatientCourse[] into)
    {
        var subjects = new ReferenceSubject[count];
        for (var i = 0; i < count; i++)
        {
            subjects[i] = new(arm.Draw(settings.Seed, from + i));
            into[from + i] = new(subjects[i], arm);
        }
        var cohort = new ReferenceCohort(
            subjects, ReferenceSchedule.To(arm.Days), (int patient, in ReferenceSight sight) => into[from + patient].See(sight), arm.Cared ? ReferenceCare.Specified : null);
        ReferenceSolver.Solve(cohort);
    }
}

/// <summary>A cohort solved in the widest lanes, to a tolerance at which an explicit method of higher order is as fast.</summary>
internal sealed class ReferenceSolve : ILaneWork
{
    private readonly ReferenceCohort cohort;
    private readonly Tolerance tolerance;
    private readonly SolveStatus[] outcomes;

    private ReferenceSolve(ReferenceCohort cohort, Tolerance tolerance) => (this.cohort, this.tolerance, outcomes) = (cohort, tolerance, new SolveStatus[cohort.Count]);

    public static IReadOnlyList<SolveStatus> Run(ReferenceCohort cohort, Tolerance tolerance)
    {
        var work = new ReferenceSolve(cohort, tolerance);
        WidestLane.Run(work);
        return work.outcomes;
    }

    public void Do<T>() where T : struct, IHardwareLane<T>, ILane<T> =>
        new EnsembleSolver<ReferencePatient<T>, T, DormandPrince, ReferenceCohort>(cohort, tolerance).Solve(0, cohort.Count, outcomes);
}
