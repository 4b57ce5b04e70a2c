using Cartwright.Laws.Review;

namespace Cartwright.Laws;

/// <summary>The laws, in the order in which the review gives them, and after them what follows from them. A law is added by a line here and a file of its own.</summary>
public static class LawBook
{
    /// <summary>The laws.</summary>
    public static IReadOnlyList<Law> All { get; } =
    [
        BurdenRaisesSeverity.Law, DebulkingLowersSeverity.Law, SolidTumoursRespondLess.Law, FourOneBbPersists.Law, Cd28ExpandsFaster.Law,
        BCellAplasia.Law, ImmunoglobulinFalls.Law, InfectionRiskStaysRaised.Law, TocilizumabShortensRelease.Law, NoRelapsePenalty.Law,
        DoseRaisesSeverity.Law, ConditioningRaisesSeverity.Law, BurdenLeavesExpansion.Law, BurdenLeavesExpansionHundredfold.Law, LowTargetMassIsMild.Law,
        PriorLinesWearOut.Law, AllogeneicPersistsLess.Law, ArmourRaisesResponse.Law, ArmourInflames.Law, AntigenDensityIsSigmoid.Law,
        ZeroAntigenDoesNothing.Law, GatesDecide.Law, RouteLimitsExposure.Law, TransientCarIsMild.Law, NoSourceNoRelease.Law, OnsetInFirstDays.Law,
    ];

    /// <summary>The law of this number; null where there is none.</summary>
    public static Law? Find(string number) => All.FirstOrDefault(l => l.Number == number);
}
