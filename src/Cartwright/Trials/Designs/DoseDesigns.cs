using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Trials.Designs.ContinualReassessment;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.LogisticRegression;
using Cartwright.Trials.Designs.PhaseOneTwo;
using Cartwright.Trials.Designs.Shortfalls;
using Cartwright.Trials.Designs.Slots;
using Cartwright.Trials.SingleArm;

namespace Cartwright.Trials.Designs;

/// <summary>The designs by the name that protocols and commands give them, each made from the same few settings; what a setting leaves open takes the default of the design's authors.</summary>
public static class DoseDesigns
{
    private const string ThreePlusThreeName = DesignSettings.ThreePlusThree;

    // Half the indifference interval under which a skeleton is calibrated (Lee, Cheung 2009, recommend 4 to 8 % for targets of 20 to 30 %).
    private const double HalfWidth = 0.05;

    private static readonly Dictionary<string, Func<Asked, IDoseDesign>> Makers = new(StringComparer.Ordinal)
    {
        [ThreePlusThreeName] = a => new ThreePlusThree(a.Levels, a.Variant),
        ["boin"]     = a => Boin.Design(a.Levels, BoinOf(a.Told), a.Conduct),
        ["iboin"]    = a => InformativeBoin.Design(new(a.Told.Target), [.. a.Skeleton.Guesses.Select(q => new PriorKnowledge(q, (int)a.Told.PriorPatients))], a.Conduct),
        ["keyboard"] = a => Keyboard.Design(a.Levels, new(a.Told.Target), a.Conduct),
        ["mtpi"]     = a => Mtpi.Design(a.Levels, new(a.Told.Target), a.Conduct),
        ["mtpi-2"]   = a => Keyboard.Design(a.Levels, new(a.Told.Target), a.Conduct),
        ["i3+3"]     = a => IntervalThreePlusThree.Design(a.Levels, new(a.Told.Target), a.Conduct),
        ["crm"]      = a => CrmDesign.Of(CrmOf(a.Levels, a.Told)) with { Titration = TitrationOf(a.Told) },
        ["blrm"]     = a => LogisticDesign.Of(LogisticOf(a.Levels, a.Told, a.Doses)) with { Titration = TitrationOf(a.Told) },
        ["boin12"]   = a => Boin12.Design(a.Levels, Boin12Of(a.Told)),
        ["tepi"]     = a => Tepi.Design(a.Levels, TepiOf(a.Told)),
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Makers.Keys];

    /// <summary>The design by which a plan decides on doses; null of a single arm, which decides on none.</summary>
    /// <exception cref="ArgumentException">Its settings cannot be.</exception>
    public static IDoseDesign? InForce(TrialPlan plan) => plan.IsSingleArm ? null : Of(plan);

    /// <summary>The design of a plan.</summary>
    /// <exception cref="ArgumentException">Its settings cannot be.</exception>
    public static IDoseDesign Of(TrialPlan plan)
    {
        IDoseDesign Lowest(int levels) => Of(plan.Rule, levels, plan.Variant, ForLowest(plan, levels), DosesOf(plan)?[..levels]);
        var all = plan.Levels.Count;
        return plan.DoseLimitingToxicity.ShortProducts is ShortfallPolicy.Feasibility ? new FeasibleDoses(Lowest, all, FeasibilityDefaults.Least, FeasibilityDefaults.Confidence) : Lowest(all);
    }

    // A model over fewer levels keeps the guesses of those it has.
    private static DesignSettings ForLowest(TrialPlan plan, int levels) =>
        levels == plan.Levels.Count || plan.Rule != "crm" ? plan.Design : plan.Design with { Skeleton = [.. SkeletonOf(plan.Levels.Count, plan.Design).Guesses.Take(levels)] };

    /// <summary>A design by its name.</summary>
    /// <param name="rule">One of <see cref="Names"/>.</param>
    /// <param name="levels">Number of dose levels.</param>
    /// <param name="variant">Of a 3+3.</param>
    /// <param name="told">Of every other design.</param>
    /// <param name="doses">Cells at each level in one unit, rising, for a model of the dose; half a logarithm apart where nobody states them.</param>
    /// <exception cref="ArgumentException">There is no such design, or its settings cannot be.</exception>
    public static IDoseDesign Of(string rule, int levels, ThreePlusThreeVariant variant, DesignSettings told, IReadOnlyList<double>? doses = null) =>
        Makers.TryGetValue(rule, out var make) ? make(new(levels, variant, told, doses)) : throw new ArgumentException($"There is no design '{rule}'; there is: {string.Join(' ', Names)}.", nameof(rule));

    /// <summary>Why the design of a plan cannot be built from what it was told, in words; null where it can.</summary>
    public static string? Impossible(TrialPlan plan)
    {
        try
        {
            if (plan.SingleArm is { } arm) _ = PlannedArm.Of(arm);
            else _ = Of(plan);
            return null;
        }
        catch (ArgumentException wrong)
        {
            return wrong.ParamName is { } name ? wrong.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : wrong.Message;
        }
    }

    /// <summary>Whether a design weighs responses, so that scenarios must suppose them.</summary>
    public static bool WatchesResponses(string rule) => DesignSettings.WeighsResponse(rule);

    /// <summary>The design of a plan in words: its name, and what it was told.</summary>
    public static string Described(TrialPlan plan) => plan.SingleArm is { } arm ? $"single arm, {arm.Patients} patients, {Share(arm.NullRate)} against {Share(arm.Alternative)}, one-sided {Share(arm.Alpha)}" : Described(plan.Rule, plan.Variant, plan.Design);

    /// <summary>A design in words: its name, and what it was told.</summary>
    public static string Described(string rule, ThreePlusThreeVariant variant, DesignSettings told) => rule == ThreePlusThreeName ? $"3+3, {DesignReport.Name(variant)}"
        : $"{rule}, {(WatchesResponses(rule) ? $"toxicity at most {Share(told.MostToxicity)}, response at least {Share(told.LeastResponse)}" : $"target {Share(told.Target)}")}, {told.Patients} patients in cohorts of {told.Cohort}"
            + (told.EnoughAtLevel is { } enough ? $", {enough} enough at a level" : "") + (told.StayAtOneThird ? ", staying at 1 in 3" : "") + (told.Titrates ? ", single patients first" : "");

    /// <summary>The skeleton that a model is given: the one stated, or one calibrated to the target with the prior guess in the middle.</summary>
    /// <exception cref="ArgumentException">A skeleton that does not rise, or a target too near to 0 or 1 to calibrate one.</exception>
    public static Skeleton SkeletonOf(int levels, DesignSettings told) => told.Skeleton is { } stated ? Skeleton.Of(stated) : Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), HalfWidth, told.Target, (levels + 1) / 2, levels);

    /// <summary>What a BOIN is made with.</summary>
    /// <exception cref="ArgumentException">A target outside (0, 1).</exception>
    public static BoinSettings BoinOf(DesignSettings told) => new(told.Target) { StayAtOneInThree = told.StayAtOneThird };

    /// <summary>How a design by decision table is conducted.</summary>
    /// <exception cref="ArgumentException">No patient, or an empty cohort.</exception>
    public static TableConduct ConductOf(DesignSettings told) => new() { Cohort = told.Cohort, MostPatients = told.Patients, EnoughAtLevel = told.EnoughAtLevel, Titration = TitrationOf(told) };

    private static SinglePatients? TitrationOf(DesignSettings told) => told.Titrates ? new SinglePatients(told.Cohort) : null;

    /// <summary>What a continual reassessment is made with.</summary>
    /// <exception cref="ArgumentException">A skeleton that does not rise, or a target too near to 0 or 1 to calibrate one.</exception>
    public static CrmSettings CrmOf(int levels, DesignSettings told) =>
        new(SkeletonOf(levels, told), told.Target, told.Cohort, told.Patients) { EnoughAtMtd = told.EnoughAtLevel, LowestTooToxic = new(told.Target, 0.95) };

    /// <summary>What a logistic regression is made with. Weakly informative: the target at the highest dose, which a protocol hopes to reach, two units of logit about it, and a slope within a factor of e of one.</summary>
    /// <exception cref="ArgumentException">Doses that do not rise.</exception>
    public static LogisticSettings LogisticOf(int levels, DesignSettings told, IReadOnlyList<double>? doses)
    {
        doses ??= [.. Enumerable.Range(0, levels).Select(i => Math.Pow(10, i / 2.0))];
        return new(new(doses, doses[^1], new(Math.Log(told.Target / (1 - told.Target)), 2, 0, 1)), told.Cohort, told.Patients) { EnoughAtMtd = told.EnoughAtLevel };
    }

    /// <summary>What a BOIN12 is made with.</summary>
    public static Boin12Settings Boin12Of(DesignSettings told) => new(new(told.MostToxicity, told.LeastResponse), told.Cohort, told.Patients) { EnoughAtLevel = told.EnoughAtLevel };

    /// <summary>What a TEPI is made with.</summary>
    public static TepiSettings TepiOf(DesignSettings told) => new(new(told.MostToxicity, told.LeastResponse), told.Cohort, told.Patients);

    /// <summary>Cells at each level of a plan, the lowest first; null where a level's dose is not stated.</summary>
    public static List<double>? DosesOf(TrialPlan plan) => plan.Levels.All(l => l.Stated is not null) ? [.. plan.Levels.Select(l => l.Dose.Amount)] : null;

    private static string Share(double share) => share.ToString("0.###", CultureInfo.InvariantCulture);

    private sealed record Asked(int Levels, ThreePlusThreeVariant Variant, DesignSettings Told, IReadOnlyList<double>? Doses)
    {
        public TableConduct Conduct => ConductOf(Told);

        public Skeleton Skeleton => SkeletonOf(Levels, Told);
    }
}
