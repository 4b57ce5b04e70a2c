namespace Cartwright.Protocols;

/// <summary>Patients whom the product cannot put into remission.</summary>
/// <remarks>Remission as fewer than 5 % blasts in marrow: Döhner et al. Blood 129 (2017) 424–447; NCCN and ELN use the same limit for acute lymphoblastic leukaemia.</remarks>
internal static class TargetCeiling
{
    public static readonly FindingRule Rule = new(
        "TARGET-CEILING", Severity.Warning,
        "A leukaemia is eligible of which part of the cells may lack the target, more than a remission leaves.",
        [
            new("as-written", "Who meets the criterion is enrolled; the best that the product can do for them is reported."),
        ],
        "as-written",
        "Cells without the target are not hit: with a share c of cells that carry it, at best 1 − c remain, a reduction by −log10(1 − c), and fewer than 5 % blasts cannot be reached from more than 5 % / (1 − c).")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Population.Rules<EligibilityRule.TargetShare>().FirstOrDefault() is not { Rule: { } rule } criterion || 1 - rule.Cutoff <= Remission + Rounding) return null;
        if (KnownDiseases.In($"{protocol.Population.Condition?.Value} {protocol.Study.Title?.Value}") is not { } disease || !KnownDiseases.IsWithin(disease, KnownDiseases.Leukaemia)) return null;
        var (left, target) = (1 - rule.Cutoff, protocol.Product.Target?.Value ?? "the target");
        return new Observation(
            FormattableString.Invariant($"A leukaemia of which {(rule.Exclusive ? "just more than " : "")}{100 * rule.Cutoff:0.##} % of the cells carry {target} is eligible; up to {100 * left:0.##} % of the blasts cannot be hit. ")
            + FormattableString.Invariant($"Eligible, but the best reduction is {BestReduction(rule.Cutoff):0.000} log10; complete remission (< 5 % blasts) is impossible above {100 * Remission / left:0.00} % baseline blasts."),
            Observation.Places(criterion.Criterion.At, protocol.Product.Spares?.At), ["design"], criterion.Criterion.InFile);
    }

    /// <summary>The share of blasts in marrow below which a leukaemia is in remission.</summary>
    public const double Remission = 0.05;

    // 1 − 0.95 is not 0.05 to the last bit.
    internal const double Rounding = 1e-9;

    /// <summary>The largest reduction, in powers of ten, where this share of cells carries the target and all of them die.</summary>
    public static double BestReduction(double share) => -Math.Log10(1 - share);
}
