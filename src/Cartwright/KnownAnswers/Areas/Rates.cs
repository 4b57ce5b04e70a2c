using Cartwright.Analysis.Rates;
using Cartwright.Numerics;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Intervals of a proportion, and of a count over time.</summary>
internal static class Rates
{
    private const string Newcombe = "Newcombe, Stat. Med. 17 (1998) 857–872, table I";
    private const string Brown = "R 4.2.2, qbeta; the interval is that of Brown, Cai, DasGupta, Stat. Sci. 16 (2001) 101–133, section 3.1.2";

    public static KnownArea Area() => new("Rates",
    [
        Exact(3, 4, "19.41 99.37"), Exact(0, 4, "0.00 60.24"), Exact(5, 8, "24.49 91.48"), Exact(0, 12, "0.00 26.46"),
        Newcombes(81, 263, "0.2527 0.3676 0.2553 0.3662"), Newcombes(15, 148, "0.0578 0.1617 0.0624 0.1605"),
        Newcombes(0, 20, "0.0000 0.1684 0.0000 0.1611"), Newcombes(1, 29, "0.0009 0.1776 0.0061 0.1718"),
        Posterior(2, 7, "0.065 0.648"), Posterior(3, 7, "0.139 0.765"), Posterior(4, 7, "0.235 0.861"),
        new KnownNumbers("Clopper–Pearson, lower limits of 1 of 1000000 and 3 of 1000002", "R 4.2.2, qbeta, to 9 figures", "2.53178077e-08 6.18671313e-07", Allowance.AsPrinted,
            () => [new Proportion(1, 1_000_000).Exact.Lower.OrNull, new Proportion(3, 1_000_002).Exact.Lower.OrNull]),
        Count(0, "0.00000000 3.68887945"), Count(1, "0.025317808 5.571643391"), Count(3, "0.618672123 8.767273070"), Count(10, "4.7953887 18.3903560"), Count(50, "37.1109637 65.9187667"),
    ]);

    private static KnownNumbers Exact(int events, int of, string theirs) => new(
        $"Clopper–Pearson of {events}/{of}, %", "R 4.2.2, binom.test", theirs, Allowance.AsPrinted, () => [.. Limits(new Proportion(events, of).Exact).Select(x => 100 * x)]);

    private static KnownNumbers Newcombes(int events, int of, string theirs) => new(
        $"Clopper–Pearson and Wilson of {events}/{of}", $"{Newcombe}, methods 5 and 3", theirs, Allowance.AsPrinted,
        () => [.. Limits(new Proportion(events, of).Exact), .. Limits(Wilson.Interval(new Proportion(events, of)))]);

    private static KnownNumbers Posterior(int events, int of, string theirs) => new(
        $"Jeffreys of {events}/{of}", Brown, theirs, Allowance.AsPrinted, () => Limits(Jeffreys.Interval(new Proportion(events, of))));

    private static KnownNumbers Count(int events, string theirs) => new(
        $"Poisson interval of {events} events", "R 4.2.2, poisson.test; the interval is Garwood's, Biometrika 28 (1936) 437–442", theirs, Allowance.AsPrinted, () => Limits(new IncidenceRate(events, 1).IntervalPer(1)));

    private static IReadOnlyList<double?> Limits(ConfidenceInterval interval) => [interval.Lower.OrNull, interval.Upper.OrNull];
}
