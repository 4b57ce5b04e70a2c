using Cartwright.Models;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>The empirical model of cellular kinetics, in closed form.</summary>
internal static class CellularKinetics
{
    private const string Paper = "Stein et al., CPT Pharmacometrics Syst. Pharmacol. 8 (2019) 285–295";
    private const string Elsewhere = "The paper's equations solved in R 4.2.2, deSolve 1.34, lsoda, tolerance 1e-10";

    public static KnownArea Area()
    {
        var typical = new Stein2019(Stein2019Parameters.Typical);
        return new("Cellular kinetics of tisagenlecleucel",
        [
            new KnownNumbers("Typical patient: highest level, copies/µg, and its day", $"{Paper}, table 1", "24000 9.3", Allowance.AsPrinted, () => [typical.Cmax, typical.Tmax]),
            new KnownNumbers("Doubling time and half-life of contraction, days", $"{Paper}, abstract", "0.78 4.3", Allowance.AsPrinted, () => [typical.DoublingDays.OrNull, typical.ContractionHalfLifeDays]),
            new KnownNumbers("Half-life of persistence, days; the paper rounds it to tens", $"{Paper}, abstract", "220", Allowance.Within(5), () => [typical.PersistenceHalfLifeDays]),
            new KnownNumbers("Copies/µg on days 0, 28, 90, 180, 365", Elsewhere, "6.15385 1373.56 146.508 109.802 60.7445", Allowance.Relative(5e-6),
                () => [.. new[] { 0.0, 28, 90, 180, 365 }.Select(d => (double?)typical.ConcentrationAt(d))]),
            new KnownNumbers("Areas to days 28 and 84", Elsewhere, "171774 188398", Allowance.AsPrinted, () => [typical.AreaUnderCurve(0, 28), typical.AreaUnderCurve(0, 84)]),
            new KnownNumbers("Tocilizumab from day 4 (growth × 1.2), a steroid from day 6 (× 0.9): highest level; days 14, 28; area to day 28",
                "The same, lsoda, tolerance 1e-11", "43311.73 20593.89 2478.80 306241.29", Allowance.Within(0.01), Treated),
        ]);
    }

    private static IReadOnlyList<double?> Treated()
    {
        var treated = new Stein2019(Stein2019Parameters.Typical, new() { TocilizumabDays = 4, SteroidDays = 6, SteroidFactor = 0.9 });
        return [treated.Cmax, treated.ConcentrationAt(14), treated.ConcentrationAt(28), treated.AreaUnderCurve(0, 28)];
    }
}
