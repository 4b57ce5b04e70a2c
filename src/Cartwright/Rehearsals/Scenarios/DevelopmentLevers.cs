namespace Cartwright.Rehearsals.Scenarios;

/// <summary>One of the ways in which the review sees the therapy being developed further, and what moves it here.</summary>
/// <param name="Words">The review's own.</param>
/// <param name="Parameters">Symbols of the reference model, for <c>with</c>.</param>
/// <param name="Files">Parts of a study's files.</param>
public sealed record DevelopmentLever(string Words, IReadOnlyList<string> Parameters, IReadOnlyList<string> Files);

/// <summary>The seven levers of D4-115 (D4:139), in the review's order.</summary>
public static class DevelopmentLevers
{
    /// <summary>All seven.</summary>
    public static IReadOnlyList<DevelopmentLever> All { get; } =
    [
        new("gene transfer to human T lymphocytes", ["vcn", "kcarloss"], ["scenario: construct.vector", "construct: vector"]),
        new("the development of a cell culture strategy", ["fN", "fX", "fCD4", "feng", "dacc"], ["assumptions: manufacturing"]),
        new("the identification of new targets", ["dA1", "dA2", "dA3", "dA4", "dAB", "dAP", "dAL", "dAH", "murA"], ["scenario: population", "construct: binders", "catalogue: targets"]),
        new("rational supportive therapy", ["poltoci", "polg2d", "polfev", "polster", "polican"], ["scenario: care"]),
        new("the selection of biomarkers", [], ["protocol: chosen.schedule.cytokines", "assumptions: cytokines.analytes", "compare: early warning"]),
        new("the prevention of high toxicity", ["burden", "bfrac", "ld"], ["scenario: debulking", "scenario: dose", "scenario: care"]),
        new("an innovative approach to constructing CAR cells", ["zeta", "cd28", "gate", "dB1", "dB2", "dB3", "dB4", "armour", "allo", "hla", "tcrko", "b2mko"], ["scenario: construct", "construct: gate, payload, edits, switch"]),
    ];
}
