namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>Ties in the average of their orders: the tied leave the risk set a share at a time.</summary>
/// <remarks>Efron. The efficiency of Cox's likelihood function for censored data. J. Am. Stat. Assoc. 72 (1977) 557–565. The default of R.</remarks>
internal static class Efron
{
    public static void Subtract(RiskMoments risk, RiskMoments tied, int events, Derivatives into)
    {
        if (events == 1) into.Subtract(risk, 1);
        else
            for (var k = 0; k < events; k++) into.Subtract(risk, 1, tied, (double)k / events);
    }
}
