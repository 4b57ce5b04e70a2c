using Cartwright.Protocols;

namespace Cartwright.Trials.Designs;

/// <summary>What a design does under one scenario.</summary>
public sealed record ScenarioCharacteristics(string Name, ExactOperatingCharacteristics Exact);

/// <summary>A design as it can be known before the trial: its rule as a table, and its exact characteristics under each scenario.</summary>
/// <param name="Design">Name of the design: <c>3+3</c>.</param>
/// <param name="Variant">Name of the variant: <c>six-at-mtd</c>.</param>
/// <param name="Levels">Number of dose levels.</param>
/// <param name="Cap">The number of patients that the trial may enrol, or null.</param>
/// <param name="MostPatients">Evaluable patients in the largest trial that the rule can ask for.</param>
/// <param name="Paths">Terminal sequences of cohort outcomes.</param>
/// <param name="States">Distinct live states.</param>
/// <param name="Table">The rule.</param>
/// <param name="Scenarios">In the order given; empty where nobody supposed a toxicity curve.</param>
public sealed record DesignReport(
    string Design,
    string Variant,
    int Levels,
    int? Cap,
    int MostPatients,
    long Paths,
    int States,
    IReadOnlyList<DecisionRow> Table,
    IReadOnlyList<ScenarioCharacteristics> Scenarios)
{
    /// <summary>The report on a 3+3.</summary>
    /// <exception cref="ArgumentException">No level, or a scenario that does not have one probability within 0..1 for each level.</exception>
    public static DesignReport Of(int levels, ThreePlusThreeVariant variant, int? cap, params IReadOnlyList<ToxicityScenario> scenarios)
    {
        var space = StateSpace.Of(new ThreePlusThree(levels, variant));
        return new("3+3", Name(variant), levels, cap, space.MostPatients, space.Paths, space.Live, DecisionTable.Of(space),
            [.. scenarios.Select(s => new ScenarioCharacteristics(s.Name, ExactOperatingCharacteristics.Of(space, s.Dlt, cap)))]);
    }

    /// <summary>The variant's name as protocols and commands write it.</summary>
    public static string Name(ThreePlusThreeVariant variant) => variant switch
    {
        ThreePlusThreeVariant.EscalationOnly => "escalation-only",
        ThreePlusThreeVariant.DeEscalation => "de-escalation",
        _ => "six-at-mtd",
    };
}
