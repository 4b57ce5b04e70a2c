using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.ContinualReassessment;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.LogisticRegression;
using static Cartwright.Reports.DesignSections.EnglishWords;
using static Cartwright.Reports.DesignSections.SectionTables;

namespace Cartwright.Reports.DesignSections;

/// <summary>The rules of designs in English sentences.</summary>
internal static class EnglishRules
{
    internal static ToxicityClasses Classes(DescribedDesign d) => DoseDesigns.LogisticOf(d.Asked.Levels, d.Told, d.Asked.Doses).Model.Classes;

    public static string Design(DescribedDesign d) => d.Asked.Rule switch
    {
        "3+3" => "The trial follows a 3+3 design, " + d.Asked.Variant switch
        {
            ThreePlusThreeVariant.EscalationOnly => "escalation only: no patients are added at a lower level once a level is too toxic.",
            ThreePlusThreeVariant.DeEscalation => $"with de-escalation: below a level that is too toxic, {ThreePlusThree.Full} patients are treated before a level is recommended.",
            _ => $"with {ThreePlusThree.Full} patients at the MTD: no level is recommended on fewer.",
        },
        "boin" => "The trial follows the Bayesian optimal interval (BOIN) design.",
        "keyboard" => "The trial follows the Keyboard design.",
        "mtpi" => "The trial follows the modified toxicity probability interval (mTPI) design.",
        "mtpi-2" => "The trial follows the mTPI-2 design.",
        "i3+3" => "The trial follows the i3+3 design.",
        "crm" => "The trial follows the continual reassessment method (CRM), Bayesian, with a one-parameter model.",
        "blrm" => "The trial follows a two-parameter Bayesian logistic regression model (BLRM) with overdose control.",
        "boin12" => "The trial follows the BOIN12 design, which weighs response against toxicity by a utility.",
        "tepi" => "The trial follows the toxicity and efficacy probability interval (TEPI) design.",
        _ => $"The trial follows the decision table below ({d.Asked.Table?.Name}).",
    } + " Each decision follows from the counts of evaluable patients and events alone.";

    public static IEnumerable<string> Rule(DescribedDesign d) => d.Kind switch
    {
        RuleKind.ThreePlusThree => ThreePlusThreeRule(d.Asked.Variant),
        RuleKind.Table => TableRule(d),
        RuleKind.Reassessment => Reassessment(DoseDesigns.CrmOf(d.Asked.Levels, d.Told)),
        RuleKind.Regression => Regression(DoseDesigns.LogisticOf(d.Asked.Levels, d.Told, d.Asked.Doses), d.Asked.Doses is null ? null : d.Trial.Unit),
        RuleKind.Utility => UtilityRule(d),
        _ => [$"DLT and response have independent uniform priors. Of the rectangles that the intervals of the table form, the one with the greatest posterior probability per unit of area decides. {Admissible(DoseDesigns.TepiOf(d.Told).Admissible)} Escalation to a level that is not admissible is replaced by staying; a current level that is not admissible is left for the one below."],
    };

    private static IEnumerable<string> ThreePlusThreeRule(ThreePlusThreeVariant variant)
    {
        const int cohort = ThreePlusThree.Cohort, full = ThreePlusThree.Full, many = ThreePlusThree.TooMany;
        yield return $"With no DLT in {cohort} patients the next {cohort} are treated at the level above. With one DLT in {cohort}, {cohort} more are treated at the same level; with one DLT in {full} the next {cohort} are treated at the level above.";
        yield return $"With {many} or more DLTs in {cohort} or in {full} patients the level is too toxic; neither it nor any higher level is used again. " + (variant == ThreePlusThreeVariant.EscalationOnly
            ? "The trial then ends." : $"If the level below has had {cohort} patients, {cohort} more are treated there; with at most {many - 1} DLT in the {full} it is recommended, with more the rule goes down another level. If it has had {full}, it is recommended.");
        yield return variant switch
        {
            ThreePlusThreeVariant.SixAtMtd => $"At the highest level, {cohort} more are treated after no DLT in {cohort}, so that a recommended dose has {full} patients.",
            _ => $"At the highest level the trial ends after no DLT in {cohort} or one in {full}.",
        };
    }

    private static IEnumerable<string> TableRule(DescribedDesign d)
    {
        var (rule, target) = (d.Asked.Rule, d.Told.Target);
        var interval = rule is "boin" or AskedDesign.ByTable ? null : new IntervalSettings(target);
        yield return rule switch
        {
            "boin" => Boin(DoseDesigns.BoinOf(d.Told)),
            "keyboard" or "mtpi-2" => $"The interval from {Share(interval!.Lower)} to {Share(interval.Upper)} around the target is the target key; keys of the same width cover 0 to 100 %. From a uniform prior, the key with the greatest posterior density says whether the dose is escalated (below the target key), kept (the target key) or de-escalated (above it).",
            "mtpi" => $"Three intervals are compared: below {Share(interval!.Lower)}, from there to {Share(interval.Upper)}, and above. From a uniform prior, the one with the greatest posterior probability per unit of width says whether the dose is escalated, kept or de-escalated.",
            "i3+3" => $"The observed DLT rate is compared with the interval from {Share(interval!.Lower)} to {Share(interval.Upper)}: below it the dose is escalated, within it kept. Above it the dose is de-escalated, unless one DLT fewer would lie below the interval: then it is kept.",
            _ => "The numbers of evaluable patients and of DLTs at the current level decide, by the table.",
        };
        yield return "The table gives the decision for each number of evaluable patients at the current level. Escalation and de-escalation are by one level; at the highest level escalation, and at the lowest de-escalation, means to stay. An eliminated level, and every level above it, is not used again." + (Elimination(d) is { } e
            ? $" A level is eliminated when the probability that its DLT rate exceeds the target, from a uniform prior, is above {Share(e.Cutoff)} and it has had at least {e.FromPatients} {(e.FromPatients == 1 ? "patient" : "patients")}." : "");
    }

    private static Elimination? Elimination(DescribedDesign d) => d.Asked.Rule switch
    {
        AskedDesign.ByTable => null,
        "boin" => DoseDesigns.BoinOf(d.Told).Elimination,
        _ => new IntervalSettings(d.Told.Target).Elimination,
    };

    private static string Boin(BoinSettings s)
    {
        var rates = Trials.Designs.Intervals.Boin.Rates(s);
        return $"The observed DLT rate at the current level is compared with two boundaries: at or below λe = {Plain(rates.Escalate)} the dose is escalated, above λd = {Plain(rates.DeEscalate)} it is de-escalated, between them it is kept. They follow from the target of {Share(s.Target)}, the highest rate deemed too low ({Share(s.Safe)}) and the lowest rate deemed too toxic ({Share(s.Toxic)})."
            + (s.StayAtOneInThree ? " After 1 DLT in 3 patients the dose is kept, in the place of the de-escalation of the published table." : "");
    }

    private static IEnumerable<string> Reassessment(CrmSettings s)
    {
        yield return $"The probability of DLT at a level is q^exp(b), where q is the prior guess of the level (skeleton: {Curve(s.Skeleton.Guesses)}) and b has a normal prior with mean 0 and variance {Plain(s.PriorVariance)}. After each cohort b is estimated by its posterior mean from all evaluable patients; the next cohort is treated at the level whose estimated probability is nearest to the target of {Share(s.Target)}.";
        yield return "Restrictions: the dose rises by at most one level at a time, and not right after a cohort whose share of DLTs reached the target.";
    }

    private static IEnumerable<string> Regression(LogisticSettings s, string? unit)
    {
        var (m, prior) = (s.Model, s.Model.Prior);
        yield return $"logit(p) = α + exp(λ) ln(d/d*), with doses d of {string.Join(", ", m.Doses.Select(Dose))} {unit ?? "(relative, half a logarithm apart: the protocol states no doses)"} and reference d* = {Dose(m.Reference)}. The prior of α and λ is bivariate normal with means {Plain(prior.Intercept)} and {Plain(prior.LogSlope)}, standard deviations {Plain(prior.InterceptSd)} and {Plain(prior.LogSlopeSd)} and correlation {Plain(prior.Correlation)}.";
        yield return $"A dose may be given only where the posterior probability that its DLT rate is {Share(m.Classes.Excessive)} or more lies below {Share(s.OverdoseLimit)} (overdose control). Of these doses the one likeliest between {Share(m.Classes.Target)} and {Share(m.Classes.Excessive)} is given next. No untried level is skipped.";
    }

    private static IEnumerable<string> UtilityRule(DescribedDesign d)
    {
        var s = DoseDesigns.Boin12Of(d.Told);
        var rates = Trials.Designs.Intervals.Boin.Rates(new BoinSettings(s.Admissible.MostToxicity));
        yield return $"A patient's outcome has utility 100 (response without DLT), {Plain(s.Utilities.Both)} (both), {Plain(s.Utilities.Neither)} (neither) or 0 (DLT without response). The desirability of a level is the posterior probability, from a uniform prior, that its mean utility exceeds {Plain(s.Benchmark)}.";
        yield return $"If the observed DLT rate at the current level is at least λd = {Plain(rates.DeEscalate)}, the next cohort is treated one level lower. If it lies above λe = {Plain(rates.Escalate)} and the level has had at least {s.EnoughBetween} patients, the more desirable of this level and the one below is treated; otherwise the most desirable of these and the level above. After {s.ExploreAfter} patients at a level with a rate below λd an untried level above is explored. Of equally desirable levels the higher is taken. {Admissible(s.Admissible)}";
    }

    private static string Admissible(Trials.Designs.PhaseOneTwo.Admissibility a) =>
        $"A level and all above it are closed when the probability that the DLT rate exceeds {Share(a.MostToxicity)} is at least {Share(a.ToxicityCutoff)}; a level is not treated when the probability that the response rate is below {Share(a.LeastResponse)} is at least {Share(a.FutilityCutoff)}.";

    public static IEnumerable<string> Stopping(DescribedDesign d)
    {
        yield return d.Kind switch
        {
            RuleKind.ThreePlusThree => "The trial ends when the rule has found the MTD, or without a recommendation when the lowest level is too toxic.",
            RuleKind.Table => "The trial ends without a recommendation when the lowest level is eliminated.",
            RuleKind.Reassessment when DoseDesigns.CrmOf(d.Asked.Levels, d.Told).LowestTooToxic is { } stop => $"The trial ends without a recommendation when the posterior probability that the DLT rate of the lowest level exceeds {Share(stop.Limit)} is above {Share(stop.Certainty)}.",
            RuleKind.Regression => "The trial ends without a recommendation when no dose passes the overdose control.",
            RuleKind.Utility => "The trial ends without a recommendation when no level is admissible, and with a selection when the level to be treated next is not.",
            _ => "The trial ends without a recommendation when the lowest level is closed for toxicity, and with a selection when the level to be treated next is not admissible.",
        };
        if (d.Kind == RuleKind.ThreePlusThree) yield break;
        yield return $"It ends when {d.Told.Patients} evaluable patients have been treated." + (d.Told.EnoughAtLevel is { } enough && d.Kind != RuleKind.Rectangles ? $" It ends earlier when the level to be treated next has had {enough} evaluable patients{(d.Kind is RuleKind.Table or RuleKind.Utility ? " and is the current one" : "")}." : "");
    }

    public static string Selection(DescribedDesign d) => d.Kind switch
    {
        RuleKind.ThreePlusThree when d.Asked.Variant == ThreePlusThreeVariant.EscalationOnly => "Recommended is the level below the one that was too toxic, or the highest level where none was; no level where the lowest was too toxic.",
        RuleKind.ThreePlusThree => $"Recommended is the highest level that is not too toxic{(d.Asked.Variant == ThreePlusThreeVariant.SixAtMtd ? $", with at most {ThreePlusThree.TooMany - 1} DLT in {ThreePlusThree.Full} patients" : "")}; no level where the lowest is too toxic.",
        RuleKind.Table => $"DLT rates of the levels that were tried and not eliminated are estimated by isotonic regression. Recommended is the level whose estimate is nearest to {Share(d.Told.Target)}; of equal estimates the higher level where they are below the target, the lower where they are above.",
        RuleKind.Reassessment => "Recommended is the level whose estimated probability of DLT is nearest to the target after the last patient, without the restrictions on escalation.",
        RuleKind.Regression => "Recommended is, of the levels that were tried and pass the overdose control, the one likeliest in the target interval.",
        RuleKind.Utility => $"The highest tolerated level is the one whose DLT rate, by isotonic regression, is nearest to {Share(d.Told.MostToxicity)}. Recommended is, of the admissible levels tried up to it, the one with the greatest posterior mean utility.",
        _ => $"Recommended is, of the admissible levels tried, the one with the greatest utility of its posterior mean rates. The utility falls from 1 to 0 as the DLT rate rises from {Share(Worth(d).FullyTolerated)} to {Share(Worth(d).NotTolerated)}, times the share of the way of the response rate from {Share(Worth(d).Worthless)} to {Share(Worth(d).Full)}.",
    };

    internal static (double FullyTolerated, double NotTolerated, double Worthless, double Full) Worth(DescribedDesign d) => DoseDesigns.TepiOf(d.Told).Worth;

    internal static string Dose(double cells) => cells >= 1000 ? Powers(cells.ToString("0.###e0", System.Globalization.CultureInfo.InvariantCulture)) : Plain(cells);
}
