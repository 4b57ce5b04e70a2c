namespace Cartwright.Protocols;

/// <summary>What a protocol leaves undefined, contradictory or open, by rules over its content. The catalogue is the page docs/findings.md.</summary>
public static class Findings
{
    /// <summary>The code of what the record leaves without doses: without an answer nothing can be rehearsed.</summary>
    public const string DoseLevelsCode = "DOSE-LEVELS";

    /// <summary>The code of values of a record that have no place in the protocol.</summary>
    public const string ValuesUnreadCode = "VALUES-UNREAD";

    /// <summary>All rules, errors first, in the order in which findings are listed.</summary>
    public static IReadOnlyList<FindingRule> Catalogue { get; } =
    [
        NoTrial.Rule, NoEscalation.Rule, DoseLevels.Rule, NoSchedule.Rule, SampleSize.Rule, OsOrigin.Rule, ResponseStart.Rule, HalfLife.Rule, OwnLineage.Rule,
        DesignVariant.Rule, EnrolmentDiffers.Rule, ToxicityDefinition.Rule, CytokineName.Rule, TreatmentEmergence.Rule, ResponseCriteria.Rule, EventsOpen.Rule, StableDisease.Rule, ImagingInterval.Rule,
        QuestionnaireAnchors.Rule, KineticsMatrix.Rule, AucLimit.Rule, DayOfInfusion.Rule, TimeFrames.Rule, InfusionNumber.Rule,
        Criteria.Rule, TargetCutoff.Rule, Costimulation.Rule,
        DltGate.Rule, EventCount.Rule, CountedCells.Rule, PopulationWidth.Rule, TargetCeiling.Rule, RefractoryAnd.Rule, PerformanceScales.Rule, LanskyScale.Rule,
        ReceptorOfCell.Rule, ReceptorParts.Rule, GeneTransferWord.Rule, BlastsInProduct.Rule,
        RouteOfCells.Rule, ProductSubset.Rule, Collection.Rule, ProcessTimings.Rule, MakeTime.Rule, ConditioningRead.Rule, DoseRange.Rule, TargetDensities.Rule,
        RateWithoutNumber.Rule, SafetyClaim.Rule, MissingNumbers.Rule, FeverThresholds.Rule, TocilizumabRule.Rule,
        TargetNames.Rule, NeurotoxicityTerm.Rule, RateOfNumber.Rule,
        .. TextRules.All,
    ];

    /// <summary>The findings of a protocol, answered or not, in the order of the catalogue.</summary>
    public static IReadOnlyList<Finding> Of(Protocol protocol) => [.. Catalogue.Select(rule => rule.In(protocol)).OfType<Finding>()];
}
