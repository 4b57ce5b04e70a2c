using Cartwright.Analysis.Survival.Competing;
using Cartwright.Analysis.Survival.Hazards;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Survival;

/// <summary>What each program does where nobody asks it for anything else: the settings that go with <see cref="SurvivalConvention"/>.</summary>
/// <remarks>SAS/STAT User's Guide, the LIFETEST and PHREG procedures; Therneau, survival for R, survfit and coxph.</remarks>
public static class ProgramDefaults
{
    /// <summary>The conventions of the program that a protocol names.</summary>
    public static SurvivalConvention Convention(this SurvivalSoftware software) => software == SurvivalSoftware.R ? SurvivalConvention.R : SurvivalConvention.Sas;

    /// <summary>The scale of the intervals of survival: log-log in SAS, log in R.</summary>
    public static IntervalScale Scale(this SurvivalConvention convention) => convention == SurvivalConvention.Sas ? IntervalScale.LogLog : IntervalScale.Log;

    /// <summary>Ties in a proportional-hazards model: Breslow's in SAS, Efron's in R.</summary>
    public static TieHandling Ties(this SurvivalConvention convention) => convention == SurvivalConvention.Sas ? TieHandling.Breslow : TieHandling.Efron;

    /// <summary>The variance of a cumulative incidence: Aalen's in SAS; in R's survfit the infinitesimal jackknife, which is the delta method's.</summary>
    public static IncidenceVariance OfIncidence(this SurvivalConvention convention) =>
        convention == SurvivalConvention.Sas ? IncidenceVariance.Aalen : IncidenceVariance.Delta;
}
