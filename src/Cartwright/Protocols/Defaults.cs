using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What is in force where the record is silent and nobody chose. Every default in force is listed by name in <see cref="TrialPlan.InForce"/>.</summary>
public static class Defaults
{
    /// <summary>The variant of 3+3: the recommended dose has six patients.</summary>
    public const ThreePlusThreeVariant Variant = ThreePlusThreeVariant.SixAtMtd;

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

    /// <summary>The ASTCT consensus: an episode opens with 38.0 °C; it is over when its signs are gone for 24 hours (an assumption).</summary>
    /// <remarks>Lee et al. ASTCT consensus grading. Biol. Blood Marrow Transplant. 25 (2019) 625–638.</remarks>
    public static CytokineReleaseRule CytokineRelease { get; } = new("ASTCT-2019", new Temperature(38.0), Duration.OfHours(24));

    /// <summary>The day of the questionnaire between baseline and the first imaging.</summary>
    public const int QualityOfLifeDay = 28;

    /// <summary>How long before conditioning the baseline assessments may lie: never more than 4 weeks before treatment.</summary>
    /// <remarks>Eisenhauer et al. Eur. J. Cancer 45 (2009) 228–247, section 3.2.</remarks>
    public static Duration BaselineWithin { get; } = Duration.OfDays(28);
}
