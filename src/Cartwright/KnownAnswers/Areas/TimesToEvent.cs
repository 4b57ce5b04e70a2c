using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Comparison;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Curves of survival and their comparison.</summary>
internal static class TimesToEvent
{
    private const string Textbook = "Kleinbaum, Klein, Survival Analysis, third edition (2012), chapter 2; data: Freireich et al., Blood 21 (1963) 699–716";
    private const string Program = "R 4.2.2, survival 3.5-3, survfit with log-log intervals";
    private const string Weights = "Klein, Moeschberger, Survival Analysis, second edition (2003), table 7.3";
    private const string SurvivalSource = "CAMIS project: R against SAS, times 54 75 77 84 87 92+ 103+ 105+ 112+ 118+";
    private static readonly double[] Weeks = [6, 7, 10, 13, 16, 22, 23];

    public static KnownArea Area() => new("Times to event",
    [
        new KnownNumbers("6-mercaptopurine: weeks with a relapse", Textbook, "6 7 10 13 16 22 23", Allowance.Exact, () => Events(s => s.Days)),
        new KnownNumbers("6-mercaptopurine: at risk in these weeks", Textbook, "21 17 15 12 11 7 6", Allowance.Exact, () => Events(s => s.AtRisk)),
        new KnownNumbers("6-mercaptopurine: Kaplan–Meier estimate", Textbook, "0.857 0.807 0.753 0.690 0.627 0.538 0.448", Allowance.AsPrinted, () => Events(s => s.Survival)),
        new KnownNumbers("6-mercaptopurine: Greenwood's standard errors", Program, "0.0764 0.0869 0.0963 0.1068 0.1141 0.1282 0.1346", Allowance.AsPrinted, () => [.. Weeks.Select(w => Landmark.At(Treated, w).StandardError.OrNull)]),
        new KnownNumbers("6-mercaptopurine: lower limits, 95 %", Program, "0.620 0.563 0.503 0.432 0.368 0.268 0.188", Allowance.AsPrinted, () => [.. Weeks.Select(w => Landmark.At(Treated, w).Interval.Lower.OrNull)]),
        new KnownNumbers("6-mercaptopurine: upper limits, 95 %", Program, "0.952 0.923 0.889 0.849 0.805 0.747 0.680", Allowance.AsPrinted, () => [.. Weeks.Select(w => Landmark.At(Treated, w).Interval.Upper.OrNull)]),
        new KnownNumbers("6-mercaptopurine: median and its limits, weeks", Program, "23 13 NC", Allowance.Exact, Median),
        new KnownNumbers("6-mercaptopurine: restricted mean to week 20, and its error", $"{Program}, rmean = 20", "16.1165266 1.2515602", Allowance.AsPrinted,
            () => [RestrictedMean.To(Treated, 20).Days.OrNull, RestrictedMean.To(Treated, 20).StandardError.OrNull]),
        new KnownNumbers("Against placebo: log-rank statistic, expected relapses", Textbook, "16.79 19.25 10.75", Allowance.AsPrinted, LogRankTest),
        new KnownNumbers("Survival at one half to the end: median as R has it, and as SAS has it", SurvivalSource, "102.5 NC", Allowance.Exact,
            () => [SurvivalQuantile.Median(Half, SurvivalConvention.R).OrNull, SurvivalQuantile.Median(Half, SurvivalConvention.Sas).OrNull]),
        Weighted("log-rank", LogRankWeight.Uniform, "2.53"), Weighted("Gehan", LogRankWeight.Gehan, "0.002"), Weighted("Tarone–Ware", LogRankWeight.TaroneWare, "0.40"),
        Weighted("Peto–Peto", LogRankWeight.PetoPeto, "1.40"), Weighted("modified Peto–Peto", LogRankWeight.ModifiedPetoPeto, "1.28"),
        Weighted("Fleming–Harrington p = 0, q = 1", LogRankWeight.FlemingHarrington(0, 1), "9.67"), Weighted("Fleming–Harrington p = 1, q = 0", LogRankWeight.FlemingHarrington(1), "1.39"),
        Weighted("Fleming–Harrington p = 1, q = 1", LogRankWeight.FlemingHarrington(1, 1), "9.83"), Weighted("Fleming–Harrington p = 0.5, q = 0.5", LogRankWeight.FlemingHarrington(0.5, 0.5), "9.28"),
        Weighted("Fleming–Harrington p = 0.5, q = 2", LogRankWeight.FlemingHarrington(0.5, 2), "8.18"),
    ]);

    private static SurvivalCurve Treated => KaplanMeier.Estimate(SurvivalTables.Mercaptopurine);

    private static SurvivalCurve Half => KaplanMeier.Estimate([.. SurvivalTables.Times("54 75 77 84 87 92+ 103+ 105+ 112+ 118+")]);

    private static IReadOnlyList<double?> Events(Func<SurvivalStep, double> what) => [.. Treated.Steps.Where(s => s.Events > 0).Select(s => (double?)what(s))];

    private static IReadOnlyList<double?> Median()
    {
        var interval = SurvivalQuantile.Interval(Treated);
        return [SurvivalQuantile.Median(Treated).OrNull, interval.Lower.OrNull, interval.Upper.OrNull];
    }

    private static IReadOnlyList<double?> LogRankTest()
    {
        var result = LogRank.Test(SurvivalTables.Mercaptopurine, SurvivalTables.Placebo);
        return [result.Test.Statistic.OrNull, .. result.Groups.Select(g => (double?)g.Expected)];
    }

    private static KnownNumbers Weighted(string name, LogRankWeight weight, string theirs) => new(
        $"Catheters: statistic of {name}", Weights, theirs, Allowance.AsPrinted, () =>
        {
            SurvivalTime[] times = [.. SurvivalTables.Surgical, .. SurvivalTables.Percutaneous];
            var groups = Grouping.By([.. times.Select((_, i) => i < SurvivalTables.Surgical.Count)]);
            return [LogRank.Test(times, groups, weight).Test.Statistic.OrNull];
        });
}
