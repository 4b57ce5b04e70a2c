using Cartwright.Models.Reference;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>How the patients of a population are judged to have responded (reference-model specification, section 15).</summary>
public enum ResponseCriteria
{
    /// <summary>Nothing is judged.</summary>
    None,

    /// <summary>Acute leukaemia: complete response is a marrow below 5 % blasts on day 28; blood counts are ignored.</summary>
    Leukaemia,

    /// <summary>Lymphoma, to day 180: complete response is a metabolic volume below 1 mL or 1 % of that at the start, partial response a sum of diameters of at most 0.707 of it.</summary>
    Lymphoma,

    /// <summary>Myeloma, to day 112: response is M-protein at most 50 % of that at the start; complete response at most 2 % with a marrow below 5 %.</summary>
    Myeloma,

    /// <summary>Solid tumour, days 28 to 84: response is a sum of diameters of at most 0.70 of that at the start at some visit, disease control at most 1.2.</summary>
    SolidTumour,
}

/// <summary>Patients of one dose.</summary>
/// <param name="Name">The dose, as a table shows it.</param>
/// <param name="Population">Whom they are drawn from.</param>
/// <param name="Share">How many of a trial's patients are of this dose, relative to the other groups.</param>
public sealed record DoseGroup(string Name, ReferencePopulation Population, int Share);

/// <summary>A published trial as it is simulated: who is drawn, at which doses, how long and how they are looked at.</summary>
/// <param name="Population">The population's name in the specification.</param>
/// <param name="Groups">Its doses, in the mixture of the trial.</param>
/// <param name="LastDay">Day of the last visit.</param>
/// <param name="Criteria">How response is judged.</param>
/// <param name="Assays">What is measured in blood.</param>
public sealed record SimulatedTrial(string Population, IReadOnlyList<DoseGroup> Groups, int LastDay, ResponseCriteria Criteria, IReadOnlyList<Assay> Assays)
{
    private static readonly Assay CarT = Assay.Cd22[0].On(1, 4, 7, 10, 14, 21, 28);

    /// <summary>NCI 15C0029: 33, 24 and 2 patients at 0.3, 1 and 3 million cells per kg, sampled as that trial was.</summary>
    public static SimulatedTrial Cd22 { get; } = new(
        "cd22ALL", Mixture("cd22ALL", ReferenceParameter.DosePerKilogram, (0.3, 33), (1, 24), (3, 2)), 28, ResponseCriteria.Leukaemia, Assay.Cd22);

    /// <summary>The nine populations; where a trial gave several doses and their numbers are in hand, in that mixture.</summary>
    public static IReadOnlyList<SimulatedTrial> All { get; } =
    [
        Alone("tisaALL", 28, ResponseCriteria.Leukaemia), Alone("axiLBCL", 180, ResponseCriteria.Lymphoma), Alone("ciltaMM", 112, ResponseCriteria.Myeloma),
        // KarMMa: 4, 70 and 54 patients at 150, 300 and 450 million cells.
        new("ideMM", Mixture("ideMM", ReferenceParameter.FlatDose, (150, 4), (300, 70), (450, 54)), 112, ResponseCriteria.Myeloma, [CarT]),
        Cd22, Alone("cd7TALL", 28, ResponseCriteria.Leukaemia), Alone("her2IV", 84, ResponseCriteria.SolidTumour), Alone("t4IT", 84, ResponseCriteria.SolidTumour),
        Alone("sleCD19", 28, ResponseCriteria.None),
    ];

    private static SimulatedTrial Alone(string population, int lastDay, ResponseCriteria criteria) =>
        new(population, [new("", ReferencePopulation.Of(population), 1)], lastDay, criteria, [CarT]);

    private static DoseGroup[] Mixture(string population, ReferenceParameter dose, params (double Amount, int Patients)[] groups) =>
        [.. groups.Select(g => new DoseGroup(FormattableString.Invariant($"{g.Amount}e6"), ReferencePopulation.Of(population).With(dose, g.Amount), g.Patients))];
}
