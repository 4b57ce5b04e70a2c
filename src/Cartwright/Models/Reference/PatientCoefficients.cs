using Cartwright.Numerics.Lanes;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>One patient's coefficients, in plain numbers: products and reciprocals that the equations would otherwise compute at every evaluation.</summary>
internal static class PatientCoefficients
{
    public static Coefficients<Lane1> Of(ReferenceParameters p, DerivedQuantities q) => new()
    {
        Forcing = Forcing(p),
        Recognition = Recognition(p),
        Killing = Killing(p, q),
        CarTCells = CarTCells(p, q),
        Hosts = Hosts(p, q),
        Tocilizumab = Tocilizumab(p),
        Inflammation = Inflammation(p, q),
        ReadOuts = ReadOuts(p, q),
        Marrow = Marrow(p),
    };

    private static Forcing<Lane1> Forcing(ReferenceParameters p) => new()
    {
        ConditioningLoss = p[ConditioningLoss],
        DexamethasoneLoss = p[DexamethasoneLoss],
        AnakinraLoss = p[AnakinraLoss],
        CarExpressionLoss = p[CarExpressionLoss],
        DexamethasoneHalfEffect = p[DexamethasoneHalfEffect],
        DexamethasoneMostInhibition = p[DexamethasoneMostInhibition],
        AnakinraHalfEffect = p[AnakinraHalfEffect],
    };

    private static Recognition<Lane1> Recognition(ReferenceParameters p) => new()
    {
        Signalling = p[SignallingDomain],
        Single = Gate(p, 0),
        Either = Gate(p, 1),
        Both = Gate(p, 2),
        ButNot = Gate(p, 3),
        PerHalfLysis = 1 / p[HalfLysisDensity],
        PerHalfActivation = 1 / p[HalfActivationDensity],
        PerHalfVeto = 1 / p[HalfVetoDensity],
        Steepness = p[DensitySteepness],
        Tumour1 = new(p[AntigenAOnTumour1], p[AntigenBOnTumour1]),
        Tumour2 = new(p[AntigenAOnTumour2], p[AntigenBOnTumour2]),
        Tumour3 = new(p[AntigenAOnTumour3], p[AntigenBOnTumour3]),
        Tumour4 = new(p[AntigenAOnTumour4], p[AntigenBOnTumour4]),
        BCells = new(p[AntigenAOnBCells], p[AntigenBOnBCells]),
        OnPlasmaCells = p[AntigenAOnPlasmaCells],
        OnHostTnk = p[AntigenAOnHostTnk],
        HealthyTissue = new(p[AntigenAOnHealthyTissue], p[AntigenBOnHealthyTissue]),
        OnMuralCells = p[AntigenAOnMuralCells],
    };

    private static Killing<Lane1> Killing(ReferenceParameters p, DerivedQuantities q)
    {
        var potency = p[KillsPerEffector] * q.KillingPotency;
        return new()
        {
            Tumour1 = At(q.Site[0]),
            Tumour2 = At(q.Site[1]),
            Tumour3 = At(q.Site[2]),
            Tumour4 = At(q.Site[3]),
            PotencySystemic = potency,
            PotencyInLesion1 = potency * q.ActivityInLesion1,
            PotencyInLesion2 = potency * q.ActivityInLesion2 * p[AccessToLesion2],
            AccessToLesion1 = p[AccessToLesion1],
            AccessToLesion2 = p[AccessToLesion2],
            MemoryPotency = p[MemoryPotency],
            ExhaustedPotency = p[ExhaustedPotency],
            HalfKillingTargets = p[HalfKillingTargets],
            PerFastestDeath = 1 / p[FastestDeathOfATarget],
            FirstContactExtra = p[FirstContactYield] - 1,
            YieldOfTnkTargets = p[YieldOfTnkTargets],
            HalfTriggeringAntigen = p[HalfTriggeringAntigen],
        };
    }

    private static CarTCells<Lane1> CarTCells(ReferenceParameters p, DerivedQuantities q) => new()
    {
        TriggeringRate = p[TriggeringRate],
        IntratumoralShare = p[IntratumoralShare],
        UntriggeredDeath = p[UntriggeredDeath],
        EngraftingShare = q.Engrafting,
        ExpansionRate = q.Expansion,
        PerProgramme = 1 / q.Programme,
        PerLag = 1 / p[ProgrammeLagDays],
        ProgrammeEndSteepness = p[ProgrammeEndSteepness],
        PerCapacity = 1 / q.Capacity,
        CapacityExponent = p[CapacityExponent],
        HostCompetitionPerCell = p[HostCompetition] / q.NormalTnk,
        RejectionPerHostCell = p[Allogeneic] * p[HlaMismatch] * (p[B2mKnockOut] > 0 ? p[RejectionByNkCells] : p[RejectionByTCells]) / q.NormalTnk,
        DexamethasoneOnExpansion = p[DexamethasoneOnExpansion],
        ContractionRate = q.Contraction,
        ExhaustionRate = p[ExhaustionRate],
        LesionEscape = p[LesionEscape],
        ActivityInLesion1 = q.ActivityInLesion1,
        ExhaustedDeath = p[ExhaustedDeath],
        MemoryFormation = q.MemoryFormation,
        PersistenceLoss = p[PersistenceLoss],
        AntigenDriven = p[AntigenDrivenControl],
        AntigenDrivenHalfLoad = p[AntigenDrivenHalfLoad],
    };

    private static Hosts<Lane1> Hosts(ReferenceParameters p, DerivedQuantities q) => new()
    {
        TumourGrowth = p[TumourGrowth],
        GrowthPerTumourCell = p[TumourGrowth] / p[TumourCapacity],
        ConditioningKillsTumour = p[ConditioningKillsTumour],
        BCellTurnover = p[BCellTurnover],
        NormalBCellsTimesTransit = q.NormalB * p[PrecursorTransit],
        PrecursorTransit = p[PrecursorTransit],
        ConditioningKillsBCells = p[ConditioningKillsBCells],
        PlasmaCellTurnover = p[PlasmaCellTurnover],
        PlasmaCellsPerBCell = q.NormalPlasma / q.NormalB,
        HostTnkRecovery = p[HostTnkRecovery],
        NormalHostTnk = q.NormalTnk,
        ConditioningKillsHostTnk = p[ConditioningKillsHostTnk],
        HealthyTissueRenewal = p[HealthyTissueRenewal],
        NormalHealthyTissue = p[NormalHealthyTissue],
    };

    private static Tocilizumab<Lane1> Tocilizumab(ReferenceParameters p) => new()
    {
        PerCentralVolume = 1 / p[TocilizumabCentralVolume],
        Clearance = p[TocilizumabClearance],
        Exchange = p[TocilizumabExchange],
        ReturnRate = p[TocilizumabExchange] / p[TocilizumabPeripheralVolume],
        SaturableRate = p[TocilizumabSaturableRate],
        HalfSaturation = p[TocilizumabHalfSaturation],
        HalfOccupancy = p[TocilizumabHalfOccupancy],
    };

    private static Inflammation<Lane1> Inflammation(ReferenceParameters p, DerivedQuantities q) => new()
    {
        CytokineGain = q.CytokineGain,
        IfnProduction = p[IfnProduction],
        IfnClearance = p[IfnClearance],
        IfnBaseline = p[IfnBaseline],
        PerHalfActivatingIfn = 1 / p[HalfActivatingIfn],
        MacrophageSteepness = p[MacrophageSteepness],
        ActivationAtBaseline = Inflammation<Lane1>.Activation(p[IfnBaseline], 1 / p[HalfActivatingIfn], p[MacrophageSteepness]),
        MacrophageRate = p[MacrophageRate],
        MacrophageDrive = p[MacrophageRate] * p[MacrophageGain],
        Il6FromMacrophages = p[Il6FromMacrophages],
        Il6FromLysis = p[Il6FromLysis],
        Il6Clearance = p[Il6OtherClearance] + p[Il6ReceptorClearance],
        Il6ReceptorClearance = p[Il6ReceptorClearance],
        Il6Baseline = p[Il6Baseline],
        Il10FromMacrophages = p[Il10FromMacrophages],
        Il10FromLysis = p[Il10FromLysis],
        Il10Clearance = p[Il10Clearance],
    };

    private static ReadOuts<Lane1> ReadOuts(ReferenceParameters p, DerivedQuantities q) => new()
    {
        CrpDrive = p[CrpTurnover] * p[CrpGreatestRise],
        CrpHalfSignal = p[CrpHalfSignal],
        CrpTurnover = p[CrpTurnover],
        FerritinFromMacrophages = p[FerritinFromMacrophages],
        FerritinLoss = p[FerritinLoss],
        LdhPerLysis = p[LdhPerLysis],
        LdhLoss = p[LdhLoss],
        UricAcidPerLysis = p[UricAcidPerLysis],
        UricAcidLoss = p[UricAcidLoss],
        FeverPerSignal = p[OrganSensitivity] / p[FeverHalfSignal],
        FeverPerIl1 = p[OrganSensitivity] / p[FeverHalfMacrophages],
        FeverDrive = p[TemperatureRate] * p[GreatestFever],
        TemperatureRate = p[TemperatureRate],
        VesselPerSignal = p[OrganSensitivity] / p[VesselHalfSignal],
        VesselPerIl1 = p[OrganSensitivity] / p[VesselHalfMacrophages],
        VesselPerTissueLysis = 3 * p[OrganSensitivity] / p[NormalHealthyTissue],
        VesselSteepness = p[VesselSteepness],
        VesselRate = p[VesselRate],
        MuralWeight = p[MuralWeight],
        MuralHalfEffectors = p[MuralHalfEffectors],
        CnsDrive = p[CnsRate] * p[CnsSusceptibility],
        CnsHalfIl6 = p[CnsHalfIl6],
        CnsRate = p[CnsRate],
        IggPerPlasmaCell = p[IggLoss] * p[IggBaseline] / q.NormalPlasma,
        IggLoss = p[IggLoss],
        MProteinPerTumourCell = q.Burden > 0 ? p[MProteinLoss] * p[MProteinAtStart] / q.Burden : 0,
        MProteinLoss = p[MProteinLoss],
        DebrisResorption = p[DebrisResorption],
    };

    private static Marrow<Lane1> Marrow(ReferenceParameters p) => new()
    {
        MaturationRate = p[MaturationRate],
        SuppressionByConditioning = 3 * p[ConditioningSuppressesProgenitors],
        SuppressionByMacrophages = 4 * p[MarrowSuppression],
        NeutrophilBaseline = p[NeutrophilBaseline],
        PerNeutrophilBaseline = 1 / p[NeutrophilBaseline],
        NegativeFeedback = -p[NeutrophilFeedback],
        PlateletTurnover = p[PlateletTurnover],
        PlateletsPerProgenitor = p[PlateletTurnover] * p[PlateletBaseline] / p[NeutrophilBaseline],
    };

    private static Sites<Lane1> At(int site) => new(site == 0 ? 1 : 0, site == 1 ? 1 : 0, site == 2 ? 1 : 0);

    private static double Gate(ReferenceParameters p, int code) =>
        p[LogicGate] is not (0 or 1 or 2 or 3) ? throw new ArgumentException($"a logic gate is 0, 1, 2 or 3, not {p[LogicGate]}") : p[LogicGate] == code ? 1 : 0;
}
