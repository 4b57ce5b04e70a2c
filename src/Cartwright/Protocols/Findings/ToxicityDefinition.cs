namespace Cartwright.Protocols;

/// <summary>A dose decision on toxicities that are not defined.</summary>
internal static class ToxicityDefinition
{
    public static readonly FindingRule Rule = new(
        "DLT-DEFINITION", Severity.Warning,
        "Doses are escalated or a window of dose-limiting toxicity is stated, and no definition of such a toxicity.",
        [new("grade-3-related", "An adverse event of CTCAE grade 3 or more, at least possibly related to the product, within the window.")],
        "grade-3-related",
        "The usual core of definitions in phase I; which expected events are excluded differs from trial to trial, so none is unless chosen.dlt says so.")
    {
        Look = protocol => protocol.Design is { DltDefinition: null } design && design.Escalation?.Value.Rule != DesignSettings.SingleArm && (design.Escalation is not null || design.DltWindow is not null)
            ? new Observation("The record does not say which adverse events are dose-limiting.", Observation.Places(design.DltWindow?.At, design.Escalation?.At), ["design"],
                design.DltWindow?.InFile ?? design.Escalation?.InFile)
            : null,
        AnsweredBy = "dlt",
        ChosenAs = chosen => chosen.DoseLimitingToxicity is { } rule
            ? $"grade {rule.MinimumGrade} or more, at least possibly related{(rule.ExcludedTerms.Count > 0 ? $", without {string.Join(", ", rule.ExcludedTerms)}" : "")}"
            : null,
    };
}
