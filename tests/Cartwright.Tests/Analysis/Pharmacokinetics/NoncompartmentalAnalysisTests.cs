using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

public class NoncompartmentalAnalysisTests
{
    private static readonly double[] Times = [0.04, 1.1, 3.9, 7.2, 9.8, 14.3, 21.7, 29.4, 61, 88.5, 182, 275];

    public static TheoryData<string, double, double, double, int, double, double> ComputedInR { get; } = new()
    {
        { "- - 69.85 1208.94 11594.78 3189.29 2218.54 686.87 131.82 86.18 62.47 -", 98476.8895587807, 106193.776, 76936.3645537322, 3, 0.718267807686551, 0.00547352357470998 },
        { "- - 77.97 1826.2 7614.98 5508.95 - 467.76 108.9 115.92 70.13 61.37", 101161.154888875, 117192.666, 74928.8236486226, 4, 0.866785755471491, 0.00310734880074992 },
    };

    /// <summary>Two noisy profiles with samples below the limit, by a trapezoid and <c>lm</c> written in R for this test.</summary>
    [Theory]
    [MemberData(nameof(ComputedInR))]
    public void Agrees_with_R_on_noisy_profiles(string levels, double logDown, double linear, double to28, int points, double adjusted, double lambda)
    {
        var profile = Profile(levels);
        var analysis = NoncompartmentalAnalysis.Of(profile, NcaSettings.CellularKinetics);

        Number(AreaParameters.AucLast.Calculate(analysis)).ShouldBe(logDown, logDown * 1e-12);
        Number(AreaParameters.AucLast.Calculate(NoncompartmentalAnalysis.Of(profile, new() { Rule = AucRule.Linear }))).ShouldBe(linear, linear * 1e-12);
        Number(analysis.Area(0, 28).Area).ShouldBe(to28, to28 * 1e-12);
        analysis.Area(0, 28).End.ShouldBe(AreaEnd.Interpolated);
        analysis.Terminal.Fit!.Points.ShouldBe(points);
        analysis.Terminal.Fit.AdjustedRSquared.ShouldBe(adjusted, 1e-12);
        analysis.Terminal.Fit.Lambda.ShouldBe(lambda, lambda * 1e-12);
    }

    /// <summary>On an exponential every area, moment and slope is known: C = 100·exp(−0.1·t).</summary>
    [Fact]
    public void On_an_exponential_after_a_bolus_everything_is_known()
    {
        var profile = new ConcentrationProfile(new[] { 1.0, 2, 4, 8, 16 }.Select(t => new ConcentrationSample(t, 100 * Math.Exp(-0.1 * t))));
        var analysis = NoncompartmentalAnalysis.Of(profile, new() { Administration = Administration.Bolus, Dose = 50 });

        Number(ObservedParameters.C0.Calculate(analysis)).ShouldBe(100, 1e-9);
        Number(AreaParameters.AucInfinityObserved.Calculate(analysis)).ShouldBe(1000, 1e-8);
        Number(AreaParameters.AumcInfinityPredicted.Calculate(analysis)).ShouldBe(10_000, 1e-6);
        Number(DispositionParameters.MrtInfinityObserved.Calculate(analysis)).ShouldBe(10, 1e-9);
        Number(DispositionParameters.ClearanceObserved.Calculate(analysis)).ShouldBe(0.05, 1e-12);
        Number(DispositionParameters.SteadyStateVolumePredicted.Calculate(analysis)).ShouldBe(0.5, 1e-10);
        Number(analysis.Area(3, 5).Area).ShouldBe(1000 * (Math.Exp(-0.3) - Math.Exp(-0.5)), 1e-9);
        analysis.Terminal.Fit!.Points.ShouldBe(5);
        DispositionParameters.ClearanceByFractionObserved.Calculate(analysis).Reason.ShouldBe("the dose went into a vein: all of it is absorbed");
    }

    [Fact]
    public void A_profile_without_a_quantifiable_sample_has_no_parameter_and_says_so()
    {
        var analysis = NoncompartmentalAnalysis.Of(Profile("- - - -"), new() { Dose = 1 });

        foreach (var parameter in NcaParameters.CellularKinetics)
            parameter.Calculate(analysis).Reason.ShouldBe("no sample above the limit of quantification", parameter.Code);
        NcaParameters.All.ShouldAllBe(p => p.Calculate(analysis) is Estimate.NotCalculable);
        NoncompartmentalAnalysis.Of(new([]), new()).Area(0, 28).Area.Reason.ShouldBe("no sample after the dose");
    }

    /// <summary>A 0 written down in place of "below the limit" is no peak of 0, and no time of a peak: with a limit or without one.</summary>
    [Theory]
    [InlineData("0 0 0")]
    [InlineData("- - -")]
    [InlineData("0 - 0")]
    public void Where_every_sample_is_0_or_below_the_limit_no_parameter_is_a_number(string levels)
    {
        var analysis = NoncompartmentalAnalysis.Of(Profile(levels), new() { Dose = 1 });
        var limited = NoncompartmentalAnalysis.Of(new(Profile(levels).Samples.Select(s => s with { LowerLimit = 5 })), new() { Dose = 1 });

        ObservedParameters.Cmax.Calculate(analysis).Reason.ShouldBe("no sample above the limit of quantification");
        ObservedParameters.Tmax.Calculate(analysis).Reason.ShouldBe("no sample above the limit of quantification");
        ObservedParameters.Tmax.Remark!(analysis).ShouldBeNull();
        NcaParameters.All.ShouldAllBe(p => p.Calculate(analysis) is Estimate.NotCalculable && p.Calculate(limited) is Estimate.NotCalculable);
    }

    [Fact]
    public void The_first_of_equal_peaks_is_the_peak() =>
        Number(ObservedParameters.Tmax.Calculate(NoncompartmentalAnalysis.Of(Profile("1 9 9 3"), new()))).ShouldBe(1.1);

    [Fact]
    public void A_sample_below_the_limit_between_two_others_is_dropped_or_zero_as_the_rule_says()
    {
        ConcentrationProfile profile = new([new(0, 10), new(1, null), new(2, 10)]);

        Number(AreaParameters.AucLast.Calculate(NoncompartmentalAnalysis.Of(profile, new()))).ShouldBe(20);
        Number(AreaParameters.AucLast.Calculate(NoncompartmentalAnalysis.Of(profile, new() { BelowLimit = new(Between: BelowLimitAs.Zero) }))).ShouldBe(10);
    }

    [Fact]
    public void Before_the_first_quantifiable_sample_the_level_is_zero_or_unknown_as_the_rule_says()
    {
        ConcentrationProfile profile = new([new(-1, null), new(1, null), new(2, 10)]);

        Number(AreaParameters.AucLast.Calculate(NoncompartmentalAnalysis.Of(profile, new()))).ShouldBe(5);
        Number(AreaParameters.AucLast.Calculate(NoncompartmentalAnalysis.Of(profile, new() { BelowLimit = new(BeforeFirst: BelowLimitAs.Dropped) }))).ShouldBe(10);
        Number(AreaParameters.AucLast.Calculate(NoncompartmentalAnalysis.Of(profile, new() { BelowLimit = new(BelowLimitAs.Dropped, BelowLimitAs.Dropped) }))).ShouldBe(0);
    }

    [Theory]
    [InlineData(BeyondLast.ToFirstBelowLimit, 40 + 15, AreaEnd.ToFirstBelowLimit)]
    [InlineData(BeyondLast.StopAtLast, 40, AreaEnd.StoppedAtLast)]
    public void An_area_that_outlasts_the_product_ends_as_the_rule_says(BeyondLast rule, double area, AreaEnd end)
    {
        // Level 10 to day 4, nothing at day 8: a straight line down has area 15 from day 4 to day 6.
        ConcentrationProfile profile = new([new(0, 10), new(4, 10), new(8, null), new(30, null)]);
        var partial = NoncompartmentalAnalysis.Of(profile, new() { BeyondLast = rule }).Area(0, 6);

        Number(partial.Area).ShouldBe(area, 1e-12);
        partial.End.ShouldBe(end);
    }

    [Fact]
    public void Beyond_the_first_sample_below_the_limit_nothing_is_added() =>
        Number(NoncompartmentalAnalysis.Of(new([new(0, 10), new(4, 10), new(8, null)]), new()).Area(0, 28).Area).ShouldBe(60, 1e-12);

    [Fact]
    public void An_area_that_was_not_observed_to_its_end_is_refused_unless_the_visit_window_covers_it()
    {
        ConcentrationProfile profile = new([new(0, 10), new(26, 10)]);

        NoncompartmentalAnalysis.Of(profile, new()).Area(0, 28).Area.Reason.ShouldBe("the last sample is of day 26: the area to day 28 was not observed");
        NoncompartmentalAnalysis.Of(profile, new() { EndTolerance = 2 }).Area(0, 28).ShouldBe(new PartialArea(260, AreaEnd.WithinWindow));
    }

    [Fact]
    public void Rising_levels_have_no_half_life() =>
        NoncompartmentalAnalysis.Of(new([new(0, 9), new(1, 1), new(2, 2), new(3, 3)]), new()).Terminal.Reason.ShouldBe("no decline among the samples after the peak");

    [Theory]
    [InlineData("5 - - 1", 1.1, true)]
    [InlineData("5 - 2 -", 7.2, false)]
    [InlineData("5 4 3 2", 7.2, false)]
    [InlineData("- 5 - -", 3.9, true)]
    public void The_product_is_lost_at_the_first_of_two_consecutive_samples_below_the_limit(string levels, double days, bool lost) =>
        TimeToLoss.Of(Profile(levels)).ShouldBe(new TimeToLoss(days, lost));

    /// <summary>1 h 64, below the limit at 24 h and day 4, peak of 2,570 on day 9: cells on their way out of the blood are not lost.</summary>
    [Theory]
    [InlineData("64 - - 2570", null)]
    [InlineData("64 - - 2570 - -", 12.0)]
    [InlineData("64 - - 2570 90 -", null)]
    [InlineData("2570 - - 2570", 1.0)]
    public void Before_the_peak_nothing_is_lost(string levels, double? lostOn)
    {
        double[] days = [1.0 / 24, 1, 4, 9, 12, 14];
        var profile = new ConcentrationProfile(levels.Split(' ').Select((text, i) => new ConcentrationSample(days[i], text == "-" ? null : int.Parse(text, System.Globalization.CultureInfo.InvariantCulture), 50)));
        TimeToLoss.Of(profile).ShouldBe(new TimeToLoss(lostOn ?? profile.AfterDose[^1].Days, lostOn is not null));
    }

    /// <summary>Levels of 10 on days 0 to 10, then below the limit on a later day: 100 measured, and a triangle of 10 · (day − 10)/2; cut at day 28.</summary>
    [Theory]
    [InlineData(14, 120, null)]
    [InlineData(15, 125, null)]
    [InlineData(16, 130, "23 %")]
    [InlineData(46, 235, "57 %")]
    public void A_partial_area_of_which_more_than_a_fifth_lies_beyond_the_last_sample_is_remarked(double below, double area, string? percent)
    {
        var analysis = NoncompartmentalAnalysis.Of(new([new(0, 10), new(10, 10), new(below, null)]), new() { PartialAreaEnd = 28 });
        AreaParameters.AucPartial.Calculate(analysis).OrNull!.Value.ShouldBe(area, 1e-9);
        AreaParameters.AucPartial.Remark(analysis).ShouldBe("ends on the way to the first sample below the limit"
            + (percent is null ? "" : $"; Unreliable because {percent} of it lies beyond the last quantifiable sample; 20 % is usual at most"));
    }

    [Fact]
    public void A_profile_refuses_what_no_laboratory_could_have_meant()
    {
        Should.Throw<ArgumentException>(() => new ConcentrationProfile([new(1, 5), new(1, 6)]));
        Should.Throw<ArgumentException>(() => new ConcentrationProfile([new(1, -5)]));
        Should.Throw<ArgumentException>(() => new ConcentrationProfile([new(1, 5), new(2, 5, PreDose: true)]));
    }

    private static ConcentrationProfile Profile(string levels) => new(levels.Split(' ').Select((text, i) =>
        new ConcentrationSample(Times[i], text == "-" ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), 50)));

    private static double Number(Estimate estimate) => estimate is Estimate.Value v ? v.Number : throw new InvalidOperationException(estimate.ToString());
}
