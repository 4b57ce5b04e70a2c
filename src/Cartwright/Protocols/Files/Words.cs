using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The words of a protocol file, and what each means. The schema lists the same words.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, Allocation> Allocations = Of(
        ("not-applicable", Allocation.NotApplicable), ("randomized", Allocation.Randomized), ("non-randomized", Allocation.NonRandomized));

    public static readonly IReadOnlyDictionary<string, ThreePlusThreeVariant> Variants = Of(
        ("escalation-only", ThreePlusThreeVariant.EscalationOnly), ("de-escalation", ThreePlusThreeVariant.DeEscalation),
        ("six-at-mtd", ThreePlusThreeVariant.SixAtMtd));

    public static readonly IReadOnlyDictionary<string, CapPolicy> Caps = Of(
        ("stops-trial", CapPolicy.StopsTrial), ("raised-to-18", CapPolicy.RaisedToRule), ("report-only", CapPolicy.ReportOnly));

    public static readonly IReadOnlyDictionary<string, DltWindowStart> DltWindowStarts = Of(
        ("conditioning-start", DltWindowStart.ConditioningStart), ("infusion", DltWindowStart.Infusion));

    public static readonly IReadOnlyDictionary<string, InfusionCount> InfusionCounts = Of(
        ("single", InfusionCount.Single), ("possibly-several", InfusionCount.PossiblySeveral));

    public static readonly IReadOnlyDictionary<string, DoseBasis> DoseBases = Of(("cells", DoseBasis.Cells), ("cells/kg", DoseBasis.CellsPerKilogram));

    public static readonly IReadOnlyDictionary<string, DayConvention> Days = Of(
        ("infusion-is-day-0", DayConvention.InfusionIsDay0), ("infusion-is-day-1", DayConvention.InfusionIsDay1));

    public static readonly IReadOnlyDictionary<string, DurationConvention> Lengths = Of(
        ("inclusive", DurationConvention.Inclusive), ("exclusive", DurationConvention.Exclusive));

    public static readonly IReadOnlyDictionary<string, SystemOrder> SystemOrders = Of(
        ("frequency", SystemOrder.Frequency), ("alphabetical", SystemOrder.Alphabetical));

    public static readonly IReadOnlyDictionary<string, KineticParameter> Parameters = Of(
        ("Cmax", KineticParameter.Cmax), ("Tmax", KineticParameter.Tmax), ("AUC", KineticParameter.Auc), ("half-life", KineticParameter.HalfLife));

    public static readonly IReadOnlyDictionary<string, SurvivalOrigin> SurvivalOrigins = Of(
        ("enrolment", SurvivalOrigin.Enrolment), ("conditioning", SurvivalOrigin.Conditioning), ("infusion", SurvivalOrigin.Infusion));

    public static readonly IReadOnlyDictionary<string, DurationOfResponseReading> ResponseDurations = Of(
        ("CR-or-PR", DurationOfResponseReading.ResponseToProgressionOrDeath), ("literal", DurationOfResponseReading.Literal));

    public static readonly IReadOnlyDictionary<string, ResponseEvaluator> Evaluators = Of(
        ("investigator", ResponseEvaluator.Investigator), ("independent", ResponseEvaluator.Independent));

    public static readonly IReadOnlyDictionary<string, ShortfallPolicy> ShortProducts = Of(
        ("toxicity-counts", ShortfallPolicy.ToxicityCounts), ("at-assigned", ShortfallPolicy.CountAtAssigned), ("replace", ShortfallPolicy.Replace),
        ("at-received", ShortfallPolicy.CountAtReceived), ("feasibility", ShortfallPolicy.Feasibility));

    public static readonly IReadOnlyDictionary<string, DeathsThatCount> Deaths = Of(
        ("related-or-unknown", DeathsThatCount.RelatedOrUnknown), ("not-due-to-disease", DeathsThatCount.NotDueToDisease), ("events-alone", DeathsThatCount.EventsAlone));

    public static readonly IReadOnlyDictionary<string, ConfirmationReading> ConfirmationReadings = Of(
        ("RECIST", ConfirmationReading.Recist), ("admiralonco", ConfirmationReading.Admiralonco));

    public static readonly IReadOnlyDictionary<string, ProgressionRule> ProgressionRules = Of(("FDA-2018", ProgressionRule.Fda2018), ("EMA-2012", ProgressionRule.Ema2012));

    public static readonly IReadOnlyDictionary<string, SurvivalSoftware> SurvivalSoftwares = Of(("SAS", SurvivalSoftware.Sas), ("R", SurvivalSoftware.R));

    public static readonly IReadOnlyDictionary<string, TransplantRule> Transplants = Of(("censor", TransplantRule.Censor), ("ignore", TransplantRule.Ignore));

    public static readonly IReadOnlyDictionary<string, FailureTime> FailureTimes = Of(("origin", FailureTime.Origin), ("landmark", FailureTime.Landmark));

    public static readonly IReadOnlyDictionary<string, HalfLifePhase> Phases = Of(
        ("both", HalfLifePhase.Both), ("contraction", HalfLifePhase.Contraction), ("persistence", HalfLifePhase.Persistence));

    public static readonly IReadOnlyDictionary<string, AucRule> AreaRules = Of(
        ("linear", AucRule.Linear), ("linear-up-log-down", AucRule.LinearUpLogDown), ("linear-then-log", AucRule.LinearThenLog));

    public static readonly IReadOnlyDictionary<string, BeyondLast> AreaEnds = Of(
        ("to-first-below-limit", BeyondLast.ToFirstBelowLimit), ("stop-at-last", BeyondLast.StopAtLast), ("extrapolate", BeyondLast.Extrapolate));

    public static readonly IReadOnlyDictionary<string, BelowLimitAs> BelowLimits = Of(("zero", BelowLimitAs.Zero), ("left-out", BelowLimitAs.Dropped));

    public static readonly IReadOnlyDictionary<string, PointUse> PointUses = Of(
        ("nowhere", PointUse.Nowhere), ("in-no-slope", PointUse.InNoSlope), ("in-terminal-slope", PointUse.InTerminalSlope));

    public static readonly IReadOnlyDictionary<string, Binder> Binders = Of(("scFv", Binder.SingleChainFragment), ("ligand", Binder.Ligand));

    public static readonly IReadOnlyDictionary<string, bool> Described = Of(("receptor", false), ("cell", true));

    public static readonly IReadOnlyDictionary<string, bool> YesNo = Of(("yes", true), ("no", false));

    public static readonly IReadOnlyDictionary<string, ConditioningGiven> Conditionings = Of(
        ("none", ConditioningGiven.None), ("optional", ConditioningGiven.Optional), ("given", ConditioningGiven.Given));

    public static readonly IReadOnlyDictionary<string, PrecautionKind> Precautions = Of(
        ("stay-near", PrecautionKind.StayNear), ("no-driving", PrecautionKind.NoDriving), ("in-hospital", PrecautionKind.InHospital),
        ("call-with-fever", PrecautionKind.CallWithFever), ("call-with-signs", PrecautionKind.CallWithSigns), ("tocilizumab", PrecautionKind.Tocilizumab),
        ("no-vaccine", PrecautionKind.NoVaccine), ("medicine-list", PrecautionKind.MedicineList));

    public static readonly IReadOnlyDictionary<string, EndpointLevel> Levels = Of(
        ("primary", EndpointLevel.Primary), ("secondary", EndpointLevel.Secondary), ("exploratory", EndpointLevel.Exploratory));

    public static readonly IReadOnlyDictionary<string, TimingKind> Timings = Of(("before", TimingKind.Before), ("after", TimingKind.After), ("anchor", TimingKind.Anchor));

    public static readonly IReadOnlyDictionary<string, string> Tissues = Same("tumour", "healthy");

    public static readonly IReadOnlyDictionary<string, string> Collections = Same("whole-blood", "leukapheresis");

    public static readonly IReadOnlyDictionary<string, string> CellSources = Same("autologous", "allogeneic");

    public static readonly IReadOnlyDictionary<string, string> Counted = Same("events", "subjects");

    public static readonly IReadOnlyDictionary<string, string> FratricideReadings = Same("target-removed", "target-negative-cells", "not-modelled");

    public static readonly IReadOnlyDictionary<string, string> Rules = Same("3+3", "boin", "crm", "keyboard", "mtpi", "mtpi-2", "i3+3", "blrm", "boin12", "tepi", "iboin", "single-level", DesignSettings.SingleArm);

    public static readonly IReadOnlyDictionary<string, string> CytokineReleaseScales = Same("ASTCT-2019", "Lee-2014", "Penn-2018", "CARTOX-2018", "CTCAE-5.0");

    public static readonly IReadOnlyDictionary<string, bool> OrganEvidence = Of(("not-looked-at", false), ("laboratory", true));

    public static readonly IReadOnlyDictionary<string, string> CtcaeVersions = Same("4.03", "5.0", "6.0");

    public static readonly IReadOnlyDictionary<string, LysisAnchor> LysisAnchors = Of(("infusion", LysisAnchor.Infusion), ("conditioning", LysisAnchor.Conditioning));

    public static readonly IReadOnlyDictionary<string, string> Routes = Same(
        "intravenous", "intratumoral", "intraperitoneal", "intrapleural", "intrathecal", "intraventricular", "intra-arterial");

    public static readonly IReadOnlyDictionary<string, string> Origins = Same("randomization", "enrolment", "baseline", "conditioning", "infusion", "first dose");

    public static readonly IReadOnlyDictionary<string, string> Events = Same("death", "progression", "relapse", "new-treatment");

    public static readonly IReadOnlyDictionary<string, string> Responses = Same("CR", "CRi", "PR", "SD", "PD");

    public static readonly IReadOnlyDictionary<string, string> FrameOrigins = Same(
        "study-start", "randomization", "enrolment", "baseline", "conditioning-start", "infusion", "first-infusion", "last-infusion");

    public static readonly IReadOnlyDictionary<string, string> OpenEnds = Same("death", "progression", "study-end");

    /// <summary>The word that is written for a value.</summary>
    public static string For<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;

    /// <summary>Reads one of the words; the refusal lists them.</summary>
    public static Parsed<T> Read<T>(string text, IReadOnlyDictionary<string, T> words) => words.TryGetValue(text, out var value)
        ? Parsed<T>.Of(value)
        : Parsed<T>.Refused($"'{text}' is not one of {string.Join(", ", words.Keys)}");

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) => words.ToDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Same(params string[] words) => words.ToDictionary(w => w, w => w, StringComparer.Ordinal);
}
