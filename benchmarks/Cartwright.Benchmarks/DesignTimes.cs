using System.Diagnostics;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Simulations;

namespace Cartwright.Benchmarks;

/// <summary>Dose-finding designs on one thread: exact characteristics, first call and warm, and simulated trials a second beside what the R packages are quoted with.</summary>
public static class DesignTimes
{
    // Trials a second of the slower and the faster figure quoted for a core like this one; neither package is run here. BOIN selects by PAVA, as we do.
    private static readonly (string Package, double Slow, double Fast) Escalation = ("escalation", 34, 143), BoinPackage = ("BOIN", 1200, 3600);

    private static readonly ToxicityScenario Five = new("five levels", [0.05, 0.12, 0.25, 0.40, 0.55]);
    private static readonly ToxicityScenario Both = new("three levels", [0.1, 0.2, 0.4]) { Response = [0.2, 0.4, 0.5] };

    /// <summary>Prints exact characteristics, then simulated trials, then how BOIN12 grows with its patients.</summary>
    public static void Print(bool growth)
    {
        Console.WriteLine("Exact characteristics: states, the first call in this process (the first row compiles for the rest), and the best of ten");
        Exact("BOIN, 5 levels, 30 patients", () => Design("boin", 5, 30));
        Exact("3+3, 5 levels", () => Design("3+3", 5, 30));
        Exact("CRM, 5 levels, 24 patients", () => Design("crm", 5, 24));
        Console.WriteLine("Simulated trials, best of five");
        foreach (var (name, quoted) in new[] { ("3+3", Escalation), ("boin", BoinPackage) }) Simulated(name, Design(name, 5, 30), quoted);
        if (growth) Growth();
    }

    private static IDoseDesign Design(string rule, int levels, int patients) => DoseDesigns.Of(rule, levels, ThreePlusThreeVariant.SixAtMtd, new(0.30, patients, 3));

    // The design is made anew in every run: its table, its fits and its states are all in the time.
    private static void Exact(string what, Func<IDoseDesign> design)
    {
        double first = 0, best = double.PositiveInfinity;
        var states = 0;
        for (var run = 0; run <= 10; run++)
        {
            var clock = Stopwatch.StartNew();
            var space = StateSpace.Of(design());
            _ = ExactOperatingCharacteristics.Of(space, Five, null);
            var milliseconds = clock.Elapsed.TotalMilliseconds;
            states = space.States.Count;
            if (run == 0) first = milliseconds;
            else best = Math.Min(best, milliseconds);
        }
        Console.WriteLine(FormattableString.Invariant($"{what,-30} {states,7:#,0} states   first {first,7:f1} ms   warm {best,6:f1} ms   {1e6 * best / states,6:#,0} ns a state"));
    }

    private static void Simulated(string name, IDoseDesign design, (string Package, double Slow, double Fast) quoted)
    {
        var walked = new WalkedTrials(StateSpace.Of(design), Five);
        Rate($"{name}, walked", 1_000_000, n => walked.Walk(n, 1), quoted);
        Rate($"{name}, design asked", 50_000, n => SimulatedTrials.Draw(design, Five, n, 1), quoted);
    }

    private static void Rate(string what, int trials, Func<int, object> run, (string Package, double Slow, double Fast) quoted)
    {
        var (best, allocated) = (double.PositiveInfinity, 0L);
        for (var i = 0; i < 5; i++)
        {
            var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            _ = run(trials);
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Console.WriteLine(FormattableString.Invariant(
            $"{what,-30} {trials / best,11:#,0} trials/s   {1e9 * best / trials,6:#,0} ns and {(double)allocated / trials,6:#,0} bytes a trial   {trials / best / quoted.Fast,8:#,0} to {trials / best / quoted.Slow,8:#,0} times {quoted.Package} as quoted"));
    }

    private static void Growth()
    {
        Console.WriteLine("BOIN12 over 3 levels: every path followed, nothing dropped");
        foreach (var patients in new[] { 12, 18, 24, 30 })
        {
            var clock = Stopwatch.StartNew();
            var exact = PrunedCharacteristics.Of(Design("boin12", 3, patients), Both, 0);
            Console.WriteLine(FormattableString.Invariant($"{patients,3} patients {exact.States,10:#,0} states   {clock.Elapsed.TotalSeconds,6:f2} s   {1e9 * clock.Elapsed.TotalSeconds / exact.States,6:#,0} ns a state"));
        }
    }
}
