using Cartwright.Analysis.Haematology;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Immune effector cell-associated haematotoxicity at the limits of its definition.</summary>
internal static class Haematotoxicity
{
    private const string Consensus = "Rejeski et al., Blood 142 (2023) 865–877, table 1";

    public static KnownArea Area() => new("Haematotoxicity",
    [
        new KnownNumbers("Early: at 500/µL for 1, 6, 7, 13, 14 days", Consensus, "1 1 2 2 3", Allowance.Exact, () => [Early(1, 500), Early(6, 500), Early(7, 500), Early(13, 500), Early(14, 500)]),
        new KnownNumbers("Early: at 501/µL for 20 days", Consensus, "0", Allowance.Exact, () => [Early(20, 501)]),
        new KnownNumbers("Early: at 100/µL for 6, 7, 13, 14 days", Consensus, "1 3 3 4", Allowance.Exact, () => [Early(6, 100), Early(7, 100), Early(13, 100), Early(14, 100)]),
        new KnownNumbers("Early: at 101/µL for 14 days", Consensus, "3", Allowance.Exact, () => [Early(14, 101)]),
        new KnownNumbers("Early: never above 500/µL, to the end on day 16", Consensus, "4", Allowance.Exact, () => [Icaht.Of([.. Enumerable.Range(0, 17).Select(d => (d, 200.0))], 16, IcahtRules.Consensus).Early.Grade]),
        new KnownNumbers("Late: the lower two of three counts at 1501, 1500, 1000, 500, 100/µL", Consensus, "0 1 2 3 4", Allowance.Exact, () => [.. new[] { 1501.0, 1500, 1000, 500, 100 }.Select(Late)]),
    ]);

    // Counts every day from 0 to 30: normal, but from day 5 on for so many days.
    private static double? Early(int days, double low) => Icaht.Of([.. Enumerable.Range(0, 31).Select(d => (d, d >= 5 && d < 5 + days ? low : 3000.0))], null, IcahtRules.Consensus).Early.Grade;

    private static double? Late(double second) => Icaht.Of([(31, second), (40, second), (50, 5000)], null, IcahtRules.Consensus).Late.Grade;
}
