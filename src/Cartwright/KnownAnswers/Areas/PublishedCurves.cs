using Cartwright.Models;
using Cartwright.Numerics.Ode;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Published models against the same equations solved by another program.</summary>
internal static class PublishedCurves
{
    private const string Elsewhere = "the equations solved in R 4.2.2, deSolve 1.34, lsoda, tolerance 1e-10";

    public static KnownArea Area() => new("Published models",
    [
        Days("hardiansyah-2019", "upn1", "il6", 0.05, [350], "1.7", highest: ("2747.56", 3.25)),
        Days("hardiansyah-2019", "upn1", "cart", 0.05, [350], "0.000458599", highest: ("2.54957", 3.85)),
        Days("hardiansyah-2019", "upn3", "cart", 0.05, [350], "0.000936718", highest: ("0.0968987", 27.2)),
        Days("kirouac-2023", "cr-1", "cart", 1, [3, 7, 14, 28, 90, 180, 365], "6.210026e5 1.462922e6 3.379928e7 1.019879e8 1.019988e7 2.631655e6 2.132140e6"),
        Days("kirouac-2023", "nr-1", "tumour", 1, [3, 7, 14, 28, 90, 180, 365], "1.046505e10 1.103805e10 1.190282e10 1.312838e10 1.451228e10 1.458070e10 1.458142e10"),
        Days("liu-2022", "remission", "cart", 0.1, [90], "0.0260594", highest: ("612.533", 5.7)),
        Days("liu-2022", "cd19-negative-relapse", "cart", 0.1, [220], "0.769797", highest: ("3605.37", 8.7)),
        Days("kimmel-2021", "slow", "cart", 0.1, [200], "0.01000156", highest: ("30.2276", 7.0)),
        Days("leon-triana-2020", "without-progenitors", "cart", 0.1, [365], "2.5149", highest: ("1.64009e10", 12.2)),
        Days("leon-triana-2020", "without-progenitors", "tumour", 0.1, [365], "7.39589e9", highest: ("5.73993e10", 5.3)),
        Days("leon-triana-2021-single", "example", "cart", 0.1, [60], "4.89636e6", highest: ("6.55303e8", 8.2)),
        Days("leon-triana-2021-dual", "example", "tumour", 0.1, [120], "0.299613", highest: ("3.40224e10", 1.4)),
        Days("mueller-schoell-2021", "reference", "tumour", 0.05, [28, 90, 365], "18.407 9.0596 16.903"),
        Days("moes-2022", "covid-19-icu", "tocilizumab", 1.0 / 24, [1, 3, 7, 14, 20], "151.9127 107.1281 52.10905 12.24011 1.070762"),
        Days("frey-2010", "rheumatoid-arthritis", "tocilizumab", 1.0 / 24, [1, 3, 7, 14, 28], "137.43 101.37 56.486 21.439 2.6924"),
    ]);

    private static KnownNumbers Days(string key, string population, string output, double step, double[] days, string theirs, (string Value, double Day)? highest = null)
    {
        var model = ModelLibrary.Find(key)!;
        var named = model.Outputs.First(o => o.Key == output);
        var on = $"{(days.Length == 1 ? "day" : "days")} {string.Join(", ", days)}";
        var (claim, known) = highest is { } high
            ? (FormattableString.Invariant($"highest, its day, and {on}"), FormattableString.Invariant($"{high.Value} {high.Day:F2} {theirs}"))
            : (on, theirs);
        return new($"{key}, {population}: {named.Name}, {named.Unit}, {claim}", $"{model.Citation}; {Elsewhere}", known, Allowance.Relative(5e-5), () =>
        {
            var curve = Curve(model, population, output, step, days[^1]);
            var peak = curve.MaxBy(p => p.Level);
            var seen = days.Select(d => (double?)curve.First(p => Math.Abs(p.Day - d) < 1e-9).Level);
            return highest is null ? [.. seen] : [peak.Level, peak.Day, .. seen];
        });
    }

    private static List<(double Day, double Level)> Curve(PublishedModel model, string population, string output, double step, double until)
    {
        double[] days = [.. Enumerable.Range(0, (int)Math.Round(until / step) + 1).Select(i => i * step)];
        var curves = model.Solve([model.Typical(model.Population(population))], days);
        if (curves.StatusOf(0) != SolveStatus.Reached) throw new InvalidOperationException($"the solver ended with {curves.StatusOf(0)}");
        var levels = curves.Of(0, model.Outputs.ToList().FindIndex(o => o.Key == output)).ToArray();
        return [.. days.Zip(levels)];
    }
}
