using System.Diagnostics;
using System.Runtime.Intrinsics;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Benchmarks;

/// <summary>Prints the table of docs/performance.md. Rates of one thread are per second of processor time, so that a busy machine does not disturb them.</summary>
public static class NineStateBenchmark
{
    private static readonly double[] Absolute = [1e-3, 1e-3, 1e-3, 1, 1, 1e-2, 1e-2, 1e-2, 1e-2];
    private const double Working = 8e-5;
    private const int Repeats = 5;

    /// <summary>Solves the population in every way that is worth comparing.</summary>
    public static void Run(DirectoryInfo? folder, int patients, bool peers)
    {
        var population = folder is null ? NineStatePopulation.Draw(patients) : NineStatePopulation.Read(folder, patients);
        Console.WriteLine($"{population.Parameters.Length} patients, {population.Reference.Length / 12} with a reference; Vector512 {Vector512.IsHardwareAccelerated}, Vector256 {Vector256.IsHardwareAccelerated}");
        Console.WriteLine("method                 lanes  rtol     patients/s   median    95th pct  max       evaluations  bytes");
        Row<Lane1, DormandPrince>(population, 1e-6);
        Row<Lane4, DormandPrince>(population, 1e-6);
        Row<Lane1, KennedyCarpenter>(population, 2e-6);
        Row<Lane4, KennedyCarpenter>(population, 2e-6);
        Row<Lane8, KennedyCarpenter>(population, 2e-6);
        foreach (var relative in new[] { 1e-3, Working, 1e-5, 1e-6 }) Row<Lane8, DormandPrinceRadau>(population, relative);
        Row<Lane1, DormandPrinceRadau>(population, Working);
        Row<Lane4, DormandPrinceRadau>(population, Working);
        Outcomes(population);
        Threads(population);
        if (peers) Peers(folder, population);
    }

    /// <summary>Solves some patients as the table's chosen row does.</summary>
    internal static SolveCost SolveWorking<T>(NineStatePopulation population, int patients) where T : struct, IHardwareLane<T>, ILane<T> =>
        Solve<T, DormandPrinceRadau>(population, Working, 0, patients).Cost;

    private static double Row<T, TMethod>(NineStatePopulation population, double relative) where T : struct, IHardwareLane<T>, ILane<T> where TMethod : struct, IMethod
    {
        var (seconds, bytes) = (double.PositiveInfinity, 0L);
        var (patients, cost) = Solve<T, TMethod>(population, relative, 0, Math.Min(64, population.Parameters.Length));
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var (allocated, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
            (patients, cost) = Solve<T, TMethod>(population, relative, 0, population.Parameters.Length);
            (seconds, bytes) = (Math.Min(seconds, (Environment.CpuUsage.TotalTime - start).TotalSeconds), GC.GetAllocatedBytesForCurrentThread() - allocated);
        }
        var n = population.Parameters.Length;
        var errors = patients.Errors(population.Reference);
        var text = errors.Length == 0 ? "no reference                  " : $"{errors[errors.Length / 2]:e1}  {errors[(int)(errors.Length * 0.95)]:e1}  {errors[^1]:e1}";
        Console.WriteLine($"{typeof(TMethod).Name,-22} {T.Width,5}  {relative:e0} {n / seconds,12:f0}   {text}  {cost.Steps / (double)n * (TMethod.Stages - 1),11:f0}  {(bytes - patients.Bytes) / (double)n:f1}");
        return n / seconds;
    }

    private static (NineStatePatients Patients, SolveCost Cost) Solve<T, TMethod>(NineStatePopulation population, double relative, int from, int to, NineStatePatients? into = null)
        where T : struct, IHardwareLane<T>, ILane<T> where TMethod : struct, IMethod
    {
        var patients = into ?? new NineStatePatients(population.Parameters);
        var companion = typeof(TMethod) == typeof(DormandPrinceRadau) ? new Cascade<NineStates<Nodes<T>>, T>() : null;
        var solver = new EnsembleSolver<NineStates<T>, T, TMethod, NineStatePatients>(patients, new Tolerance(relative, Array.ConvertAll(Absolute, a => a * relative)), companion);
        var outcomes = new SolveStatus[population.Parameters.Length];
        solver.Solve(from, to, outcomes);
        if (outcomes.AsSpan(from, to - from).ContainsAnyExcept(SolveStatus.Reached)) throw new InvalidOperationException("a patient was not solved");
        return (patients, solver.Cost);
    }

    // An outcome is whether the tumour was ever below one cell at an output, and whether it is back above a hundredth of its start at the end.
    private static void Outcomes(NineStatePopulation population)
    {
        var n = population.Parameters.Length;
        var (working, _) = Solve<Lane4, DormandPrinceRadau>(population, Working, 0, n);
        var (tight, _) = Solve<Lane4, DormandPrinceRadau>(population, Working / 100, 0, n);
        var changed = Enumerable.Range(0, n).Count(i => working.OutcomeOf(i) != tight.OutcomeOf(i));
        var spread = Enumerable.Range(0, n).GroupBy(i => tight.OutcomeOf(i)).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => $"{g.Key}: {g.Count()}");
        Console.WriteLine($"outcomes changed between the working tolerance and one a hundredfold tighter: {changed} of {n} ({string.Join("; ", spread)})");
    }

    private static void Threads(NineStatePopulation population)
    {
        var n = population.Parameters.Length;
        double Time(int threads)
        {
            var best = double.PositiveInfinity;
            for (var repeat = 0; repeat < Repeats; repeat++)
            {
                var patients = new NineStatePatients(population.Parameters);
                var start = Stopwatch.GetTimestamp();
                Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, k => Solve<Lane4, DormandPrinceRadau>(population, Working, n * k / threads, n * (k + 1) / threads, patients));
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            return best;
        }
        Console.WriteLine($"two threads over one: {Time(1) / Time(2):f2}");
    }

    private static void Peers(DirectoryInfo? folder, NineStatePopulation population)
    {
        if (folder is null) { Console.WriteLine("peers need --population"); return; }
        var file = Path.Combine(folder.FullName, "population_10000.csv");
        var ours = Vector512.IsHardwareAccelerated ? Row<Lane8, DormandPrinceRadau>(population, Working) : Row<Lane4, DormandPrinceRadau>(population, Working);
        Peer("deSolve lsoda", "Rscript", $"desolve.R {file} 500", 0.36, ours);
        Peer("CVODE, Debian", Path.GetFullPath("benchmarks/peers/cvode"), $"{file} 2000", 0.29, ours);
    }

    private static void Peer(string name, string program, string arguments, double ofMrgsolve, double ours)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "benchmarks/peers", RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var rate = double.Parse(process.StandardOutput.ReadToEnd(), System.Globalization.CultureInfo.InvariantCulture);
        Console.WriteLine($"{name}: {rate:f0} patients/s; ours is {ours / rate:f1} times that, and {ours / rate * ofMrgsolve:f1} times mrgsolve's by its published ratio of {ofMrgsolve}");
    }
}
