using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>The protocol as it will be carried out: every open question closed by the record, by a choice or by a named default. What conduct and analysis read.</summary>
public sealed record TrialPlan(
    string StudyId,
    string ProductName,
    IReadOnlyList<DoseLevel> Levels,
    ThreePlusThreeVariant Variant,
    int? Cap,
    CapPolicy CapPolicy,
    Duration ConditioningStart,
    DltWindow DltWindow,
    DoseLimitingToxicityRule DoseLimitingToxicity,
    PlannedVisits Visits,
    ResponseRule Response,
    CytokineReleaseRule CytokineRelease,
    AnalysisConventions Conventions,
    IReadOnlyList<PlannedAnalyte> Cytokines,
    PrecisionWanted Precision,
    IReadOnlyList<Endpoint> Endpoints,
    IReadOnlyList<Choice> InForce)
{
    /// <summary>The product's other names.</summary>
    public IReadOnlyList<string> ProductAliases { get; init; } = [];

    /// <summary>All names of the product.</summary>
    public IEnumerable<string> ProductNames => ProductAliases.Prepend(ProductName);

    /// <summary>The registry number; null where the protocol has none.</summary>
    public string? Registry { get; init; }

    /// <summary>The rule of dose escalation by name: <c>3+3</c>, <c>boin</c>.</summary>
    public string Rule { get; init; } = DesignSettings.ThreePlusThree;

    /// <summary>What a single arm is planned with; null where doses are escalated.</summary>
    public SingleArmRule? SingleArm { get; init; }

    /// <summary>Whether all patients receive one dose and their response rate is tested.</summary>
    public bool IsSingleArm => SingleArm is not null;

    /// <summary>Whether the rule is a 3+3, of which there are variants.</summary>
    public bool IsThreePlusThree => Rule == DesignSettings.ThreePlusThree;

    /// <summary>Whether the rule weighs responses against toxicity.</summary>
    public bool WeighsResponse => DesignSettings.WeighsResponse(Rule);

    /// <summary>How long after infusion it is known how a subject counts in the next dose decision: the window of dose-limiting toxicity, and where responses are weighed also the latest day of the first assessment of the disease.</summary>
    public Duration DecisionAfter
    {
        get
        {
            var assessment = Visits.Imaging.Concat(Visits.Marrow).Where(v => v.Planned.Days > 0).OrderBy(v => v.Planned.Days).Select(v => (Duration?)v.Latest).FirstOrDefault();
            return WeighsResponse && assessment is { } latest && latest > DltWindow.AfterInfusion ? latest : DltWindow.AfterInfusion;
        }
    }

    /// <summary>What a rule other than 3+3 must be told.</summary>
    public DesignSettings Design { get; init; } = new(Defaults.Target, Defaults.PatientsALevel * Levels.Count, Defaults.Cohort);

    /// <summary>Whether subjects receive conditioning chemotherapy; where nobody does, <see cref="ConditioningStart"/> is the day of infusion.</summary>
    public bool IsConditioned { get; init; } = true;

    /// <summary>Whether the cells are given into the tumour; otherwise they are given into a vein.</summary>
    public bool IsIntratumoral { get; init; }

    /// <summary>The rules of cellular kinetics.</summary>
    public KineticsRule Kinetics { get; init; } = Defaults.Kinetics;

    /// <summary>Whether the cells are a donor's, so that they may attack the host.</summary>
    public bool IsDonorDerived { get; init; }

    /// <summary>How events are gathered.</summary>
    public SafetyRule Safety { get; init; } = Defaults.Safety;

    /// <summary>What long-term follow-up asks for.</summary>
    public FollowUpRule FollowUp { get; init; } = Defaults.FollowUp;

    /// <summary>Events of special interest: for each class the preferred terms that belong to it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Interest { get; init; } = Defaults.Interest;

    /// <summary>What a product must show for its release, by test (BSTESTCD); empty where nobody said.</summary>
    public IReadOnlyDictionary<string, ProductLimit> Specification { get; init; } = Defaults.Specification;

    /// <summary>How times to event are censored and reported.</summary>
    public SurvivalRule Survival { get; init; } = Defaults.Survival;

    /// <summary>Whether subjects were assigned at random to more than one arm: only then are arms compared by a test.</summary>
    public bool IsRandomised { get; init; }

    /// <summary>The version of CTCAE by which laboratory results are graded: <c>5.0</c>.</summary>
    public string CtcaeVersion { get; init; } = Defaults.CtcaeVersion;

    /// <summary>The limits of screens.</summary>
    public ScreeningRule Screening { get; init; } = Defaults.Screening;

    /// <summary>Potentially clinically significant values of vital signs; none where nobody chose any.</summary>
    public IReadOnlyList<VitalSignRange> VitalSignRanges { get; init; } = [];

    /// <summary>In which order body systems stand in tables of adverse events.</summary>
    public SystemOrder SystemOrder { get; init; }

    /// <summary>Closes every open question of a protocol: by the record, else by a choice, else by a named default, and lists each in <see cref="InForce"/>.</summary>
    /// <returns>The plan; or null and what must be chosen or mended first, everything at once.</returns>
    public static (TrialPlan? Plan, IReadOnlyList<Fault> Faults) Of(Protocol protocol) => Closed(protocol, new Planning.Answers(protocol));

    /// <summary>The same for a trial whose patients have been treated: how many cells a level means, when conditioning starts and what happens at the cap need not be known any more.</summary>
    /// <returns>The plan; or null and what must be chosen or mended first.</returns>
    public static (TrialPlan? Plan, IReadOnlyList<Fault> Faults) OfConducted(Protocol protocol) => Closed(protocol, new Planning.Answers(protocol, conducted: true));

    private static (TrialPlan? Plan, IReadOnlyList<Fault> Faults) Closed(Protocol protocol, Planning.Answers answers)
    {
        var plan = Planning.TrialQuestions.Close(protocol, answers);
        return (answers.Faults.Count == 0 ? plan : null, answers.Faults);
    }
}

/// <summary>A dose level: its number from 1, its name in the record and its dose; null in a conducted trial whose data do not state it.</summary>
public sealed record DoseLevel(int Number, string Name, CellDose? Stated)
{
    /// <summary>The most cells of one assigned dose, whatever the patient weighs; null where the dose is not capped.</summary>
    public CellDose? Cap { get; init; }

    /// <summary>The dose as a table shows it.</summary>
    public string DoseAsWritten => Stated is not { } dose ? "not stated" : Cap is { } most ? $"{dose}, at most {most}" : $"{dose}";

    /// <summary>The cells assigned to a patient of this weight.</summary>
    public double CellsFor(double kilograms) => Math.Min(Dose.CellsFor(kilograms), Cap?.Amount ?? double.PositiveInfinity);

    /// <summary>The dose.</summary>
    /// <exception cref="InvalidOperationException">Nobody stated it; only the analysis of a trial that has been conducted can do without.</exception>
    public CellDose Dose => Stated ?? throw new InvalidOperationException($"Level '{Name}' has no stated dose.");
}

/// <summary>A planned observation: its name as the record writes it, planned time from infusion, and how early and late it may be (both inclusive).</summary>
public sealed record PlannedVisit(string Name, Duration Planned, Duration Earliest, Duration Latest);

/// <summary>All planned observations of a subject, in days from infusion.</summary>
public sealed record PlannedVisits(
    IReadOnlyList<PlannedVisit> Kinetics,
    IReadOnlyList<PlannedVisit> Cytokines,
    IReadOnlyList<PlannedVisit> Imaging,
    IReadOnlyList<PlannedVisit> QualityOfLife,
    Duration VitalSignsUntil,
    Duration AdverseEventsUntil,
    Duration EfficacyUntil)
{
    /// <summary>When blood cells are counted; empty where nobody chose days.</summary>
    public IReadOnlyList<PlannedVisit> BloodCounts { get; init; } = [];

    /// <summary>When marrow is looked at; empty where nobody chose days.</summary>
    public IReadOnlyList<PlannedVisit> Marrow { get; init; } = [];
}

/// <summary>An analyte as registered and as read: "Tumor Necrosis Factor-γ" read as IFN-γ.</summary>
public sealed record PlannedAnalyte(string EndpointId, string Registered, string Analyte);

/// <summary>The readings under which endpoints are computed.</summary>
public sealed record AnalysisConventions(
    DayConvention Day,
    DurationConvention Duration,
    SurvivalOrigin SurvivalOrigin,
    SurvivalOrigin ProgressionOrigin,
    DurationOfResponseReading DurationOfResponse,
    HalfLifePhase HalfLife,
    Duration AucUpperLimit);

/// <summary>Where overall survival starts to count.</summary>
public enum SurvivalOrigin
{
    /// <summary>Enrolment (consent): everybody enrolled.</summary>
    Enrolment,

    /// <summary>The first day of conditioning: everybody conditioned.</summary>
    Conditioning,

    /// <summary>The first infusion: everybody infused.</summary>
    Infusion,
}

/// <summary>How duration of response is read.</summary>
public enum DurationOfResponseReading
{
    /// <summary>From first CR or PR to progression or death.</summary>
    ResponseToProgressionOrDeath,

    /// <summary>As written: from first CR, PR or PD to progression; a patient who progresses first has a duration of 0 days.</summary>
    Literal,
}

/// <summary>Which phase a half-life describes.</summary>
public enum HalfLifePhase
{
    /// <summary>Contraction after the peak, and persistence at the end: both reported.</summary>
    Both,

    /// <summary>From the peak to day 28.</summary>
    Contraction,

    /// <summary>The terminal phase.</summary>
    Persistence,
}
