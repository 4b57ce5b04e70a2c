using Cartwright.Eligibility;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Boundaries;
using Cartwright.Units;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Criteria on either side of their bounds, and what a share of target-positive cells allows at most.</summary>
internal static class CriteriaOfEligibility
{
    private const string Record = "NCT04785833, criteria as registered", Arithmetic = "Closed form";

    private static readonly double[] Leukaemias = [0.3, 0.5], SolidTumours = [0.3, 0.657];

    public static KnownArea Area() => new("Eligibility",
    [
        Passing("Age 12-65: 11, 12, 65, 66", "0 1 1 0", new EligibilityRule.Age(12, 65), [11.0, 12, 65, 66], (p, age) => p with { AgeYears = new(age, "") }),
        Passing("CD7 greater than 30 %: 30.0, 30.1 %", "0 1", new EligibilityRule.TargetShare(0.30, true), [0.300, 0.301], (p, share) => p with { TargetShare = new(share, "") }),
        Passing("Karnofsky score ≥ 60: 50, 59, 60", "0 0 1", new EligibilityRule.Karnofsky(60), [50.0, 59, 60], (p, points) => p with { Karnofsky = new((int)points, "") }),
        Passing("ECOG score ≤ 2: 2, 3", "1 0", new EligibilityRule.Ecog(2), [2.0, 3], (p, points) => p with { Ecog = new((int)points, "") }),
        Passing("Expected survival ≥ 3 months: 2.9, 3", "0 1", new EligibilityRule.LifeExpectancy(Months(3)), [2.9, 3], (p, months) => p with { LifeExpectancy = new(Months(months), "") }),
        new KnownNumbers("And, or, not of false, unknown, true (0, ½, 1), row by row", "Kleene, Introduction to Metamathematics (1952), section 64", "0 0 0 0 0.5 0.5 0 0.5 1 0 0.5 1 0.5 0.5 1 1 1 1 1 0.5 0", Allowance.Exact, () =>
        {
            var truths = Enum.GetValues<Truth>();
            var pairs = truths.SelectMany(a => truths.Select(b => new[] { a, b })).ToList();
            return [.. pairs.Select(Kleene.All).Concat(pairs.Select(Kleene.Any)).Concat(truths.Select(Kleene.Not)).Select(t => (double?)((int)t / 2.0))];
        }),
        new KnownNumbers("A leukaemia with 30 and 50 % of its cells target-positive: best log10 reduction, highest baseline from which fewer than 5 % are reached", Arithmetic, "0.15490196 0.07142857 0.30103000 0.1", Allowance.AsPrinted,
            () => [.. Leukaemias.Select(TargetLimit.OfLeukaemia).SelectMany(l => new[] { l.BestReduction, l.HighestBaseline })]),
        new KnownNumbers("A solid tumour with 30 and 65.7 %: largest shrinkage of its diameters", Arithmetic, "0.11209600 0.3", Allowance.AsPrinted, () => [.. SolidTumours.Select(c => TargetLimit.OfSolidTumour(c).LargestShrinkage)]),
    ]);

    private static KnownNumbers Passing(string words, string theirs, EligibilityRule rule, double[] values, Func<ScreenedPatient, double, ScreenedPatient> set) => new(
        words, Record, theirs, Allowance.Exact, () => [.. values.Select(v => (double?)((int)JudgedRule.Of(rule, set(new("patient", null), v), new([])).Truth / 2))]);

    private static Duration Months(double months) => Duration.OfDays(months * Duration.DaysInMonth);
}
