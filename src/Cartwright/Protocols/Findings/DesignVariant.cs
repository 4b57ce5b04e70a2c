namespace Cartwright.Protocols;

/// <summary>"3+3" without saying which.</summary>
/// <remarks>Storer. Biometrics 45 (1989) 925–937 (escalation only); Korn et al. Stat. Med. 13 (1994) 1799–1806 (six at the recommended level).</remarks>
internal static class DesignVariant
{
    public static readonly FindingRule Rule = new(
        "DESIGN-VARIANT", Severity.Warning,
        "The escalation rule is 3+3, and the record does not say which of the three designs of that name.",
        [
            new("escalation-only", "Never back to a lower level; the level below a toxic one is recommended as it is."),
            new("de-escalation", "Back to a lower level until six were treated there."),
            new("six-at-mtd", "The recommended level has six subjects and at most one toxicity."),
        ],
        "six-at-mtd",
        "A recommendation from three subjects excludes too little: 0 of 3 excludes only toxicity above 63 %, 0 of 6 above 39 % (exact one-sided 95 % limits). The variants differ in size and answer.")
    {
        Look = protocol => protocol.Design.Escalation is { Value: { Rule: "3+3", Variant: null } } rule
            ? new Observation("The record says \"3+3\" and not which: whether the trial goes back to a lower level, and whether six subjects are treated at the recommended one.",
                Observation.Places(rule.At), ["design"], rule.InFile)
            : null,
        AnsweredBy = "variant",
        ChosenAs = chosen => chosen.Variant switch
        {
            ThreePlusThreeVariant.EscalationOnly => "escalation-only",
            ThreePlusThreeVariant.DeEscalation => "de-escalation",
            ThreePlusThreeVariant.SixAtMtd => "six-at-mtd",
            _ => null,
        },
    };
}
