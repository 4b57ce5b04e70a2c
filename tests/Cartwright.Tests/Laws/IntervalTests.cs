using Cartwright.Laws;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using Outcome = Cartwright.Laws.Outcome;

namespace Cartwright.Tests.Laws;

/// <summary>Oracles: published intervals, hand arithmetic, and relations that the measures have whatever the arms.</summary>
public class IntervalTests
{
    [Fact]
    public void A_share_has_wilsons_interval()
    {
        // Newcombe, Stat Med 17 (1998) 857–872, table I: 81 of 263.
        var share = Share.Of("share", [.. Enumerable.Range(0, 263).Select(i => i < 81)]);
        Ends(share, 4).ShouldBe((25.53, 36.62), (0.005, 0.005));
    }

    [Fact]
    public void An_odds_ratio_of_arms_that_do_not_depend_on_each_other_has_woolfs_interval()
    {
        // reference-model.md, section 13, law 1: 13.1 and 36.1 % of 1,000 each, 3.75 (2.99–4.69). 47 in both is what independence gives.
        var (low, high) = Arms(both: 47, onlyFirst: 84, onlySecond: 314, neither: 555);
        var odds = Share.OddsRatio("odds", low, high);
        odds.Value.OrNull!.Value.ShouldBe(3.748, 0.001);
        Ends(odds, 2).ShouldBe((2.99, 4.69), (0.02, 0.03));
    }

    [Fact]
    public void Pairing_narrows_the_interval_of_an_odds_ratio()
    {
        var apart = Arms(both: 47, onlyFirst: 84, onlySecond: 314, neither: 555);
        var together = Arms(both: 131, onlyFirst: 0, onlySecond: 230, neither: 639);
        Width(Share.OddsRatio("odds", together.First, together.Second)).ShouldBeLessThan(Width(Share.OddsRatio("odds", apart.First, apart.Second)));
    }

    [Fact]
    public void A_difference_has_agresti_and_mins_interval()
    {
        // By hand: (4.5 − 1.5)/12 ± 1.96·√(6 − 9/12)/12.
        var (first, second) = Arms(both: 3, onlyFirst: 1, onlySecond: 4, neither: 2);
        var difference = Share.Difference("difference", first, second);
        difference.Value.OrNull!.Value.ShouldBe(30, 1e-12);
        Ends(difference, 3).ShouldBe((25 - 37.424, 25 + 37.424), (0.001, 0.001));
    }

    [Fact]
    public void Nothing_in_either_arm_is_a_difference_of_nothing_and_still_has_a_width()
    {
        bool[] none = new bool[1000];
        var difference = Share.Difference("difference", none, none);
        difference.Value.OrNull.ShouldBe(0);
        Ends(difference, 3).ShouldBe((-0.196, 0.196), (0.001, 0.001));
    }

    [Fact]
    public void A_geometric_ratio_is_the_exponential_of_the_mean_logarithm()
    {
        // Logarithms 1, 2, 3, 4: mean 2.5, standard error √(5/3)/2.
        var ratio = Average.GeometricRatio("ratio", [2, 2, 2, 2], [.. Enumerable.Range(1, 4).Select(i => 2 * Math.Exp(i))]);
        ratio.Value.OrNull!.Value.ShouldBe(Math.Exp(2.5), 1e-9);
        (Math.Log(ratio.Interval!.Upper.OrNull!.Value) - 2.5).ShouldBe(1.959964 * Math.Sqrt(5.0 / 3) / 2, 1e-6);
    }

    [Fact]
    public void A_median_of_a_hundred_lies_between_the_40th_and_the_61st()
    {
        // Hollander, Wolfe, Nonparametric statistical methods: ranks 40 and 61 for n = 100 at 95 %.
        var median = Average.Median("median", "", [.. Enumerable.Range(1, 100).Reverse().Select(i => (double)i)]);
        median.Value.OrNull.ShouldBe(50.5);
        Ends(median, 0).ShouldBe((40, 61), (1e-9, 1e-9));
    }

    [Fact]
    public void No_patients_is_a_reason_and_no_number()
    {
        Share.Of("share", []).Value.Reason.ShouldNotBeNull();
        Average.Of("mean", "", [1]).Value.Reason.ShouldNotBeNull();
        Average.Geometric("mean", "", [0, 1]).Value.Reason.ShouldNotBeNull();
    }

    [Fact]
    public void Swapping_arms_inverts_the_odds_ratio_and_negates_the_difference() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<(bool, bool)>>(),
        patients =>
        {
            bool[] first = [.. patients.Get.Select(p => p.Item1)], second = [.. patients.Get.Select(p => p.Item2)];
            var (there, back) = (Share.OddsRatio("odds", first, second), Share.OddsRatio("odds", second, first));
            (there.Value.OrNull!.Value * back.Value.OrNull!.Value).ShouldBe(1, 1e-9);
            (there.Interval!.Lower.OrNull!.Value * back.Interval!.Upper.OrNull!.Value).ShouldBe(1, 1e-9);
            Share.Difference("d", first, second).Value.OrNull!.Value.ShouldBe(-Share.Difference("d", second, first).Value.OrNull!.Value, 1e-12);
        }));

    [Theory]
    [InlineData(1.1, 1.5, Outcome.Holds)]
    [InlineData(0.5, 0.9, Outcome.Fails)]
    [InlineData(0.9, 1.1, Outcome.CannotSay)]
    public void A_criterion_is_met_or_missed_with_the_whole_interval(double lower, double upper, Outcome above)
    {
        var measure = new Measure("m", "", (lower + upper) / 2, new(lower, upper, 0.95));
        Criterion.Above(measure, 1).Outcome.ShouldBe(above);
        Criterion.Below(measure, 1).Outcome.ShouldBe(above switch { Outcome.Holds => Outcome.Fails, Outcome.Fails => Outcome.Holds, _ => above });
    }

    [Theory]
    [InlineData(0.95, 1.05, Outcome.Holds)]
    [InlineData(1.05, 1.15, Outcome.CannotSay)]
    [InlineData(7.0, 8.0, Outcome.Fails)]
    public void Unchanged_is_a_whole_interval_within_two_thresholds(double lower, double upper, Outcome within) =>
        Criterion.Within(new("m", "", 1, new(lower, upper, 0.95)), 0.9, 1.1).Outcome.ShouldBe(within);

    [Fact]
    public void One_missed_criterion_fails_a_law_and_one_open_one_leaves_it_open()
    {
        Criterion Of(Outcome outcome) => new("", outcome, new("m", "", 1, null));
        Judgement.Of([Of(Outcome.Holds), Of(Outcome.Holds)]).Outcome.ShouldBe(Outcome.Holds);
        Judgement.Of([Of(Outcome.Holds), Of(Outcome.CannotSay)]).Outcome.ShouldBe(Outcome.CannotSay);
        Judgement.Of([Of(Outcome.CannotSay), Of(Outcome.Fails)]).Outcome.ShouldBe(Outcome.Fails);
    }

    private static (bool[] First, bool[] Second) Arms(int both, int onlyFirst, int onlySecond, int neither) =>
        ([.. Enumerable.Range(0, both + onlyFirst + onlySecond + neither).Select(i => i < both + onlyFirst)],
            [.. Enumerable.Range(0, both + onlyFirst + onlySecond + neither).Select(i => i < both || (i >= both + onlyFirst && i < both + onlyFirst + onlySecond))]);

    private static double Width(Measure measure) => measure.Interval!.HalfWidth.OrNull!.Value;

    private static EndsOf Ends(Measure measure, int digits) => new(Math.Round(measure.Interval!.Lower.OrNull!.Value, digits + 2), Math.Round(measure.Interval.Upper.OrNull!.Value, digits + 2));

    private readonly record struct EndsOf(double Lower, double Upper)
    {
        public void ShouldBe((double Lower, double Upper) expected, (double Lower, double Upper) within)
        {
            Lower.ShouldBe(expected.Lower, within.Lower);
            Upper.ShouldBe(expected.Upper, within.Upper);
        }
    }
}
