using Cartwright.Protocols;
using Cartwright.Trials.Designs.Certificates;

namespace Cartwright.Trials.Designs;

/// <summary>What a design does under one scenario.</summary>
public sealed record ScenarioCharacteristics(string Name, ExactOperatingCharacteristics Exact);

/// <summary>With so many patients at a level: the most toxicities at which one escalates, the fewest at which one goes down, and at which the level is given up; null where no count does.</summary>
public sealed record BoundaryRow(int Treated, int? EscalateAtMost, int? DeEscalateAtLeast, int? EliminateAtLeast);

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
    /// <summary>What the design was told, in words; null for a 3+3, whose variant says all.</summary>
    public string? Told { get; init; }

    /// <summary>The rule of a design by decision table, as protocols print it; null of other designs.</summary>
    public IReadOnlyList<BoundaryRow>? Boundaries { get; init; }

    /// <summary>What enumeration proves of it.</summary>
    public DesignCertificate? Certificate { get; init; }

    /// <summary>The report on a 3+3.</summary>
    /// <exception cref="ArgumentException">No level, or a scenario that does not have one probability within 0..1 for each level.</exception>
    public static DesignReport Of(int levels, ThreePlusThreeVariant variant, int? cap, params IReadOnlyList<ToxicityScenario> scenarios) =>
        Of(ThreePlusThreeName, levels, variant, new(Defaults.Target, levels * Defaults.PatientsALevel, Defaults.Cohort), null, cap, scenarios);

    /// <summary>The report on the design of a plan.</summary>
    /// <exception cref="ArgumentException">Settings that cannot be, or a scenario that does not fit.</exception>
    public static DesignReport Of(TrialPlan plan, params IReadOnlyList<ToxicityScenario> scenarios) => Of(DoseDesigns.Of(plan), plan.Rule, plan.Variant, plan.Design, plan.Cap, scenarios);

    /// <summary>The report on a design by name.</summary>
    /// <exception cref="ArgumentException">Settings that cannot be, or a scenario that does not fit.</exception>
    public static DesignReport Of(string rule, int levels, ThreePlusThreeVariant variant, DesignSettings told, IReadOnlyList<double>? doses, int? cap, params IReadOnlyList<ToxicityScenario> scenarios) =>
        Of(DoseDesigns.Of(rule, levels, variant, told, doses), rule, variant, told, cap, scenarios);

    // Only whole cohorts stand at a level, unless the trial's size is no multiple of a cohort.
    private static List<BoundaryRow>? Rows(AskedDesign asked) => asked.Boundaries is not { } table ? null
        : [.. Enumerable.Range(1, asked.Told.Patients).Where(n => table.Has(n) && (asked.Told.Patients % asked.Told.Cohort != 0 || n % asked.Told.Cohort == 0))
            .Select(n => new BoundaryRow(n, table.EscalateAtMost(n), table.DeEscalateAtLeast(n), table.EliminateAtLeast(n)))];

    /// <summary>The report on a design as somebody asks for it.</summary>
    /// <exception cref="ArgumentException">Settings that cannot be, or a scenario that does not fit.</exception>
    public static DesignReport Of(AskedDesign asked, int? cap, params IReadOnlyList<ToxicityScenario> scenarios)
    {
        var report = Of(asked.Made(), asked.Rule, asked.Variant, asked.Told, cap, scenarios);
        return report.Told is null ? report : report with { Told = asked.Described, Boundaries = Rows(asked) };
    }

    private static DesignReport Of(IDoseDesign design, string rule, ThreePlusThreeVariant variant, DesignSettings told, int? cap, IReadOnlyList<ToxicityScenario> scenarios)
    {
        var space = StateSpace.Of(design);
        var isThreePlusThree = rule == ThreePlusThreeName;
        return new(rule, isThreePlusThree ? Name(variant) : "", design.Levels, cap, space.MostPatients, space.Paths, space.Live, DecisionTable.Of(space),
            [.. scenarios.Select(s => new ScenarioCharacteristics(s.Name, ExactOperatingCharacteristics.Of(space, s, cap)))])
        {
            Told = isThreePlusThree ? null : DoseDesigns.Described(rule, variant, told),
            Certificate = DesignCertificate.Of(space, isThreePlusThree ? 1.0 / 3 : DoseDesigns.WatchesResponses(rule) ? told.MostToxicity : told.Target, isThreePlusThree ? null : told.Patients),
        };
    }

    private const string ThreePlusThreeName = DesignSettings.ThreePlusThree;

    /// <summary>The variant's name as protocols and commands write it.</summary>
    public static string Name(ThreePlusThreeVariant variant) => variant switch
    {
        ThreePlusThreeVariant.EscalationOnly => "escalation-only",
        ThreePlusThreeVariant.DeEscalation => "de-escalation",
        _ => "six-at-mtd",
    };
}
