using System.Diagnostics;
using System.Globalization;
using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Comparison;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.Benchmarks;

/// <summary>How long the methods of survival take for a large cohort, sorting included, beside R's survival and cmprsk on the same data where Rscript is to be had.</summary>
public static class SurvivalTimes
{
    private const string Peer = "benchmarks/peers/survival.R";

    private static readonly double[] Effects = [0.3, -0.5, 0.4, 0];

    /// <summary>Prints the table for cohorts of this size: about half censored, four covariates; times in whole days, and times without ties.</summary>
    public static void Print(int subjects, bool peers)
    {
        foreach (var (name, wholeDays) in new[] { ("whole days", true), ("no ties", false) })
        {
            Console.WriteLine(FormattableString.Invariant($"{subjects} subjects, {name}"));
            Print(Draw(subjects, wholeDays), peers);
        }
    }

    private static void Print((CompetingTime[], Covariate[]) cohort, bool peers)
    {
        var (times, covariates) = cohort;
        var arms = Grouping.By([.. covariates[0].Values.Select(x => (int)x)]);
        CoxData data = new([.. times.Select(t => t.AnyCause)], covariates);
        var theirs = peers ? Peers(times, covariates) : [];

        Report("Kaplan–Meier with its band", "km", theirs, () => KaplanMeier.Estimate(data.Times).Steps.Count(s => PointwiseInterval.Of(s).Lower.OrNull > 0));
        Report("log-rank test", "logrank", theirs, () => LogRank.Test(data.Times, arms));
        Report("Cox, Efron", "efron", theirs, () => ProportionalHazards.Fit(data, TieHandling.Efron));
        Report("Cox, Breslow", "breslow", theirs, () => ProportionalHazards.Fit(data, TieHandling.Breslow));
        Report("cumulative incidence", "incidence", theirs, () => CumulativeIncidence.Of(times, 1));
        Report("Gray's test", "gray", theirs, () => GrayTest.Of(times, arms, 1));
        Report("Fine–Gray", "finegray", theirs, () => FineGray.Fit(times, covariates, 1));
    }

    private static (CompetingTime[] Times, Covariate[] Covariates) Draw(int subjects, bool wholeDays)
    {
        var dice = new Random(1);
        double[][] columns = [.. Effects.Select((_, j) => Enumerable.Range(0, subjects).Select(_ => j < 2 ? dice.Next(2) : dice.NextDouble() * 2 - 1).ToArray())];
        var times = new CompetingTime[subjects];
        for (var i = 0; i < subjects; i++)
        {
            var hazard = Math.Exp(Effects.Select((b, j) => b * columns[j][i]).Sum()) / 1000;
            var (end, censored) = (-Math.Log(1 - dice.NextDouble()) / hazard, dice.NextDouble() * 2000);
            times[i] = new(wholeDays ? Math.Ceiling(Math.Min(end, censored)) : Math.Min(end, censored), end > censored ? 0 : dice.Next(2) + 1);
        }
        return (times, [.. columns.Select((c, j) => new Covariate($"x{j}", c))]);
    }

    private static void Report(string what, string key, Dictionary<string, double> theirs, Func<object> run)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < 15; i++)
        {
            var clock = Stopwatch.StartNew();
            _ = run();
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        var beside = theirs.TryGetValue(key, out var r) ? FormattableString.Invariant($"   R {r,7:f3} s   {r / best,6:f1} times ours") : "";
        Console.WriteLine(FormattableString.Invariant($"{what,-28} {best,7:f4} s") + beside);
    }

    // R reads the same subjects from a file and writes one line a method: its key and its best seconds.
    private static Dictionary<string, double> Peers(CompetingTime[] times, Covariate[] covariates)
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["days,cause,x0,x1,x2,x3", .. times.Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{t.Days:R},{t.Cause},{string.Join(",", covariates.Select(c => c.Values[i].ToString("R", CultureInfo.InvariantCulture)))}"))]);
        using var rscript = Process.Start(new ProcessStartInfo("Rscript", [Peer, file]) { RedirectStandardOutput = true })!;
        var lines = rscript.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rscript.WaitForExit();
        File.Delete(file);
        return lines.Select(l => l.Split(' ')).ToDictionary(f => f[0], f => double.Parse(f[1], CultureInfo.InvariantCulture));
    }
}
