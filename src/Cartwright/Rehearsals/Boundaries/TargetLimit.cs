using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Boundaries;

/// <summary>What a criterion on the share of target-positive cells lets the product do at most, exactly: cells without the target are not hit.</summary>
/// <param name="Cutoff">The share of cells that carry the target, at the bound.</param>
/// <param name="BestReduction">The largest reduction of tumour cells, powers of ten: log10(1/(1 − cutoff)).</param>
/// <param name="HighestBaseline">Of a leukaemia: the share of blasts in marrow above which fewer than 5 % cannot be reached, 5 %/(1 − cutoff); null elsewhere, and where every baseline can.</param>
/// <param name="LargestShrinkage">Of a solid tumour: by how much the sum of diameters can fall at most, 1 − (1 − cutoff)^(1/3), volume going with cells; null elsewhere.</param>
/// <remarks>Remission as fewer than 5 % blasts: Döhner et al. Blood 129 (2017) 424–447. Partial response as a sum of diameters 30 % smaller: Eisenhauer et al. Eur. J. Cancer 45 (2009) 228–247.</remarks>
public sealed record TargetLimit(double Cutoff, double BestReduction, double? HighestBaseline, double? LargestShrinkage)
{
    private const double PartialResponse = 0.30;

    /// <summary>Of a protocol's criterion; null where it has none on the share of target-positive cells.</summary>
    public static TargetLimit? Of(Protocol protocol)
    {
        if (protocol.Population.Eligibility.SelectMany(c => c.Value.Rule is { } whole ? Wanted(whole, !c.Value.Excludes) : []).FirstOrDefault() is not { } rule) return null;
        return KnownDiseases.In($"{protocol.Population.Condition?.Value} {protocol.Study.Title?.Value}") is not { } disease ? OfSolidTumour(rule.Cutoff)
            : KnownDiseases.IsWithin(disease, KnownDiseases.Leukaemia) ? OfLeukaemia(rule.Cutoff)
            : new(rule.Cutoff, TargetCeiling.BestReduction(rule.Cutoff), null, null);
    }

    // The shares that a patient is to have: those of an inclusion, and those that an exclusion denies.
    private static IEnumerable<EligibilityRule.TargetShare> Wanted(EligibilityRule rule, bool wanted) => rule switch
    {
        EligibilityRule.TargetShare share when wanted => [share],
        EligibilityRule.Not not => Wanted(not.Of, !wanted),
        EligibilityRule.All all => all.Of.SelectMany(part => Wanted(part, wanted)),
        EligibilityRule.Any any => any.Of.SelectMany(part => Wanted(part, wanted)),
        _ => [],
    };

    /// <summary>Of a leukaemia of whose cells this share is enough.</summary>
    public static TargetLimit OfLeukaemia(double cutoff) =>
        new(cutoff, TargetCeiling.BestReduction(cutoff), 1 - cutoff > TargetCeiling.Remission + TargetCeiling.Rounding ? TargetCeiling.Remission / (1 - cutoff) : null, null);

    /// <summary>Of a solid tumour of whose cells this share is enough.</summary>
    public static TargetLimit OfSolidTumour(double cutoff) => new(cutoff, TargetCeiling.BestReduction(cutoff), null, 1 - Math.Cbrt(1 - cutoff));

    /// <summary>What it means for who is eligible.</summary>
    public string Words => HighestBaseline is { } highest
        ? FormattableString.Invariant($"eligible but best reduction {BestReduction:0.000} log10; CR impossible above {100 * highest:0.00} % baseline blasts")
        : LargestShrinkage is { } shrinkage
            ? FormattableString.Invariant($"eligible but best reduction {BestReduction:0.000} log10; the sum of diameters falls by {100 * shrinkage:0.0} % at most, {(shrinkage < PartialResponse ? "and a partial response (30 %) is impossible" : "enough for a partial response (30 %)")}")
            : FormattableString.Invariant($"best reduction {BestReduction:0.000} log10");

    /// <summary>Whether the criterion admits patients in whom the product cannot reach a response.</summary>
    public bool AdmitsBeyondHelp => HighestBaseline is not null || LargestShrinkage < PartialResponse;
}
