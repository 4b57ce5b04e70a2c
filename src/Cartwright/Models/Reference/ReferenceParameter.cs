namespace Cartwright.Models.Reference;

/// <summary>
/// The 201 parameters of a reference patient, in the order of the specification's table, which is also the order of their draw. Symbol, unit, typical value, spread,
/// source and meaning of each stand in ReferenceParameters.csv beside this file, and in <see cref="ReferenceParameterTable"/>.
/// </summary>
public enum ReferenceParameter
{
    BodyWeight, DosePerKilogram, FlatDose, DeliveredShare, IntratumoralShare, SignallingDomain, LogicGate, Cd28Costimulation, Allogeneic, HlaMismatch,
    B2mKnockOut, TcrKnockOut, Armour, CarExpressionLoss, NaiveShare, ExhaustedShare, Cd4Share, VectorCopiesPerCell, PriorLines, FitnessLossPerLine,
    ConditioningIntensity, ConditioningLoss, ConditioningKillsHostTnk, ConditioningKillsBCells, ConditioningSuppressesProgenitors, ConditioningKillsTumour,
    TriggeringRate, HalfTriggeringAntigen, UntriggeredDeath, EngraftingShare, ExpansionRate, ProgrammeDays, ProgrammeLagDays, AntigenDrivenControl,
    AntigenDrivenHalfLoad, ProgrammeEndSteepness, CarCapacity, CapacityExponent, HostCompetition, ContractionRate, PersistingShare, PersistenceLoss,
    ExhaustionRate, ExhaustedDeath, MemoryPotency, ExhaustedPotency, Cd28OnExpansion, Cd28OnProgramme, Cd28OnContraction, Cd28OnPersistence, Cd28OnCytokines,
    ShareInBlood, LesionEscape, RejectionByTCells, RejectionByNkCells, KillsPerEffector, HalfKillingTargets, FastestDeathOfATarget, HalfLysisDensity,
    HalfActivationDensity, HalfVetoDensity, DensitySteepness, AccessToLesion1, AccessToLesion2, SuppressionInLesion1, SuppressionInLesion2,
    ArmourLiftsSuppression, ArmourOnCytokines, ArmourOnExpansion, TumourBurden, MarrowInfiltration, Share2, Share3, Share4, Site1, Site2, Site3, Site4,
    AntigenAOnTumour1, AntigenAOnTumour2, AntigenAOnTumour3, AntigenAOnTumour4, AntigenBOnTumour1, AntigenBOnTumour2, AntigenBOnTumour3, AntigenBOnTumour4,
    TumourGrowth, TumourCapacity, AntigenAOnBCells, AntigenBOnBCells, AntigenAOnPlasmaCells, AntigenAOnHostTnk, AntigenAOnHealthyTissue, AntigenBOnHealthyTissue,
    AntigenAOnMuralCells, NormalBCells, BCellsAtStart, BCellTurnover, NormalPlasmaCells, PrecursorTransit, PlasmaCellTurnover, NormalHostTnk, HostTnkRecovery,
    NkShare, NormalHealthyTissue, HealthyTissueRenewal, YieldOfTnkTargets, CytokineGain, FirstContactYield, IfnProduction, IfnClearance, IfnBaseline,
    HalfActivatingIfn, MacrophageSteepness, MacrophageRate, MacrophageGain, Il6FromMacrophages, Il6FromLysis, Il6OtherClearance, Il6ReceptorClearance,
    Il6Baseline, Il10FromMacrophages, Il10FromLysis, Il10Clearance, Il10Baseline, Il2PerLysis, Il2Baseline, TnfPerLysis, TnfFromMacrophages, TnfBaseline,
    TocilizumabHalfOccupancy, TocilizumabClearance, TocilizumabCentralVolume, TocilizumabExchange, TocilizumabPeripheralVolume, TocilizumabSaturableRate,
    TocilizumabHalfSaturation, DexamethasoneLoss, DexamethasoneHalfEffect, DexamethasoneMostInhibition, DexamethasoneOnExpansion, AnakinraLoss,
    AnakinraHalfEffect, CrpBaseline, CrpGreatestRise, CrpHalfSignal, CrpTurnover, FerritinBaseline, FerritinFromMacrophages, FerritinLoss, LdhBaseline,
    LdhPerLysis, LdhLoss, UricAcidBaseline, UricAcidPerLysis, UricAcidLoss, PotassiumPerLysis, PhosphatePerLysis, OrganSensitivity, FeverHalfSignal,
    FeverHalfMacrophages, GreatestFever, TemperatureRate, BasalTemperature, VesselHalfSignal, VesselHalfMacrophages, VesselSteepness, VesselRate, PressureFall,
    BasalPressure, FluidResponse, SaturationFall, SaturationSteepness, BasalSaturation, CnsRate, CnsSusceptibility, MuralWeight, MuralHalfEffectors, CnsHalfIl6,
    HalfIceInflammation, IceSteepness, MaturationRate, NeutrophilFeedback, NeutrophilBaseline, PlateletTurnover, PlateletBaseline, MarrowSuppression,
    IggBaseline, IggLoss, MProteinAtStart, MProteinLoss, DebrisResorption, Lesion1Diameters, Lesion2Diameters, LesionSwelling, MarrowCapacity,
    TocilizumabAtGrade, TreatPersistingGrade2, TreatPersistingFever, DexamethasoneAtGrade, DexamethasoneAtIcans,
}
