using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Competing risks on a small table made for the comparison.</summary>
internal static class CompetingRisks
{
    private const string Incidences = "R 4.2.2, cmprsk 2.2-11, cuminc, to 10 figures";
    private const string Model = "R 4.2.2, cmprsk 2.2-11, crr with gtol = 1e-12";
    private const string Table = "2:1 3:2 3:1 5:0 6:1 6:2 8:1 9:0 11:2 12:1 14:0 15:1 1:1 2:1 4:2 4:1 5:0 7:1 7:2 8:1 10:1 13:0 16:2 18:1";
    private static readonly double[] Days = [3, 6, 9, 12, 15];

    private static readonly CompetingTime[] Times =
        [.. Table.Split(' ').Select(t => new CompetingTime(int.Parse(t.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture), t[^1] - '0'))];

    public static KnownArea Area() => new("Competing risks",
    [
        new KnownNumbers("Cumulative incidence of cause 1 on days 3, 6, 9, 12, 15", Incidences, "0.1666666667 0.2555555556 0.3972222222 0.5034722222 0.5920138889", Allowance.AsPrinted, () => Incidence(1)),
        new KnownNumbers("Cumulative incidence of cause 2", Incidences, "0.0416666667 0.1305555556 0.1777777778 0.2309027778 0.2309027778", Allowance.AsPrinted, () => Incidence(2)),
        new KnownNumbers("Variance of that of cause 1, as Gray has it", Incidences, "0.006055113540 0.008586777610 0.01135486234 0.01287358748 0.01694752566", Allowance.AsPrinted,
            () => [.. Days.Select(d => CumulativeIncidence.Of(Times, 1, IncidenceVariance.Gray).StandardErrorAt(d).OrNull is { } error ? error * error : (double?)null)]),
        new KnownNumbers("Gray's test of the first twelve against the others, causes 1 and 2", Incidences, "0.002834558630 0.2773140841", Allowance.AsPrinted,
            () => [GrayTest.Of(Times, Groups, 1).Statistic.OrNull, GrayTest.Of(Times, Groups, 2).Statistic.OrNull]),
        new KnownNumbers("Fine and Gray's model of cause 1, the others against the first twelve: coefficient, standard error, log-likelihood", Model, "0.16356992 0.51759564 -34.42534614", Allowance.AsPrinted, FineAndGray),
    ])
    { Note = $"Table: day and cause, 0 for none: {Table}." };

    private static Grouping Groups => Grouping.By([.. Times.Select((_, i) => i < 12)]);

    private static IReadOnlyList<double?> Incidence(int cause) => [.. Days.Select(d => CumulativeIncidence.Of(Times, cause).At(d).OrNull)];

    private static IReadOnlyList<double?> FineAndGray()
    {
        var fit = FineGray.Fit(Times, [new("others", [.. Times.Select((_, i) => i < 12 ? 0.0 : 1)])], 1);
        return [fit.Coefficients[0].Coefficient.OrNull, fit.Coefficients[0].StandardError.OrNull, fit.LogLikelihood.OrNull];
    }
}
