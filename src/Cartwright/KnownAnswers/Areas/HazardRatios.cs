using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Cox's model of the remission trial.</summary>
internal static class HazardRatios
{
    private const string Program = "R 4.2.2, survival 3.5-3, coxph with eps = 1e-11, to 10 figures; data: Freireich et al., Blood 21 (1963) 699–716";

    public static KnownArea Area() => new("Cox's model",
    [
        Of("Breslow's ties", TieHandling.Breslow, "1.509191413 0.4095644064 -86.37962207 15.93053956 13.57826365"),
        Of("Efron's ties", TieHandling.Efron, "1.572125149 0.4123967177 -85.00842458 17.24653680 14.53261706"),
        Of("discrete ties", TieHandling.Discrete, "1.628243952 0.4331312965 -74.54310116 16.79294099 14.13187595"),
    ]);

    private static KnownNumbers Of(string name, TieHandling ties, string theirs) =>
        new($"Placebo against 6-mercaptopurine, {name}: coefficient, standard error, log-likelihood, score and Wald statistics", Program, theirs, Allowance.AsPrinted, () =>
        {
            SurvivalTime[] times = [.. SurvivalTables.Mercaptopurine, .. SurvivalTables.Placebo];
            var fit = ProportionalHazards.Fit(new(times, [new("placebo", [.. times.Select((_, i) => i < SurvivalTables.Mercaptopurine.Count ? 0.0 : 1)])]), ties);
            return [fit["placebo"].Coefficient.OrNull, fit["placebo"].StandardError.OrNull, fit.LogLikelihood.OrNull, fit.Score.Statistic.OrNull, fit.Wald.Statistic.OrNull];
        });
}
