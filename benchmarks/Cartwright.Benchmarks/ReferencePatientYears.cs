using System.Diagnostics;
using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Benchmarks;

/// <summary>
/// How many years of reference patients are solved in a second of one thread's own time (not of the clock's, which others share), and how exactly: drawn patients of the nine populations in turn, conditioning on day −5
/// to day 365. The error is that of a patient's worst state over days 7, 14, 28, 90, 180 and 365 against a solve at 1e−11, relative to the state or to the least amount
/// that matters: a thousand cells, a thousandth of the unit of a read-out.
/// </summary>
public static class ReferencePatientYears
{
    // One solve is over too soon to be timed by a processor's account of itself.
    private const int Times = 5;

    private static readonly double[] Days = [7, 14, 28, 90, 180, 365];

    /// <summary>Prints what the working method does on the full grid, the best of several runs.</summary>
    public static void PrintWorking(int repeats, int lanes, int patients = 450)
    {
        var (subjects, schedule) = (Draw(patients), ReferenceSchedule.To(365));
        var (exact, _) = Solve<Lane4, DormandPrince>(subjects, schedule, ReferenceTolerance.At(1e-11, 1e-17, 1e-15) with { LongestStepDays = 0.5 });
        if (lanes is 0 or 1) Working<Lane1>(subjects, schedule, exact, repeats);
        if (lanes is 0 or 4) Working<Lane4>(subjects, schedule, exact, repeats);
        if (lanes is 0 or 8) Working<Lane8>(subjects, schedule, exact, repeats);
    }

    /// <summary>Prints the table for this many patients.</summary>
    public static void Print(int patients = 450)
    {
        var subjects = Draw(patients);
        foreach (var (name, schedule) in new[] { ("full grid", ReferenceSchedule.To(365)), ("six visits", new ReferenceSchedule(Days, ReferenceEvent.Standard)) })
        {
            var (exact, _) = Solve<Lane4, DormandPrince>(subjects, schedule, ReferenceTolerance.At(1e-11, 1e-17, 1e-15) with { LongestStepDays = 0.5 });
            foreach (var (label, tolerance) in Tolerances())
            {
                Report<Lane1, DormandPrince>(name, $"DP L1 {label}", subjects, schedule, tolerance, exact);
                Report<Lane4, DormandPrince>(name, $"DP L4 {label}", subjects, schedule, tolerance, exact);
                Report<Lane8, DormandPrince>(name, $"DP L8 {label}", subjects, schedule, tolerance, exact);
                Report<Lane1, KennedyCarpenter>(name, $"KC L1 {label}", subjects, schedule, tolerance, exact);
                Report<Lane4, KennedyCarpenter>(name, $"KC L4 {label}", subjects, schedule, tolerance, exact);
                Report<Lane8, KennedyCarpenter>(name, $"KC L8 {label}", subjects, schedule, tolerance, exact);
            }
        }
    }

    private static IEnumerable<(string, Tolerance)> Tolerances() => [("1e-6", ReferenceTolerance.Specified()), ("1e-4", ReferenceTolerance.Working)];

    /// <summary>Patients of all populations in turn.</summary>
    internal static ReferenceSubject[] Draw(int patients)
    {
        ReferencePopulation[] populations = [.. ReferencePopulation.Names.Select(ReferencePopulation.Of)];
        return [.. Enumerable.Range(0, patients).Select(i => new ReferenceSubject(populations[i % populations.Length].Draw(1, 0, (uint)i)))];
    }

    private static (double[,,] States, (double Seconds, SolveCost Cost) Spent) Solve<T, TMethod>(ReferenceSubject[] subjects, ReferenceSchedule schedule, Tolerance tolerance)
        where T : struct, IHardwareLane<T>, ILane<T>
        where TMethod : struct, IMethod
    {
        var (states, cohort) = Watched(subjects, schedule);
        var solver = new EnsembleSolver<ReferencePatient<T>, T, TMethod, ReferenceCohort>(cohort, tolerance);
        var outcomes = new SolveStatus[subjects.Length];
        solver.Solve(0, Math.Min(16, subjects.Length), outcomes);
        var before = solver.Cost;
        var clock = Process.GetCurrentProcess().TotalProcessorTime;
        solver.Solve(0, subjects.Length, outcomes);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - clock).TotalSeconds;
        var after = solver.Cost;
        if (outcomes.Any(o => o != SolveStatus.Reached)) Console.WriteLine($"not solved: {outcomes.Count(o => o != SolveStatus.Reached)}");
        return (states, (seconds, new(after.Steps - before.Steps, after.Rejected - before.Rejected, after.VectorSteps - before.VectorSteps)));
    }

    private static (double[,,] States, ReferenceCohort Cohort) Watched(ReferenceSubject[] subjects, ReferenceSchedule schedule)
    {
        var states = new double[subjects.Length, Days.Length, ReferenceState.Count];
        var next = new int[subjects.Length];
        return (states, new ReferenceCohort(subjects, schedule, (int patient, in ReferenceSight sight) =>
        {
            if (sight.Days <= ReferenceSubject.FirstDay) next[patient] = 0;
            if (next[patient] == Days.Length || sight.Days != Days[next[patient]]) return;
            var day = next[patient]++;
            for (var i = 0; i < ReferenceState.Count; i++) states[patient, day, i] = sight.Amount(i);
        }));
    }

    // By the one door that everything else uses.
    private static void Working<T>(ReferenceSubject[] subjects, ReferenceSchedule schedule, double[,,] exact, int repeats) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (states, cohort) = Watched(subjects, schedule);
        var (seconds, cost) = (double.PositiveInfinity, ReferenceSolver.Solve<T>(cohort));
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var clock = Environment.CpuUsage.TotalTime;
            for (var time = 0; time < Times; time++) cost = ReferenceSolver.Solve<T>(cohort);
            seconds = Math.Min(seconds, (Environment.CpuUsage.TotalTime - clock).TotalSeconds / Times);
        }
        Tell<T>("full grid", $"working L{T.Width}", (states, (seconds, cost)), exact);
    }

    private static void Report<T, TMethod>(string schedule, string name, ReferenceSubject[] subjects, ReferenceSchedule plan, Tolerance tolerance, double[,,] exact, int repeats = 3)
        where T : struct, IHardwareLane<T>, ILane<T>
        where TMethod : struct, IMethod
    {
        var (states, (seconds, cost)) = Solve<T, TMethod>(subjects, plan, tolerance);
        for (var again = 1; again < repeats; again++) seconds = Math.Min(seconds, Solve<T, TMethod>(subjects, plan, tolerance).Spent.Seconds);
        Tell<T>(schedule, name, (states, (seconds, cost)), exact);
    }

    private static void Tell<T>(string schedule, string name, (double[,,] States, (double Seconds, SolveCost Cost) Spent) solved, double[,,] exact) where T : struct, ILane<T>
    {
        var (states, (seconds, cost)) = solved;
        var patients = exact.GetLength(0);
        var years = YearsOf(patients);
        var errors = Enumerable.Range(0, patients).Select(i => Error(i, states, exact)).Order().ToArray();
        Console.WriteLine(FormattableString.Invariant(
            $"{schedule,-10} {name,-12} {years / seconds,8:f0}/s  RHS {cost.Steps / years * 6,6:f0}  rejected {cost.Rejected / years,4:f0}  fill {cost.Steps / (double)(cost.VectorSteps * T.Width):p0}  error median {errors[errors.Length / 2]:e1} p95 {errors[(int)(0.95 * errors.Length)]:e1} max {errors[^1]:e1}"));
    }

    /// <summary>How long patients are followed, together.</summary>
    internal static double YearsOf(int patients) => patients * (365 - ReferenceSubject.FirstDay) / 365.25;

    private static double Least(int state) => state is < ReferenceState.TocilizumabCentral or (>= ReferenceState.Latch and <= ReferenceState.Memory) ? 1e-6 : 1e-3;

    private static double Error(int patient, double[,,] states, double[,,] exact)
    {
        var worst = 0.0;
        for (var day = 0; day < Days.Length; day++)
        {
            for (var i = 0; i < ReferenceState.Count; i++)
            {
                var known = exact[patient, day, i];
                worst = Math.Max(worst, Math.Abs(states[patient, day, i] - known) / Math.Max(Math.Abs(known), Least(i)));
            }
        }
        return worst;
    }
}
