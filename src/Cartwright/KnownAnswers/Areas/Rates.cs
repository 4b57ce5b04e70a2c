using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Cartwright.Reports;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Intervals of a proportion, the comparison of several, and intervals of a count over time.</summary>
internal static class Rates
{
    private const string Newcombe = "Newcombe, Stat. Med. 17 (1998) 857–872, table I";
    private const string Brown = "R 4.2.2, qbeta; the interval is that of Brown, Cai, DasGupta, Stat. Sci. 16 (2001) 101–133, section 3.1.2";

    private static readonly int[] PilotArms = [86, 84, 84];

    public static KnownArea Area() => new("Rates",
    [
        Exact(3, 4, "19.41 99.37"), Exact(0, 4, "0.00 60.24"), Exact(5, 8, "24.49 91.48"), Exact(0, 12, "0.00 26.46"),
        Newcombes(81, 263, "0.2527 0.3676 0.2553 0.3662"), Newcombes(15, 148, "0.0578 0.1617 0.0624 0.1605"),
        Newcombes(0, 20, "0.0000 0.1684 0.0000 0.1611"), Newcombes(1, 29, "0.0009 0.1776 0.0061 0.1718"),
        Posterior(2, 7, "0.065 0.648"), Posterior(3, 7, "0.139 0.765"), Posterior(4, 7, "0.235 0.861"),
        new KnownNumbers("Clopper–Pearson, lower limits of 1 of 1000000 and 3 of 1000002", "R 4.2.2, qbeta, to 9 figures", "2.53178077e-08 6.18671313e-07", Allowance.AsPrinted,
            () => [new Proportion(1, 1_000_000).Exact.Lower.OrNull, new Proportion(3, 1_000_002).Exact.Lower.OrNull]),
        Count(0, "0.00000000 3.68887945"), Count(1, "0.025317808 5.571643391"), Count(3, "0.618672123 8.767273070"), Count(10, "4.7953887 18.3903560"), Count(50, "37.1109637 65.9187667"),
        Fisher("3/4, 1/4", new(3, 4), new(1, 4), "0.485714286"), Fisher("10/15, 3/15", new(10, 15), new(3, 15), "0.0253276870"),
        new KnownNumbers("Fisher's exact test of 60/86, 28/84 and 30/84; of 3/86, 0/84 and 1/84", "R 4.2.2, fisher.test", "6.06206959e-07 0.328125982", Allowance.AsPrinted,
            () => [FisherExact.TwoSided(new(60, 86), new(28, 84), new Proportion(30, 84)).OrNull, FisherExact.TwoSided(new(3, 86), new(0, 84), new Proportion(1, 84)).OrNull]),
        Pilot("any event", "75.6 91.7 90.5 0.007 0.014", 65, 77, 76), Pilot("cardiac disorders", "14.0 15.5 17.9 0.831 0.534", 12, 13, 15),
        Pilot("gastrointestinal disorders", "19.8 16.7 23.8 0.692 0.580", 17, 14, 20), Pilot("infections and infestations", "18.6 10.7 15.5 0.194 0.685", 16, 9, 13),
    ]);

    private static KnownNumbers Exact(int events, int of, string theirs) => new(
        $"Clopper–Pearson of {events}/{of}, %", "R 4.2.2, binom.test", theirs, Allowance.AsPrinted, () => [.. Limits(new Proportion(events, of).Exact).Select(x => 100 * x)]);

    private static KnownNumbers Newcombes(int events, int of, string theirs) => new(
        $"Clopper–Pearson and Wilson of {events}/{of}", $"{Newcombe}, methods 5 and 3", theirs, Allowance.AsPrinted,
        () => [.. Limits(new Proportion(events, of).Exact), .. Limits(Wilson.Interval(new Proportion(events, of)))]);

    private static KnownNumbers Fisher(string groups, Proportion first, Proportion second, string theirs) => new(
        $"Fisher's exact test of {groups}", "R 4.2.2, fisher.test", theirs, Allowance.AsPrinted, () => [FisherExact.TwoSided(first, second).OrNull]);

    // Counts of 86, 84 and 84 subjects as printed; a table of the whole is compared where its data are at hand.
    private static KnownWords Pilot(string row, string theirs, params int[] subjects) => new(
        $"Of 86, 84 and 84 subjects {string.Join(", ", subjects)} with {row}: per cent, and Fisher's P of the first arm against each of the others", "CDISC, CDISCPILOT01 study report (2006), table 14-5.01", theirs, () =>
        {
            Proportion[] arms = [.. subjects.Zip(PilotArms, (x, n) => new Proportion(x, n))];
            return string.Join(' ', [.. arms.Select(a => Numbers.Fixed(100 * a.Rate.OrNull!.Value, 1)), .. arms.Skip(1).Select(a => Numbers.Fixed(FisherExact.TwoSided(arms[0], a).OrNull!.Value, 3))]);
        });

    private static KnownNumbers Posterior(int events, int of, string theirs) => new(
        $"Jeffreys of {events}/{of}", Brown, theirs, Allowance.AsPrinted, () => Limits(Jeffreys.Interval(new Proportion(events, of))));

    private static KnownNumbers Count(int events, string theirs) => new(
        $"Poisson interval of {events} events", "R 4.2.2, poisson.test; the interval is Garwood's, Biometrika 28 (1936) 437–442", theirs, Allowance.AsPrinted, () => Limits(new IncidenceRate(events, 1).IntervalPer(1)));

    private static IReadOnlyList<double?> Limits(ConfidenceInterval interval) => [interval.Lower.OrNull, interval.Upper.OrNull];
}
