using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Certificates;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Shortfalls;

namespace Cartwright.Reports.DesignSections;

/// <summary>The design section in English.</summary>
internal sealed class EnglishWords : SectionWords
{
    public override string Title => "Dose escalation";
    public override string LevelHeading => "Level";
    public override string NameHeading => "Name";
    public override string DoseHeading => "Dose";
    public override string ScenarioHeading => "Scenario";
    public override string RightHeading => "Right dose";
    public override string AboveHeading => "Patients above the right dose";
    public override string RectangleHeading => "DLT rate (rows), response rate (columns)";
    public override string None => "none";
    public override IReadOnlyList<string> ActionHeadings => ["Evaluable patients at the level", "With DLT", "Where", "Then"];
    public override IReadOnlyList<string> BoundaryHeadings => ["Evaluable patients at the level", "Escalate if DLTs ≤", "Stay if DLTs are", "De-escalate if DLTs ≥", "Eliminate if DLTs ≥"];
    public override IReadOnlyList<string> SizeHeadings => ["Scenario", "True DLT probabilities by level", "Expected evaluable patients", "Expected DLTs"];

    public override string Heading(SectionPart part) => part switch
    {
        SectionPart.Objective => "Objective",
        SectionPart.Design => "Design",
        SectionPart.Cohorts => "Dose levels, cohorts and starting level",
        SectionPart.Rule => "Decision rule",
        SectionPart.Stopping => "Stopping rules",
        SectionPart.SampleSize => "Sample size",
        SectionPart.Selection => "Recommended dose",
        SectionPart.Evaluable => "Evaluable patients and replacement",
        SectionPart.Characteristics => "Operating characteristics",
        SectionPart.Proved => "Verified properties of the rule",
        _ => "References",
    };

    public override string Level(int level) => $"level {level}";
    public override string MoreThan(int cap) => $"P(more than {cap})";
    public override string Dose(string asWritten) => SectionTables.Powers(asWritten);
    public override string Where(string where) => where;
    public override string Action(string action) => action;

    public override string Cell(CellDecision decision) => decision switch
    {
        CellDecision.Escalate => "escalate",
        CellDecision.Stay => "stay",
        CellDecision.DeEscalate => "de-escalate",
        _ => "eliminate",
    };

    public override string Property(CertifiedProperty property, DescribedDesign d) => $"{property.Statement} {(property.Holds ? $"Holds in all {property.Looked}." : $"Does not hold; for example {property.Counterexample}.")}";

    public override IEnumerable<string> Paragraphs(SectionPart part, DescribedDesign d) => part switch
    {
        SectionPart.Objective => [Objective(d)],
        SectionPart.Design => [EnglishRules.Design(d)],
        SectionPart.Cohorts => [Cohorts(d)],
        SectionPart.Rule => EnglishRules.Rule(d),
        SectionPart.Stopping => EnglishRules.Stopping(d),
        SectionPart.SampleSize => [SampleSize(d)],
        SectionPart.Selection => [EnglishRules.Selection(d)],
        SectionPart.Evaluable => Evaluable(d),
        SectionPart.Characteristics => [Characteristics(d)],
        SectionPart.Proved when d.Report.Certificate is { } c => [$"The rule was enumerated: all {c.States} states that a trial can come to and the {c.Steps} steps between them were looked at."],
        _ => [],
    };

    internal static string Share(double share) => $"{Numbers.AtMost(share * 100, 1)} %";

    private static string Objective(DescribedDesign d) => $"The dose escalation of {d.Trial.Product} aims at the " + d.Kind switch
    {
        RuleKind.ThreePlusThree => $"maximum tolerated dose (MTD): the highest of {d.Asked.Levels} dose levels that the rule below does not find too toxic. A level is too toxic when {ThreePlusThree.TooMany} or more of at most {ThreePlusThree.Full} evaluable patients have a dose-limiting toxicity (DLT).",
        RuleKind.Regression => $"maximum tolerated dose (MTD): of {d.Asked.Levels} dose levels the one whose probability of dose-limiting toxicity (DLT) is likeliest between {Share(EnglishRules.Classes(d).Target)} and {Share(EnglishRules.Classes(d).Excessive)}, and not likely higher.",
        RuleKind.Utility or RuleKind.Rectangles => $"optimal biological dose (OBD): of {d.Asked.Levels} dose levels the one with the best balance of response and dose-limiting toxicity (DLT). A probability of DLT above {Share(d.Told.MostToxicity)} is not tolerated, and a probability of response below {Share(d.Told.LeastResponse)} is not worth having.",
        _ => $"maximum tolerated dose (MTD): of {d.Asked.Levels} dose levels the one whose probability of dose-limiting toxicity (DLT) is nearest to the target of {Share(d.Told.Target)}.",
    };

    private static string Cohorts(DescribedDesign d) => $"There are {d.Asked.Levels} dose levels. Evaluable patients are treated in cohorts of {d.Cohort}; the first cohort is treated at level {d.Start}. "
        + "The next cohort is treated only when every patient of the one before has a DLT or has completed the DLT window.";

    private static string SampleSize(DescribedDesign d) => $"The rule can need at most {d.Report.MostPatients} evaluable patients."
        + (d.Report.Cap is not { } cap ? "" : d.Report.MostPatients <= cap ? $" The planned number of {cap} is enough in every case." : $" {cap} patients are planned" + d.Trial.CapPolicy switch
        {
            CapPolicy.StopsTrial => ": where the rule needs more, the trial stops at that number without a recommendation.",
            CapPolicy.RaisedToRule => ": where the rule needs more, the number is raised to what the rule needs.",
            _ => "; the table says how probable it is that the rule needs more.",
        }) + (d.Report.Scenarios.Count == 0 ? " No toxicity scenario is supposed, so that no expected number is given." : "");

    private static IEnumerable<string> Evaluable(DescribedDesign d)
    {
        yield return d.Trial.Window is { } window ? $"The DLT window runs from {(window.From == DltWindowStart.ConditioningStart ? "the first day of conditioning" : "the infusion")} to {Numbers.AtMost(window.AfterInfusion.Days, 1)} days after the infusion." : "The DLT window is not stated yet; it must be before this section is final.";
        if (d.Trial.Toxicity is { } rule)
            yield return $"An event of CTCAE grade {rule.MinimumGrade} or higher in the window that is at least possibly related is dose-limiting, with the exceptions that the protocol lists. A patient is evaluable who received at least {Share(rule.MinimumDoseFraction)} of the assigned dose and has a DLT or was observed for the whole window. {Short(rule.ShortProducts)}";
        yield return "A patient who is not evaluable does not count in any decision and is replaced at the same level.";
    }

    private static string Short(ShortfallPolicy policy) => policy switch
    {
        ShortfallPolicy.CountAtAssigned => "A patient who received less counts at the assigned level all the same.",
        ShortfallPolicy.Replace => "A patient who received less does not count, even with a DLT.",
        ShortfallPolicy.CountAtReceived => "A patient who received less counts at the highest level whose dose was received.",
        ShortfallPolicy.Feasibility => $"A patient who received less does not count, even with a DLT; a level that fewer than {Share(FeasibilityDefaults.Least)} of the products reach, with a probability above {Share(FeasibilityDefaults.Confidence)}, is given up with all levels above it.",
        _ => "A patient who received less counts at the assigned level with a DLT, and does not count without one.",
    };

    private static string Characteristics(DescribedDesign d) => d.Report.Scenarios.Count == 0 ? "No toxicity scenario is supposed: operating characteristics are left out."
        : $"Probabilities are exact: every one of the {d.Report.Paths} sequences of cohort outcomes is accounted for, none was simulated. The table gives the probability that each level is recommended, the design being left to run to its end. The right dose of a scenario is the highest level with a true DLT probability of at most {Share(d.Tolerable)}.";
}
