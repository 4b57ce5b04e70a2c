namespace Cartwright.Analysis.Survival.Comparison;

/// <summary>All groups taken together at the time of an event.</summary>
/// <param name="AtRisk">Subjects under observation just before.</param>
/// <param name="SurvivalBefore">The product-limit estimate just before.</param>
/// <param name="PetoSurvival">Peto and Peto's estimate Π (1 − d / (n + 1)), this time included.</param>
public readonly record struct PooledRisk(int AtRisk, double SurvivalBefore, double PetoSurvival);

/// <summary>How much a difference at one time counts beside one at another.</summary>
/// <remarks>Klein, Moeschberger. Survival Analysis, second edition (2003), section 7.3, has them all with their sources.</remarks>
/// <param name="Name">The test that has this weight.</param>
/// <param name="At">The weight at an event.</param>
public sealed record LogRankWeight(string Name, Func<PooledRisk, double> At)
{
    /// <summary>The same at all times: the log-rank test (Mantel 1966).</summary>
    public static LogRankWeight Uniform { get; } = new("log-rank", _ => 1);

    /// <summary>The number at risk: Gehan's test, called Wilcoxon in SAS (Gehan 1965, Breslow 1970).</summary>
    public static LogRankWeight Gehan { get; } = new("Gehan", risk => risk.AtRisk);

    /// <summary>The square root of the number at risk (Tarone, Ware 1977).</summary>
    public static LogRankWeight TaroneWare { get; } = new("Tarone–Ware", risk => Math.Sqrt(risk.AtRisk));

    /// <summary>Peto and Peto's estimate of survival (1972), PETO in SAS; R's so-called Peto test is <see cref="FlemingHarrington"/> with ρ = 1.</summary>
    public static LogRankWeight PetoPeto { get; } = new("Peto–Peto", risk => risk.PetoSurvival);

    /// <summary>The same times n / (n + 1) (Andersen et al. 1982), MODPETO in SAS.</summary>
    public static LogRankWeight ModifiedPetoPeto { get; } = new("modified Peto–Peto", risk => risk.PetoSurvival * risk.AtRisk / (risk.AtRisk + 1.0));

    /// <summary>S(t−)^ρ (1 − S(t−))^γ: early differences with ρ &gt; 0, late ones with γ &gt; 0 (Harrington, Fleming 1982).</summary>
    public static LogRankWeight FlemingHarrington(double rho, double gamma = 0) =>
        new($"Fleming–Harrington ({rho:R}, {gamma:R})", risk => Math.Pow(risk.SurvivalBefore, rho) * Math.Pow(1 - risk.SurvivalBefore, gamma));
}
