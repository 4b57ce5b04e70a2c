using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Cox's model of the remission trial.</summary>
internal static class HazardRatios
{
    private const string Program = "R 4.2.2, survival 3.5-3, coxph with eps = 1e-11; data: Freireich et al., Blood 21 (1963) 699–716";

    public static KnownArea Area() => new("Cox's model",
    [
        Of("Breslow's ties", TieHandling.Breslow, "1.509191412586 0.4095644063667 -86.37962207115 15.93053956403 13.57826365"),
        Of("Efron's ties", TieHandling.Efron, "1.572125148829 0.4123967177095 -85.00842457737 17.24653679572 14.53261706"),
        Of("discrete ties", TieHandling.Discrete, "1.628243951672 0.4331312964924 -74.54310116452 16.79294098922 14.13187595"),
    ]);

    private static KnownNumbers Of(string name, TieHandling ties, string theirs) =>
        new($"Placebo against 6-mercaptopurine, {name}: coefficient, standard error, log-likelihood, score and Wald statistics", Program, theirs, Allowance.Within(1e-8), () =>
        {
            SurvivalTime[] times = [.. SurvivalTables.Mercaptopurine, .. SurvivalTables.Placebo];
            var fit = ProportionalHazards.Fit(new(times, [new("placebo", [.. times.Select((_, i) => i < SurvivalTables.Mercaptopurine.Count ? 0.0 : 1)])]), ties);
            return [fit["placebo"].Coefficient.OrNull, fit["placebo"].StandardError.OrNull, fit.LogLikelihood.OrNull, fit.Score.Statistic.OrNull, fit.Wald.Statistic.OrNull];
        });
}
