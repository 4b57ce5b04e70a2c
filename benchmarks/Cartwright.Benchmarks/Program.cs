using System.Diagnostics;
using System.Globalization;
using Cartwright.Benchmarks;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

var folder = args[0];
var population = File.ReadLines(Path.Combine(folder, "population_10000.csv")).Skip(1).Select(l => l.Split(',').Skip(1).Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray()).ToArray();
var reference = File.ReadLines(Path.Combine(folder, "reference_1000.csv")).Skip(1).Select(l => l.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray()).ToArray();
var n = args.Length > 1 ? int.Parse(args[1]) : 2000;
foreach (var rtol in new[] { 1e-3, 3e-4, 1e-4, 3e-5, 1e-5 })
foreach (var w in new[] { 1.0, 5, 20, 100 })
    Run<Lane4, DormandPrinceRadau>($"DPR w{w}", rtol, w);
void Run<T, M>(string name, double rtol, double w) where T : struct, IHardwareLane<T>, ILane<T> where M : struct, IMethod
{
    var patients = new NineStatePatients(population);
    double[] abs = [1e-3, 1e-3, 1e-3, 1, w, 1e-2*w, 1e-2*w, 1e-2*w, 1e-2*w];
    var solver = new EnsembleSolver<NineStates<T>, T, M, NineStatePatients>(patients, new Tolerance(rtol, abs.Select(a => a * rtol).ToArray()), typeof(M) == typeof(DormandPrinceRadau) ? new Cascade<NineStates<Nodes<T>>, T>() : null);
    var status = new SolveStatus[population.Length];
    solver.Solve(0, 64, status);
    var before = GC.GetAllocatedBytesForCurrentThread();
    var clock = Stopwatch.GetTimestamp();
    var c0 = solver.Cost;
    solver.Solve(0, n, status);
    var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
    var c = solver.Cost;
    var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
    var errors = new double[Math.Min(n, 1000)];
    foreach (var row in reference)
    {
        var id = (int)row[0] - 1;
        if (id >= errors.Length) continue;
        var at = patients.At(id, Array.IndexOf(NineStatePatients.Days, row[1]));
        for (var s = 0; s < 9; s++)
            errors[id] = Math.Max(errors[id], Math.Abs(at[s] - row[2 + s]) / Math.Max(Math.Abs(row[2 + s]), s < 4 ? 1e-3 : 1e-2));
    }
    Array.Sort(errors);
    Console.WriteLine($"{name} {rtol:e0}: {n / seconds,9:f0}/s  median {errors[errors.Length / 2]:e1} p95 {errors[(int)(errors.Length * .95)]:e1} max {errors[^1]:e1} steps/patient {(c.Steps - c0.Steps) / (double)n:f0} rejected {(c.Rejected - c0.Rejected) / (double)n:f0} fill {(c.Steps - c0.Steps) / (double)((c.VectorSteps - c0.VectorSteps) * T.Width):p0} bytes {bytes} bad {status.Take(n).Count(x => x != SolveStatus.Reached)}");
}
