using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Trials.Designs.Shortfalls;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>The rules under which a table was made, in the words of its footnotes. Each is read from the plan, or from the settings that the analysis made of it.</summary>
internal static class RulesInForce
{
    public const string NotCalculable = "NC: not calculable.";

    public const string Exact = "Intervals: exact (Clopper–Pearson), 95 %, in per cent.";

    public const string LogLog = "Intervals: 95 %, from the log-log band; NC where the band does not cross one half, or survival was not observed.";

    public const string Exploratory = "Exploratory: an association among few subjects, none of the protocol's hypotheses, not adjusted for how many were looked at; it shows no cause.";

    /// <summary>By which program's conventions medians and bands are made.</summary>
    public static string Bands(TrialPlan plan) => plan.Survival.Software == SurvivalSoftware.Sas ? LogLog
        : "Conventions of R: intervals 95 %, from the log band; survival stays as it was after the last censored time.";

    /// <summary>What censors a time to progression and a response.</summary>
    public static string Censoring(TrialPlan plan) => (plan.Survival.Censoring == ProgressionRule.Fda2018
        ? "Progression as the FDA counts it (2018): another therapy and two missed assessments censor at the last adequate one before them"
        : "Progression as the EMA counts it (2012): it counts whenever it comes, judged clinically too")
        + (plan.Survival.Transplant == TransplantRule.Censor ? "; a stem cell transplant censors on its day." : "; a stem cell transplant is not looked at.");

    public const string Elapsed = "Times are days elapsed from the first infusion.";

    public static string DayNumbers(TrialPlan plan) =>
        plan.Conventions.Day == DayConvention.InfusionIsDay0 ? "Day numbers: the day of infusion is Day 0." : "Day numbers: the day of infusion is Day 1.";

    public static string Lengths(TrialPlan plan) => plan.Conventions.Duration == DurationConvention.Inclusive
        ? "Durations count their first and their last day (end − start + 1)."
        : "Durations are end − start.";

    public static string Toxicity(TrialPlan plan, StudyAnalysis analysis)
    {
        var (rule, window) = (plan.DoseLimitingToxicity, plan.DltWindow);
        var opens = window.From == DltWindowStart.ConditioningStart ? "the start of conditioning" : "infusion";
        var never = rule.ExcludedTerms.Count == 0 ? "" : $" (never: {string.Join(", ", rule.ExcludedTerms)})";
        return $"Dose-limiting: grade {rule.MinimumGrade} or worse and related or of unknown relation{never}, from {opens} to {window.AfterInfusion.Days:0.##} days after infusion, both included. "
            + $"Who had none counts from {Numbers.Percent(rule.MinimumDoseFraction)} of the assigned dose on, observed to the end of the window.{ShortProducts(rule.ShortProducts)}{Tolerated(rule)}{Deaths(rule.Deaths)}{Derived(plan, analysis)}";
    }

    // The default is what the sentence before says.
    private static string ShortProducts(ShortfallPolicy policy) => policy switch
    {
        ShortfallPolicy.CountAtAssigned => " Who received less counts at the level assigned all the same.",
        ShortfallPolicy.Replace => " Who received less does not count, also with a toxicity, and is replaced.",
        ShortfallPolicy.CountAtReceived => " Who received less counts at the highest level whose dose was received.",
        ShortfallPolicy.Feasibility => $" Who received less does not count, also with a toxicity; a level that fewer than {Numbers.Percent(FeasibilityDefaults.Least)} of the products reach, with more than {Numbers.Percent(FeasibilityDefaults.Confidence)} confidence, is given up with all above it.",
        _ => "",
    };

    private static string Tolerated(DoseLimitingToxicityRule rule) => rule.Tolerated.Count == 0 ? ""
        : $" Tolerated, and not counted: {string.Join("; ", rule.Tolerated)}, first and last day counted where there is no time of day; a toxicity that is not known to have ended counts.";

    private static string Deaths(DeathsThatCount rule) => rule switch
    {
        DeathsThatCount.RelatedOrUnknown => " A death in the window counts if it is related to product or conditioning, or nobody recorded what it was due to, also without an event form.",
        DeathsThatCount.NotDueToDisease => " A death in the window counts unless it is recorded as due to the disease, also without an event form.",
        _ => "",
    };

    // Neurotoxicity is only told of where anybody looked for it.
    private static string Derived(TrialPlan plan, StudyAnalysis analysis)
    {
        var release = DerivedToxicities.Counts(DerivedToxicities.CytokineRelease, plan) ? "cytokine release" : null;
        var neurotoxicity = analysis.Neurotoxicity.IsAssessed && DerivedToxicities.Counts(DerivedToxicities.Neurotoxicity, plan) ? "neurotoxicity" : null;
        var both = string.Join(" and ", new[] { release, neurotoxicity }.OfType<string>());
        return both.Length == 0 ? "" : $" {char.ToUpperInvariant(both[0])}{both[1..]} count{(both.Contains(" and ", StringComparison.Ordinal) ? "" : "s")} by the grade derived from signs, from the day on which it was reached.";
    }

    /// <summary>What of the infusions the dose decision counts.</summary>
    public static string DoseInfused(TrialPlan plan) =>
        $"Infused, received and share: everything from the first infusion to {plan.DltWindow.AfterInfusion.Days:0.##} days after it, which the dose decision counts. All infusions: later ones too, where each dose is recorded in one unit.";

    public static string Emergence(TrialPlan plan) =>
        $"Treatment-emergent: begun on or after the first study treatment, up to {plan.Visits.AdverseEventsUntil.Days:0} days{Years(plan.Visits.AdverseEventsUntil)} after the last infusion. Related: or nobody said that it was not.";

    // A protocol's "2 years" is a span of the calendar, which may be a day longer.
    private static string Years(Duration span) => span.Days > 0 && span.Days % Duration.DaysInYear == 0 ? $" (a year counted as {Duration.DaysInYear} days)" : "";

    /// <summary>That grades stand in for missing ones, where any does.</summary>
    public static IEnumerable<string> DerivedGrades(StudyAnalysis analysis) => analysis.AdverseEvents?.Events.Any(e => e.DerivedGrade is not null) == true
        ? ["Cytokine release and neurotoxicity without a recorded grade count at the worst grade derived from their signs over the days of the row."] : [];

    public static string Kinetics(TrialPlan plan)
    {
        var settings = KineticsAnalysis.SettingsOf(plan);
        var line = settings.Rule switch
        {
            AucRule.LinearUpLogDown => "linear where levels rise, logarithmic where they fall",
            AucRule.LinearThenLog => "linear to the peak, logarithmic after it",
            _ => "linear throughout",
        };
        return FormattableString.Invariant($"AUCINT: from infusion to day {settings.PartialAreaEnd:0.##}, {line}; {Beyond(settings)}. ")
            + FormattableString.Invariant($"Contraction: the peak to nominal day {NcaSettings.CellularKinetics.PhaseBoundary:0} with its window, so to day {settings.PhaseBoundary:0.##}; persistence: after that day.");
    }

    /// <summary>What the protocol says of the terminal slope; null where only the best fit decides.</summary>
    public static string? Slope(TrialPlan plan)
    {
        var rule = plan.Kinetics;
        string?[] limits =
        [
            rule.SlopeNotBefore is { } from ? FormattableString.Invariant($"no sample before day {from.Days:0.##}") : null,
            rule.SlopeMostPoints is { } most ? $"{most} points at most" : null,
            rule.Points.Count > 0 ? $"{rule.Points.Count} sample{(rule.Points.Count == 1 ? "" : "s")} decided by hand, with the reason in the listing of samples" : null,
        ];
        return limits.OfType<string>().ToList() is { Count: > 0 } said ? $"Terminal slope: {string.Join("; ", said)}." : null;
    }

    public static string BelowLimit(TrialPlan plan)
    {
        var rules = KineticsAnalysis.SettingsOf(plan).BelowLimit;
        return $"Below the limit of quantification: {As(rules.BeforeFirst)} before the first quantifiable sample, {As(rules.Between)} between quantifiable ones; never in a slope.";
    }

    public static string Response(TrialPlan plan, StudyAnalysis analysis) => analysis.Response.Subjects.Any(s => s.BestAsJudged is not null)
        ? "Response as somebody judged it, without its dates: neither confirmation nor a least duration of stable disease was applied."
        : Response(plan) + Evaluator(plan, analysis);

    private static string Response(TrialPlan plan) =>
        $"Criteria: {plan.Response.Criteria}{(CriteriaFamilies.AreKnown(plan.Response.Criteria) ? "" : ", which are not derived here: read by RECIST 1.1")}. {Confirmed(plan)}"
        + (plan.Response.Reading == ConfirmationReading.Admiralonco ? " Confirmation as admiralonco reads it." : "");

    private static string Confirmed(TrialPlan plan) => CriteriaFamilies.Of(plan.Response.Criteria) == CriteriaFamily.Imwg2016
        ? "Every response is borne out by two consecutive assessments; a progression counts unless the next assessment contradicts it."
        : $"{(plan.Response.ConfirmedAfter is { } after ? $"A response is confirmed by another at least {after.Days:0.##} days later" : "A response need not be confirmed")}; "
            + $"stable disease lasts at least {plan.Response.MinimumStableDisease.Days:0.##} days from infusion."
            + (CriteriaFamilies.Of(plan.Response.Criteria) == CriteriaFamily.Irecist ? " Progression counts on the day of the iUPD that was later confirmed, or was still open at the last assessment." : "");

    // Only where two judged is it a choice whose reading counts.
    private static string Evaluator(TrialPlan plan, StudyAnalysis analysis) => analysis.Efficacy.Concordance is null ? ""
        : plan.Response.Evaluator == ResponseEvaluator.Independent ? " As independent review read it." : " As the investigator read it.";

    public static string CytokineRelease(TrialPlan plan) =>
        $"Scale: {plan.CytokineRelease.Scale}, derived from temperatures, fluids and vasopressors, and oxygen: {CytokineReleaseScales.Named(plan.CytokineRelease.Scale).Reading}.{Organs(plan)} An episode opens with {plan.CytokineRelease.Fever} within "
        + $"{CytokineReleaseAnalysis.OpensWithin.Days:0} days after infusion and is over when every sign has been gone for {plan.CytokineRelease.ResolvedAfter.Days * 24:0.##} hours.";

    /// <summary>How a scale was read, with its source.</summary>
    public static string Scale(CytokineReleaseScale scale) => $"{scale.Title} ({scale.Source}): {scale.Reading}.";

    /// <summary>Whether organ toxicity raises grades.</summary>
    public static string OrganToxicity(TrialPlan plan) => plan.CytokineRelease.OrgansFromLaboratory
        ? $"Creatinine, ALT and AST raise the grades of scales that ask for organ toxicity, by CTCAE {plan.CtcaeVersion}, where worse than before treatment."
        : "Organ toxicities are not looked at, also where a scale asks for them, so that its grade may be too low.";

    private static string Organs(TrialPlan plan) => CytokineReleaseScales.Named(plan.CytokineRelease.Scale).UsesOrgans ? $" {OrganToxicity(plan)}" : "";

    public static string Neurotoxicity { get; } = "Scale: ASTCT 2019, from the ICE score and, where recorded, consciousness, seizures, motor findings and cerebral oedema. A score that is missing is not a score of 10. Under 12 years CAPD takes the place of ICE. "
        + "Who scored 7 to 9 before infusion is graded by scores below that one; who scored less, not by the score. "
        + $"An episode opens within {IcansAnalysis.OpensWithin.Days:0} days after infusion and is over when assessments have been unimpaired for {IcansAnalysis.ResolvedAfter.Days * 24:0} hours.";

    private static string As(BelowLimitAs treatment) => treatment == BelowLimitAs.Zero ? "counted as 0" : "left out";

    private static string Beyond(NcaSettings settings) => settings.BeyondLast switch
    {
        BeyondLast.StopAtLast => "it stops at the last quantifiable sample",
        BeyondLast.Extrapolate => "extrapolated along the terminal slope",
        _ => "beyond the last quantifiable sample, straight down to the first below the limit",
    };
}
