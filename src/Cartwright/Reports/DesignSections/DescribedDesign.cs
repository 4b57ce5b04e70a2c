using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Reports.DesignSections;

/// <summary>Everything that the protocol's section on dose escalation says: the design itself, what it was worked out to do, and what the protocol states beside it.</summary>
/// <param name="Asked">The design.</param>
/// <param name="Report">Its exact report.</param>
/// <param name="Tolerable">The right level of a scenario is the highest whose toxicity is at most this.</param>
/// <param name="Trial">What the protocol states.</param>
public sealed record DescribedDesign(AskedDesign Asked, DesignReport Report, double Tolerable, DescribedTrial Trial)
{
    /// <summary>Whether the section has words for a design: not yet for a table of its own at each level (iBOIN), and not for single patients first.</summary>
    public static bool HasWordsFor(AskedDesign asked) => asked.Rule != "iboin" && (asked.IsThreePlusThree || asked.WatchesResponses || !asked.Told.Titrates);

    /// <summary>What it was told.</summary>
    public DesignSettings Told => Asked.Told;

    /// <summary>Patients in a cohort.</summary>
    public int Cohort => Asked.IsThreePlusThree ? ThreePlusThree.Cohort : Told.Cohort;

    /// <summary>The level of the first cohort, from 1.</summary>
    public int Start => (Asked.Made() as DoseEscalation)?.Start ?? 1;

    /// <summary>What kind of rule it has.</summary>
    public RuleKind Kind => Asked.Rule switch
    {
        "3+3" => RuleKind.ThreePlusThree,
        "crm" => RuleKind.Reassessment,
        "blrm" => RuleKind.Regression,
        "boin12" => RuleKind.Utility,
        "tepi" => RuleKind.Rectangles,
        _ => RuleKind.Table,
    };
}

/// <summary>What kind of rule a design has, and so which sentences describe it.</summary>
public enum RuleKind
{
    /// <summary>3+3.</summary>
    ThreePlusThree,

    /// <summary>A decision for each count of patients and toxicities: BOIN, Keyboard, mTPI, i3+3, an uploaded table.</summary>
    Table,

    /// <summary>CRM.</summary>
    Reassessment,

    /// <summary>BLRM.</summary>
    Regression,

    /// <summary>BOIN12.</summary>
    Utility,

    /// <summary>TEPI.</summary>
    Rectangles,
}

/// <summary>What a protocol states beside its design. What it leaves open is null.</summary>
/// <param name="Product">The product's name.</param>
/// <param name="Levels">Names of the dose levels, the lowest first; empty where there are none.</param>
/// <param name="Doses">The dose of each as written; empty where not all are stated.</param>
/// <param name="Window">The window of dose-limiting toxicity.</param>
/// <param name="Toxicity">Which events are dose-limiting, and who can be judged.</param>
/// <param name="CapPolicy">What happens at the number that may be enrolled.</param>
public sealed record DescribedTrial(string Product, IReadOnlyList<string> Levels, IReadOnlyList<string> Doses, DltWindow? Window, DoseLimitingToxicityRule? Toxicity, CapPolicy? CapPolicy)
{
    /// <summary>The unit of the doses: <c>cells/kg</c>.</summary>
    public string Unit { get; init; } = "cells";

    /// <summary>From a protocol and its plan, if everything that a plan needs is known.</summary>
    public static DescribedTrial Of(Protocol protocol, TrialPlan? plan) => new(
        protocol.Product.Name.Value, protocol.EscalationInForce?.Value.Levels ?? [],
        plan is not null && plan.Levels.All(l => l.Stated is not null) ? [.. plan.Levels.Select(l => l.DoseAsWritten)] : [],
        plan?.DltWindow ?? protocol.Design.DltWindow?.Value, plan?.DoseLimitingToxicity, plan?.CapPolicy)
    {
        Unit = plan?.Levels.FirstOrDefault(l => l.Stated is not null)?.Dose.Unit ?? "cells",
    };
}
