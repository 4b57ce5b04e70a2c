using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Benchmarks;

/// <summary>What share of the machine's floating-point rate the solver reaches: operations counted (<see cref="CountedLane"/>), the rate of nothing but fused products measured.</summary>
public static class MachineLimit
{
    private const int Turns = 20_000_000, Repeats = 9, Chains = 16;

    /// <summary>Prints the limit and the shares of it; the nine-state patients from a folder, or drawn.</summary>
    public static void Print(DirectoryInfo? folder)
    {
        var peak = Peak();
        Console.WriteLine(FormattableString.Invariant($"one thread, fused products of {(Vector512.IsHardwareAccelerated ? 512 : 256)} bits: {peak / 1e9:f1} Gflop/s"));
        NineStates(folder, peak);
        Reference(peak);
    }

    private static void NineStates(DirectoryInfo? folder, double peak)
    {
        var population = folder is null ? NineStatePopulation.Draw(2000) : NineStatePopulation.Read(folder, 2000);
        CountedLane.Take();
        NineStateBenchmark.SolveWorking<CountedLane>(population, 200);
        var (all, divisions) = CountedLane.Take();
        Share("nine states, 4 lanes", Best(() => NineStateBenchmark.SolveWorking<Lane4>(population, 2000)) / 2000, all / 200.0, divisions / 200.0, peak);
        Share("nine states, 8 lanes", Best(() => NineStateBenchmark.SolveWorking<Lane8>(population, 2000)) / 2000, all / 200.0, divisions / 200.0, peak);
    }

    private static void Reference(double peak)
    {
        var subjects = ReferencePatientYears.Draw(450);
        var cohort = new ReferenceCohort(subjects, ReferenceSchedule.To(365), (int patient, in ReferenceSight sight) => { });
        CountedLane.Take();
        ReferenceSolver.Solve<CountedLane>(cohort);
        var (all, divisions) = CountedLane.Take();
        var years = ReferencePatientYears.YearsOf(subjects.Length);
        Share("reference patient-year, 4 lanes", Best(() => ReferenceSolver.Solve<Lane4>(cohort)) / years, all / years, divisions / years, peak);
        Share("reference patient-year, 8 lanes", Best(() => ReferenceSolver.Solve<Lane8>(cohort)) / years, all / years, divisions / years, peak);
    }

    private static void Share(string what, double seconds, double operations, double divisions, double peak) =>
        Console.WriteLine(FormattableString.Invariant($"{what,-32} {operations,9:f0} operations, {divisions,6:f0} of them divisions; {1 / seconds,7:f0}/s, {operations / seconds / 1e9,5:f1} Gflop/s, {operations / seconds / peak,6:p1}"));

    private static double Peak()
    {
        var seconds = Vector512.IsHardwareAccelerated ? Best(() => Fuse<Lane8>(Turns)) : Best(() => Fuse<Lane4>(Turns));
        return 2.0 * Chains * (Vector512.IsHardwareAccelerated ? 8 : 4) * Turns / seconds;
    }

    // As many chains as hide the delay of one product, and as few as have room in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Fuse<T>(int turns) where T : struct, ILane<T>
    {
        T by = 0.999, a = 1.0, b = 2.0, c = 3.0, d = 4.0, e = 5.0, f = 6.0, g = 7.0, h = 8.0, i = 9.0, j = 10.0, k = 11.0, l = 12.0, m = 13.0, n = 14.0, o = 15.0, p = 16.0;
        for (var turn = 0; turn < turns; turn++)
        {
            (a, b, c, d) = (T.MultiplyAdd(a, by, by), T.MultiplyAdd(b, by, by), T.MultiplyAdd(c, by, by), T.MultiplyAdd(d, by, by));
            (e, f, g, h) = (T.MultiplyAdd(e, by, by), T.MultiplyAdd(f, by, by), T.MultiplyAdd(g, by, by), T.MultiplyAdd(h, by, by));
            (i, j, k, l) = (T.MultiplyAdd(i, by, by), T.MultiplyAdd(j, by, by), T.MultiplyAdd(k, by, by), T.MultiplyAdd(l, by, by));
            (m, n, o, p) = (T.MultiplyAdd(m, by, by), T.MultiplyAdd(n, by, by), T.MultiplyAdd(o, by, by), T.MultiplyAdd(p, by, by));
        }
        return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p;
    }

    private static double Best<TResult>(Func<TResult> work)
    {
        work();
        var best = double.PositiveInfinity;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var start = Environment.CpuUsage.TotalTime;
            work();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }
        return best;
    }
}
