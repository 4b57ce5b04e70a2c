using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What is in force where the record is silent and nobody chose. Every default in force is listed by name in <see cref="TrialPlan.InForce"/>.</summary>
public static class Defaults
{
    /// <summary>The variant of 3+3: the recommended dose has six patients.</summary>
    public const ThreePlusThreeVariant Variant = ThreePlusThreeVariant.SixAtMtd;

    /// <summary>The probability of dose-limiting toxicity that a design aims at: within the 20 to 30 % of most trials of cell therapy.</summary>
    public const double Target = 0.25;

    /// <summary>How many patients a prior guess is worth: as many as a cohort.</summary>
    public const int PriorPatients = 3;

    /// <summary>Patients in a cohort.</summary>
    public const int Cohort = 3;

    /// <summary>The type I error of a single arm's test, one-sided: half of the customary 5 % to both sides.</summary>
    public const double OneSidedAlpha = 0.025;

    /// <summary>The most toxicity that a design for the optimal biological dose tolerates (Lin et al. 2020).</summary>
    public const double MostToxicity = 0.35;

    /// <summary>The least response that a design for the optimal biological dose asks for (Lin et al. 2020).</summary>
    public const double LeastResponse = 0.25;

    /// <summary>Patients planned where nobody says how many: six for each level, as many as a 3+3 can need.</summary>
    public const int PatientsALevel = 6;

    /// <summary>What happens at the registered number of subjects, where the rule cannot need more.</summary>
    public const CapPolicy Cap = CapPolicy.ReportOnly;

    /// <summary>The number of the day of infusion.</summary>
    public const DayConvention Day = DayConvention.InfusionIsDay0;

    /// <summary>How durations count: with their last day, as CDISC and SAS programs do.</summary>
    public const DurationConvention Length = DurationConvention.Inclusive;

    /// <summary>The order of body systems in tables of adverse events: the most frequent first.</summary>
    public const SystemOrder Systems = SystemOrder.Frequency;

    /// <summary>Where overall survival starts, where the record has no endpoint that says so.</summary>
    public const SurvivalOrigin Origin = SurvivalOrigin.Infusion;

    /// <summary>The upper limit of the area under the curve.</summary>
    public static Duration AucUpperLimit { get; } = Duration.OfDays(28);

    /// <summary>The window of dose-limiting toxicity where the record states none: 28 days from infusion.</summary>
    public static DltWindow DltWindow { get; } = new(DltWindowStart.Infusion, Duration.OfDays(28));

    /// <summary>Grade 3 or more and at least possibly related, no term excluded; evaluable from 80 % of the assigned dose.</summary>
    public static DoseLimitingToxicityRule DoseLimitingToxicity { get; } = new(3, [], 0.80);

    /// <summary>Kinetics within 10 % of elapsed time, imaging within a week.</summary>
    public static VisitWindows Windows { get; } = new(0.10, Duration.OfDays(7));

    /// <summary>Every 6 weeks until week 24, then every 12 weeks.</summary>
    public static AssessmentInterval Imaging { get; } = new(Duration.OfDays(42), Duration.OfDays(168), Duration.OfDays(84));

    /// <summary>RECIST 1.1, a response confirmed after 28 days, stable disease from 42 days on.</summary>
    /// <remarks>Eisenhauer et al. New response evaluation criteria in solid tumours. Eur. J. Cancer 45 (2009) 228–247.</remarks>
    public static ResponseRule Response { get; } = new("RECIST 1.1", Duration.OfDays(28), Duration.OfDays(42));

    /// <summary>Progression as the FDA counts it, the conventions of SAS, survival at 6 and 12 months, no restricted mean, a transplant censors; who never came into remission fails on the day of origin.</summary>
    /// <remarks>FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), appendix 3. That failure counts from the origin is the FDA's and the ELN's habit in AML, not confirmed at its source.</remarks>
    public static SurvivalRule Survival { get; } = new(
        ProgressionRule.Fda2018, SurvivalSoftware.Sas, [Duration.OfDays(6 * Duration.DaysInMonth), Duration.OfDays(12 * Duration.DaysInMonth)], null, TransplantRule.Censor, FailureTime.Origin);

    /// <summary>The ASTCT consensus: an episode opens with 38.0 °C; it is over when its signs are gone for 24 hours (an assumption).</summary>
    /// <remarks>Lee et al. ASTCT consensus grading. Biol. Blood Marrow Transplant. 25 (2019) 625–638.</remarks>
    public static CytokineReleaseRule CytokineRelease { get; } = new("ASTCT-2019", new Temperature(38.0), Duration.OfHours(24));

    /// <summary>Linear where levels rise and logarithmic where they fall; beyond the last quantifiable sample down to the first below the limit; below the limit 0 before the first
    /// quantifiable sample and nothing between two; every sample after the peak may be in the terminal slope.</summary>
    public static KineticsRule Kinetics { get; } = new(AucRule.LinearUpLogDown, BeyondLast.ToFirstBelowLimit, BelowLimitAs.Zero, BelowLimitAs.Dropped, null, null, []);

    /// <summary>No infection beside those of the body system; windows to day 30 and day 90; rows a day apart are one event.</summary>
    public static SafetyRule Safety { get; } = new([], Duration.OfDays(30), Duration.OfDays(90), Duration.OfDays(1));

    /// <summary>Fifteen years; tests for replication-competent virus at 3, 6 and 12 months and then yearly, kept untested once three were negative; three months to either side.</summary>
    /// <remarks>FDA. Long term follow-up after administration of human gene therapy products (2020); testing of retroviral vector-based human gene therapy products for replication
    /// competent retrovirus (2020). Years and months not confirmed in their own text; the window is this project's choice.</remarks>
    public static FollowUpRule FollowUp { get; } = new(15, [new(3 * Duration.DaysInMonth), new(6 * Duration.DaysInMonth), new(12 * Duration.DaysInMonth)], 3, Duration.OfDays(90));

    /// <summary>The classes of event that guidance on CAR-T products names, each with its preferred terms.</summary>
    /// <remarks>FDA. Considerations for the development of chimeric antigen receptor (CAR) T cell products (2024). The terms are this project's reading, without their MedDRA version.</remarks>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Interest { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["Cytokine release"] = ["Cytokine release syndrome"],
        ["Neurotoxicity"] = ["Immune effector cell-associated neurotoxicity syndrome", "Neurotoxicity"],
        ["Haemophagocytic syndrome"] = ["Immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome", "Haemophagocytic lymphohistiocytosis"],
        ["Tumour lysis"] = ["Tumour lysis syndrome"],
        ["Graft-versus-host disease"] = ["Graft versus host disease", "Acute graft versus host disease", "Chronic graft versus host disease"],
        ["Encephalopathy"] = ["Encephalopathy", "Toxic encephalopathy"],
        ["Allergic reaction"] = ["Infusion related reaction", "Anaphylactic reaction", "Hypersensitivity"],
        ["Neutropenia"] = ["Neutropenia", "Neutrophil count decreased", "Febrile neutropenia"],
        ["Other cytopenia"] = ["Thrombocytopenia", "Platelet count decreased", "Anaemia", "Pancytopenia", "Bone marrow failure"],
        ["Hypogammaglobulinaemia"] = ["Hypogammaglobulinaemia", "Blood immunoglobulin G decreased"],
    };

    /// <summary>No limit of release: it is the sponsor's.</summary>
    public static IReadOnlyDictionary<string, ProductLimit> Specification { get; } = new Dictionary<string, ProductLimit>();

    /// <summary>The version of CTCAE by which laboratory results are graded. Grades of different versions are not comparable.</summary>
    public const string CtcaeVersion = "5.0";

    /// <summary>Tumour lysis from the infusion; aplasia below 50 cells/µL; immunoglobulin G below 4 g/L, and none that counts for 28 days after it was given. Assumptions: published limits differ.</summary>
    public static ScreeningRule Screening { get; } = new(LysisAnchor.Infusion, 50, 4, Duration.OfDays(28));

    /// <summary>The day of the questionnaire between baseline and the first imaging.</summary>
    public const int QualityOfLifeDay = 28;

    /// <summary>How long before conditioning the baseline assessments may lie: never more than 4 weeks before treatment.</summary>
    /// <remarks>Eisenhauer et al. Eur. J. Cancer 45 (2009) 228–247, section 3.2.</remarks>
    public static Duration BaselineWithin { get; } = Duration.OfDays(28);
}
