using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Exact operating characteristics of 3+3.</summary>
internal static class DoseFinding
{
    private const string Passing = "Closed form, Lin, Shih, Biostatistics 2 (2001) 203–215: (1 − p)³ + 3p(1 − p)⁵";
    private const string ByHand = "Lin, Shih, Biostatistics 2 (2001) 203–215, computed apart from this program; toxicity 5, 15, 30 %";
    private static readonly double[] Supposed = [0.05, 0.15, 0.30], Toxicities = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

    public static KnownArea Area() => new("Dose finding",
    [
        new KnownNumbers("3+3: a level is passed at p = 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7", Passing, "0.91 0.71 0.49 0.31 0.17 0.08 0.03", Allowance.AsPrinted,
            () => [.. Toxicities.Select(p => (double?)Of(ThreePlusThreeVariant.EscalationOnly, [p]).WithoutCap.Recommends[0])]),
        new KnownNumbers("Escalation only: recommends none, level 1, 2, 3", ByHand, "0.0266 0.1813 0.4006 0.3915", Allowance.AsPrinted, () => Recommended(ThreePlusThreeVariant.EscalationOnly)),
        new KnownNumbers("Escalation only: expected patients", ByHand, "10.701", Allowance.AsPrinted, () => [Of(ThreePlusThreeVariant.EscalationOnly, Supposed).WithoutCap.ExpectedN]),
        new KnownNumbers("Escalation only: 3, 6, 9, 12, 15, 18 patients", ByHand, "0.0073 0.0714 0.4089 0.3823 0.1199 0.0102", Allowance.AsPrinted,
            () => [.. Of(ThreePlusThreeVariant.EscalationOnly, Supposed).WithoutCap.DistributionOfN.Values.Select(p => (double?)p)]),
        new KnownNumbers("Escalation only: paths and states", "Enumerated apart from this program", "43 14", Allowance.Exact, () => [Of(ThreePlusThreeVariant.EscalationOnly, Supposed).Paths, Of(ThreePlusThreeVariant.EscalationOnly, Supposed).States]),
        new KnownNumbers("Six at the MTD: recommends none, level 1, 2, 3", ByHand, "0.0278 0.2010 0.4383 0.3329", Allowance.AsPrinted, () => Recommended(ThreePlusThreeVariant.SixAtMtd)),
        new KnownNumbers("Six at the MTD: expected patients, and how often twelve are not enough", ByHand, "13.090 0.4271", Allowance.AsPrinted,
            () => [Of(ThreePlusThreeVariant.SixAtMtd, Supposed).WithoutCap.ExpectedN, Of(ThreePlusThreeVariant.SixAtMtd, Supposed, 12).ExceedsCap]),
        new KnownNumbers("Six at the MTD, one patient in three toxic at every level: recommends none", ByHand.Replace("5, 15, 30 %", "1/3 at each of three levels", StringComparison.Ordinal), "0.619786", Allowance.AsPrinted,
            () => [Of(ThreePlusThreeVariant.SixAtMtd, [1.0 / 3, 1.0 / 3, 1.0 / 3]).WithoutCap.RecommendsNone]),
        new KnownNumbers("Without toxicity at three levels: patients under each variant", "The rules themselves: three a level, or six at the last", "9 9 12", Allowance.Exact,
            () => [.. new[] { ThreePlusThreeVariant.EscalationOnly, ThreePlusThreeVariant.DeEscalation, ThreePlusThreeVariant.SixAtMtd }.Select(v => (double?)Of(v, [0, 0, 0]).WithoutCap.ExpectedN)]),
    ]);

    private static IReadOnlyList<double?> Recommended(ThreePlusThreeVariant variant)
    {
        var figures = Of(variant, Supposed).WithoutCap;
        return [figures.RecommendsNone, .. figures.Recommends.Select(p => (double?)p)];
    }

    private static ExactOperatingCharacteristics Of(ThreePlusThreeVariant variant, double[] toxicity, int? cap = null) =>
        ExactOperatingCharacteristics.Of(new ThreePlusThree(toxicity.Length, variant), toxicity, cap);
}
