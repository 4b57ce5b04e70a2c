using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>Arms, allocation, sample size, escalation and the window in which a toxicity is dose-limiting.</summary>
public sealed record StudyDesign(
    Stated<string>? StudyType,
    Stated<int>? Arms,
    Stated<Allocation>? Allocation,
    Stated<string>? Purpose,
    Stated<string>? Masking,
    Stated<Enrolment>? Enrolment,
    Stated<Escalation>? Escalation,
    Stated<DltWindow>? DltWindow,
    Stated<string>? DltDefinition,
    IReadOnlyList<Stated<InfusionMention>> Infusions)
{
    /// <summary>Whether subjects are conditioned; null where the record says neither.</summary>
    public Stated<ConditioningGiven>? Conditioning { get; init; }
}

/// <summary>How subjects are assigned to arms.</summary>
public enum Allocation
{
    /// <summary>One arm, or no assignment.</summary>
    NotApplicable,

    /// <summary>At random.</summary>
    Randomized,

    /// <summary>Assigned, but not at random.</summary>
    NonRandomized,
}

/// <summary>How many subjects: the registered number, and the range the text names. A number not stated is null.</summary>
public sealed record Enrolment(int? Planned, int? From, int? To)
{
    /// <summary>Where the registered number stands, when that is another place than the range's.</summary>
    public Citation? PlannedAt { get; init; }

    /// <summary>The most subjects the record provides for: the registered number, else the end of the range; null where it says neither.</summary>
    public int? Cap => Planned ?? To;
}

/// <summary>The escalation rule by name, its variant if stated, the ordered levels (none where the record names none), and their doses if stated.</summary>
public sealed record Escalation(string Rule, ThreePlusThreeVariant? Variant, IReadOnlyList<string> Levels, IReadOnlyDictionary<string, CellDose>? Doses)
{
    private const int MostAtOneLevel = 6;

    /// <summary>The most subjects that the rule can need: six at each level in every variant of 3+3; null for another rule.</summary>
    public int? MostSubjects => Rule == DesignSettings.ThreePlusThree ? Levels.Count * MostAtOneLevel : null;
}

/// <summary>Whether subjects receive chemotherapy before the product.</summary>
public enum ConditioningGiven
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>Some may.</summary>
    Optional,

    /// <summary>Everybody.</summary>
    Given,
}

/// <summary>The three designs that are all called "3+3".</summary>
public enum ThreePlusThreeVariant
{
    /// <summary>Never back to a lower level; the level below a toxic one is recommended with however many were treated there (Storer 1989).</summary>
    EscalationOnly,

    /// <summary>Back to a lower level until six are treated there.</summary>
    DeEscalation,

    /// <summary>The recommended level has six patients and at most one toxicity (Korn 1994).</summary>
    SixAtMtd,
}

/// <summary>The window of dose-limiting toxicity: from a start to a time after infusion, both days included.</summary>
public sealed record DltWindow(DltWindowStart From, Duration AfterInfusion)
{
    /// <summary>The longest time that a next cohort can be made to wait: registered windows of cell therapy trials are 21 to 42 days, and three months the rare extreme.</summary>
    public static Duration LongestGate { get; } = Duration.OfDays(92);

    /// <summary>Whether a next cohort can wait for it; a window of years collects toxicity, and gates nothing.</summary>
    public bool IsGate => AfterInfusion <= LongestGate;
}

/// <summary>Where the window of dose-limiting toxicity opens.</summary>
public enum DltWindowStart
{
    /// <summary>The first day of conditioning chemotherapy.</summary>
    ConditioningStart,

    /// <summary>The infusion.</summary>
    Infusion,
}

/// <summary>A phrase that says, or implies, how many infusions a subject receives.</summary>
public sealed record InfusionMention(string Wording, InfusionCount Implies);

/// <summary>How many infusions a phrase implies.</summary>
public enum InfusionCount
{
    /// <summary>One.</summary>
    Single,

    /// <summary>Possibly more than one ("first", "last").</summary>
    PossiblySeveral,
}
