namespace Cartwright.Analysis.Survival.Competing;

/// <summary>How the variance of the events of one time enters that of a cumulative incidence. Without ties Aalen's and Gray's are one.</summary>
public enum IncidenceVariance
{
    /// <summary>The multinomial variance by the delta method, which with a single cause is Greenwood's: R's survfit (as the infinitesimal jackknife) and SAS ERROR=DELTA.</summary>
    Delta,

    /// <summary>Aalen's (1978), with n − 1 in place of n: the default of SAS.</summary>
    Aalen,

    /// <summary>Gray's (1988): each cause by itself with its hypergeometric variance, as in R's cmprsk.</summary>
    Gray,
}
