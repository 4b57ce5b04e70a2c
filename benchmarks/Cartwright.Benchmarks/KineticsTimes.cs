using System.Diagnostics;
using Cartwright.Analysis.Pharmacokinetics;

namespace Cartwright.Benchmarks;

/// <summary>Noncompartmental analysis of a large cohort on one core: every parameter that a CAR-T trial reports, every parameter there is, and the two-phase decline.</summary>
public static class KineticsTimes
{
    private static readonly double[] Days = [0.04, 1, 4, 7, 10, 14, 21, 28, 60, 90, 120, 180, 270, 360];

    // Quoted by the makers of comparisons on a core like this one; neither program is run here.
    private static readonly (string Name, double SubjectsPerSecond)[] Quoted = [("PKNCA", 83), ("NonCompart", 464)];

    /// <summary>Prints subjects a second; each subject has 14 samples, some below the limit.</summary>
    public static void Print(int subjects)
    {
        var profiles = Draw(subjects);
        Console.WriteLine(FormattableString.Invariant($"{subjects} subjects, {Days.Length} samples each, profiles made anew in every run"));
        Report("parameters of a CAR-T trial", subjects, () => Sum(profiles, NcaParameters.CellularKinetics));
        Report("every parameter", subjects, () => Sum(profiles, NcaParameters.All));
        Report("two-phase decline", subjects, () => profiles.Count(p => Analyse(p).TwoPhases.Slow.Days.OrNull > 0));
    }

    private static double Sum(ConcentrationSample[][] profiles, IReadOnlyList<NcaParameter> parameters)
    {
        var sum = 0.0;
        foreach (var samples in profiles)
        {
            var analysis = Analyse(samples);
            foreach (var parameter in parameters) sum += parameter.Calculate(analysis).OrNull ?? 0;
        }
        return sum;
    }

    private static NoncompartmentalAnalysis Analyse(ConcentrationSample[] samples) => NoncompartmentalAnalysis.Of(new ConcentrationProfile(samples), NcaSettings.CellularKinetics);

    private static ConcentrationSample[][] Draw(int subjects)
    {
        const double limit = 50;
        var dice = new Random(1);
        return
        [
            .. Enumerable.Range(0, subjects).Select(_ =>
            {
                double Spread(double middle, double by) => middle * Math.Exp(by * (dice.NextDouble() + dice.NextDouble() + dice.NextDouble() - 1.5) * 2);
                var (top, peak, fast, slow, share) = (Spread(20_000, 1), Spread(10, 0.3), Spread(3, 0.3), Spread(200, 0.4), Spread(0.01, 0.6));
                return Days.Select(t =>
                {
                    var level = Spread(t < peak ? top * Math.Exp(1.2 * (t - peak)) : top * ((1 - share) * Math.Exp(-Math.Log(2) * (t - peak) / fast) + share * Math.Exp(-Math.Log(2) * (t - peak) / slow)), 0.1);
                    return new ConcentrationSample(t, level < limit ? null : level, limit);
                }).ToArray();
            }),
        ];
    }

    private static void Report(string what, int subjects, Func<object> run)
    {
        var best = double.PositiveInfinity;
        var allocated = 0L;
        for (var i = 0; i < 5; i++)
        {
            var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            _ = run();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        var beside = string.Join("   ", Quoted.Select(q => FormattableString.Invariant($"{subjects / best / q.SubjectsPerSecond,6:0} times {q.Name} as quoted")));
        Console.WriteLine(FormattableString.Invariant($"{what,-30} {best,7:f3} s   {subjects / best,9:#,0} subjects/s   {1e6 * best / subjects,6:f1} µs and {allocated / 1024.0 / subjects,5:f1} KiB a subject   {beside}"));
    }
}
