namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>Ties as if every one of them had been first: the whole risk set for each.</summary>
/// <remarks>Breslow. Covariance analysis of censored survival data. Biometrics 30 (1974) 89–99. The default of SAS.</remarks>
internal static class Breslow
{
    public static void Subtract(RiskMoments risk, RiskMoments tied, int events, Derivatives into) => into.Subtract(risk, events);
}
