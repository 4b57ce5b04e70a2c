using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What the record leaves open and somebody chose. What nobody chose is null, and takes its default in <see cref="TrialPlan"/>, by name.</summary>
public sealed record Chosen(
    string By,
    DoseBasis? DoseBasis,
    IReadOnlyDictionary<string, CellDose>? Doses,
    ThreePlusThreeVariant? Variant,
    CapPolicy? Cap,
    Duration? ConditioningStart,
    DoseLimitingToxicityRule? DoseLimitingToxicity,
    VisitWindows? Windows,
    AssessmentInterval? Imaging,
    IReadOnlyList<int>? QualityOfLifeDays,
    Duration? VitalSignsUntil,
    ResponseRule? Response,
    CytokineReleaseRule? CytokineRelease,
    DayConvention? DayConvention,
    DurationConvention? DurationConvention,
    Duration? AucUpperLimit,
    PrecisionWanted? Precision,
    IReadOnlyDictionary<string, string> Readings,
    IReadOnlyList<Choice> Choices)
{
    /// <summary>The most cells of one assigned dose, where doses are by weight.</summary>
    public CellDose? DoseCap { get; init; }

    /// <summary>The escalation, where the record states none.</summary>
    public ChosenEscalation? Escalation { get; init; }

    /// <summary>What a design other than a 3+3 must be told.</summary>
    public ChosenDesign? Design { get; init; }

    /// <summary>How long after infusion the next cohort waits, where the record states no window or one that is no gate.</summary>
    public Duration? DltWindow { get; init; }

    /// <summary>How long after infusion adverse events and response are observed, where the record states no frame.</summary>
    public Duration? ObservedUntil { get; init; }

    /// <summary>How times to event are censored and reported.</summary>
    public SurvivalRule? Survival { get; init; }

    /// <summary>When things are looked at, where the record states no times.</summary>
    public ChosenSchedule? Schedule { get; init; }

    /// <summary>The rules of cellular kinetics; a rule that nobody chose holds its default.</summary>
    public KineticsRule? Kinetics { get; init; }

    /// <summary>How events are gathered.</summary>
    public SafetyRule? Safety { get; init; }

    /// <summary>What long-term follow-up asks for.</summary>
    public FollowUpRule? FollowUp { get; init; }

    /// <summary>Events of special interest: for each class the preferred terms that belong to it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Interest { get; init; }

    /// <summary>What a product must show for its release, by test (BSTESTCD).</summary>
    public IReadOnlyDictionary<string, ProductLimit>? Specification { get; init; }

    /// <summary>The version of CTCAE by which laboratory results are graded: <c>5.0</c>.</summary>
    public string? CtcaeVersion { get; init; }

    /// <summary>The limits of screens.</summary>
    public ScreeningRule? Screening { get; init; }

    /// <summary>Potentially clinically significant values of vital signs.</summary>
    public IReadOnlyList<VitalSignRange>? VitalSignRanges { get; init; }

    /// <summary>The order of body systems in tables of adverse events.</summary>
    public SystemOrder? SystemOrder { get; init; }

    /// <summary>Nothing chosen.</summary>
    public static Chosen Nothing { get; } = new("nobody", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        new Dictionary<string, string>(), []);
}

/// <summary>An escalation that somebody chose: its rule and its levels in order; their doses stand apart.</summary>
public sealed record ChosenEscalation(string Rule, IReadOnlyList<string> Levels);

/// <summary>Sampling times that somebody chose; what nobody chose is null.</summary>
public sealed record ChosenSchedule(
    IReadOnlyList<SamplingTime>? Kinetics, IReadOnlyList<SamplingTime>? Cytokines, IReadOnlyList<SamplingTime>? BloodCounts, IReadOnlyList<SamplingTime>? Marrow);

/// <summary>One line of the list of choices and assumptions: what, its value as written, who made it and why, and where it stands.</summary>
public sealed record Choice(string Path, string Value, string By, string? Why, Place? Where);

/// <summary>What happens when the rule asks for more patients than the record enrols.</summary>
public enum CapPolicy
{
    /// <summary>The trial stops at the cap without its answer.</summary>
    StopsTrial,

    /// <summary>The cap is raised to what the rule can need.</summary>
    RaisedToRule,

    /// <summary>The rule runs on, and the report says how often the cap is broken.</summary>
    ReportOnly,
}

/// <summary>Which adverse events are dose-limiting: at least this grade, at least possibly related, of no excluded term; and who can be judged.</summary>
/// <param name="MinimumGrade">CTCAE grade from which an event counts (inclusive).</param>
/// <param name="ExcludedTerms">Preferred terms that never count (expected cytopenias; cytokine release graded apart).</param>
/// <param name="MinimumDoseFraction">The share of the assigned dose from which a subject without toxicity is evaluable (inclusive).</param>
public sealed record DoseLimitingToxicityRule(int MinimumGrade, IReadOnlyList<string> ExcludedTerms, double MinimumDoseFraction)
{
    /// <summary>Which deaths in the window are dose-limiting beside the recorded events.</summary>
    public DeathsThatCount Deaths { get; init; }

    /// <summary>How a subject counts who received less than <see cref="MinimumDoseFraction"/> of the assigned dose.</summary>
    public ShortfallPolicy ShortProducts { get; init; } = ShortfallPolicy.ToxicityCounts;

    /// <summary>What is expected and not dose-limiting while it is no worse and lasts no longer.</summary>
    public IReadOnlyList<ToleratedToxicity> Tolerated { get; init; } = [];
}

/// <summary>Which deaths in the window of dose-limiting toxicity count as one, whether or not a fatal event was written down.</summary>
public enum DeathsThatCount
{
    /// <summary>Those related to product or conditioning, and those of which nobody recorded what they were due to.</summary>
    RelatedOrUnknown,

    /// <summary>Every one that is not recorded as due to the disease.</summary>
    NotDueToDisease,

    /// <summary>None but by a recorded event that counts itself.</summary>
    EventsAlone,
}

/// <summary>How far from its planned time an observation may lie: kinetics as a fraction of elapsed time, imaging in days to either side.</summary>
public sealed record VisitWindows(double KineticsFraction, Duration Imaging);

/// <summary>How response is judged: criteria, the interval after which a response must be confirmed (null: it need not be), and how long stable disease must last.</summary>
public sealed record ResponseRule(string Criteria, Duration? ConfirmedAfter, Duration MinimumStableDisease)
{
    /// <summary>Whose reading is primary where investigator and independent review both judged.</summary>
    public ResponseEvaluator Evaluator { get; init; }

    /// <summary>How table 3 of RECIST 1.1 is read where it leaves a choice.</summary>
    public ConfirmationReading Reading { get; init; }
}

/// <summary>Who judges response.</summary>
public enum ResponseEvaluator
{
    /// <summary>The site.</summary>
    Investigator,

    /// <summary>Independent review.</summary>
    Independent,
}

/// <summary>How responses are confirmed where the criteria leave a choice.</summary>
public enum ConfirmationReading
{
    /// <summary>By RECIST 1.1, table 3 and its footnote.</summary>
    Recist,

    /// <summary>As the R package admiralonco does.</summary>
    Admiralonco,
}

/// <summary>How cytokine release is graded: scale, the fever that opens an episode (inclusive), and how long its signs must be gone before it is over.</summary>
public sealed record CytokineReleaseRule(string Scale, Temperature Fever, Duration ResolvedAfter)
{
    /// <summary>Whether the CTCAE grades of creatinine and transaminases raise the grade, under the scales that ask for organ toxicity.</summary>
    public bool OrgansFromLaboratory { get; init; }
}

/// <summary>When an endpoint counts as answerable.</summary>
/// <param name="KineticsWithin">A kinetic parameter is recovered when within this fraction of the patient's true value (0.20).</param>
/// <param name="KineticsShare">… in at least this share of patients (0.80).</param>
/// <param name="RateHalfWidth">A rate is answerable when its 95 % interval is at most this wide to either side (0.20).</param>
/// <param name="MedianShare">A median time is answerable when it can be estimated in at least this share of trials (0.80).</param>
/// <param name="RightDoseShare">The design is answerable when it recommends the right dose in at least this share of trials (0.60).</param>
/// <param name="TolerableToxicity">The right dose is the highest whose true toxicity is at most this (1/3).</param>
public sealed record PrecisionWanted(double KineticsWithin, double KineticsShare, double RateHalfWidth, double MedianShare, double RightDoseShare, double TolerableToxicity)
{
    /// <summary>The settings in force where nobody chose others.</summary>
    public static PrecisionWanted Default { get; } = new(0.20, 0.80, 0.20, 0.80, 0.60, 1.0 / 3);

    /// <summary>The test of a single arm is answerable when its exact power at the true rate is at least this.</summary>
    public double Power { get; init; } = 0.80;
}
