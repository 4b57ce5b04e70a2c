namespace Cartwright.Protocols;

/// <summary>What a dose-finding design other than a 3+3 must be told. The design itself is built from its name and these.</summary>
/// <param name="Target">The probability of dose-limiting toxicity aimed at, between 0 and 1 (neither reached).</param>
/// <param name="Patients">Evaluable patients at which the trial ends.</param>
/// <param name="Cohort">Patients in a cohort.</param>
public sealed record DesignSettings(double Target, int Patients, int Cohort)
{
    /// <summary>The name of the rule that needs no settings but its variant.</summary>
    public const string ThreePlusThree = "3+3";

    /// <summary>The name of a single arm at one dose, whose response rate is tested.</summary>
    public const string SingleArm = "single-arm";

    /// <summary>Whether a rule weighs responses against toxicity, so that a decision waits for both.</summary>
    public static bool WeighsResponse(string rule) => rule is "boin12" or "tepi";

    /// <summary>Evaluable patients at the level proposed next at which the trial ends before all are treated; null: it never does.</summary>
    public int? EnoughAtLevel { get; init; }

    /// <summary>Whether one toxicity in three keeps an interval design at its level, as clinicians expect for targets from 25 % to below 28 %.</summary>
    public bool StayAtOneThird { get; init; }

    /// <summary>Prior guesses of toxicity at each level for a model; null: calibrated from the target by indifference intervals.</summary>
    public IReadOnlyList<double>? Skeleton { get; init; }

    /// <summary>Whether the trial starts with single patients a level, until the first toxicity or the highest level.</summary>
    public bool Titrates { get; init; }

    /// <summary>How many patients the prior guesses of an informative design are worth at each level.</summary>
    public double PriorPatients { get; init; } = Defaults.PriorPatients;

    /// <summary>For designs that weigh response against toxicity: the most toxicity and the least response tolerated.</summary>
    public double MostToxicity { get; init; } = Defaults.MostToxicity;

    /// <summary>For designs that weigh response against toxicity: the least response worth having.</summary>
    public double LeastResponse { get; init; } = Defaults.LeastResponse;
}

/// <summary>The settings of a design that somebody chose; what nobody chose is null.</summary>
public sealed record ChosenDesign(double? Target, int? Patients, int? Cohort, int? EnoughAtLevel, bool? StayAtOneThird, IReadOnlyList<double>? Skeleton, double? MostToxicity, double? LeastResponse, bool? Titrates = null, int? PriorPatients = null)
{
    /// <summary>Of a single arm: the response rate that is not of interest.</summary>
    public double? NullRate { get; init; }

    /// <summary>Of a single arm: the response rate hoped for.</summary>
    public double? Alternative { get; init; }

    /// <summary>Of a single arm: the type I error allowed, one-sided.</summary>
    public double? Alpha { get; init; }
}
