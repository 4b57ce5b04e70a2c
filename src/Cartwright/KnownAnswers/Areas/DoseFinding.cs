using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.PhaseOneTwo;
using Cartwright.Trials.Designs.Shortfalls;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Exact operating characteristics of 3+3, the steps of BOIN12, and what short products do to a design.</summary>
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
        new KnownNumbers("BOIN12, the worked example: the level of each next cohort", "Lin et al., JCO Precis. Oncol. 4 (2020) 1393–1402, section 6, as the R package escalation 0.2.3 tests it", "2 3 3 4 4 4 5 5 4 4", Allowance.Exact, () => [.. Worked().Select(l => (double?)l)]),
        new KnownNumbers("BOIN12: rank of desirability of 0/0, 3/3 responses, 2/3 toxicities, 5/6 responses with 1 toxicity, 8/9 responses", "The same, Table 1", "60 91 13 87 99", Allowance.Exact, Ranks),
        new KnownNumbers("A 45 % toxic third level is recommended, short products of 0, 15, 35 %: at the level assigned, replaced, toxicity alone counted", "Enumerated apart from this program; toxicity 5, 15, 45 %, six at the MTD", "0.270 0.130 0.092", Allowance.AsPrinted,
            () => [.. new[] { ShortfallPolicy.CountAtAssigned, ShortfallPolicy.Replace, ShortfallPolicy.ToxicityCounts }.Select(p => (double?)ToxicLevel(p))]),
    ]);

    private static readonly Boin12Settings Utilities = new(new(0.35, 0.25), 3, 36);

    private static IEnumerable<int> Worked()
    {
        var outcomes = Outcomes.None(5);
        foreach (var cohort in (string[])["1NNN", "2NNB", "3NEE", "3NTN", "4ETE", "4NBE", "4BNN", "5BEN", "5NBT", "4NEN"])
        {
            outcomes = outcomes.With(cohort[0] - '0', Outcomes.Parse(cohort, 5).At(cohort[0] - '0'));
            yield return ((Decision.Treat)Boin12.Design(5, Utilities).Decide(outcomes)).Level;
        }
    }

    private static IReadOnlyList<double?> Ranks()
    {
        var ranks = RankedDesirability.Of(Utilities, 0, 3, 6, 9);
        double? Of(int treated, int toxicities, int responses) => ranks.Single(r => (r.Treated, r.Toxicities, r.Responses) == (treated, toxicities, responses)).Rank;
        return [Of(0, 0, 0), Of(3, 0, 3), Of(3, 2, 0), Of(6, 1, 5), Of(9, 0, 8)];
    }

    private static double ToxicLevel(ShortfallPolicy policy) => ShortfallEffect.Of(levels => new ThreePlusThree(levels, ThreePlusThreeVariant.SixAtMtd), new("steep", [0.05, 0.15, 0.45]), new([0, 0.15, 0.35], 0), policy).Figures.Recommends[2];

    private static IReadOnlyList<double?> Recommended(ThreePlusThreeVariant variant)
    {
        var figures = Of(variant, Supposed).WithoutCap;
        return [figures.RecommendsNone, .. figures.Recommends.Select(p => (double?)p)];
    }

    private static ExactOperatingCharacteristics Of(ThreePlusThreeVariant variant, double[] toxicity, int? cap = null) =>
        ExactOperatingCharacteristics.Of(new ThreePlusThree(toxicity.Length, variant), toxicity, cap);
}
