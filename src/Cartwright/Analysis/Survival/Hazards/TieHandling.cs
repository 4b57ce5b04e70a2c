namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>What a proportional-hazards model makes of events at the same time. Without ties the three are one.</summary>
public enum TieHandling
{
    /// <summary>Every one of them as if it had been first: the default of SAS.</summary>
    Breslow,

    /// <summary>The average of their orders, nearly: the default of R.</summary>
    Efron,

    /// <summary>Truly simultaneous: exact in R, DISCRETE in SAS.</summary>
    Discrete,
}
