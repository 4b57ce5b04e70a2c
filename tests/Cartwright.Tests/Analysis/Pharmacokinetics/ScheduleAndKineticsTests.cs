using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;
using Cartwright.Units;
using FsCheck;
using FsCheck.Fluent;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

/// <summary>
/// What HER2-E-CART's schedule shows of the typical patient of Stein 2019. The figures were computed in R (4.2) and PKNCA from the published curve.
/// </summary>
public class ScheduleAndKineticsTests
{
    [Theory]
    [InlineData(DayConvention.InfusionIsDay0, 21476.7, 10)]
    [InlineData(DayConvention.InfusionIsDay1, 18381.1, 9)]
    public void The_day_convention_moves_the_peak_that_is_seen(DayConvention convention, double cmax, double tmax)
    {
        var analysis = NoncompartmentalAnalysis.Of(TypicalPatient.On(TypicalPatient.Schedule(convention)), NcaSettings.CellularKinetics);

        Number(ObservedParameters.Cmax, analysis).ShouldBe(cmax, 0.05);
        Number(ObservedParameters.Tmax, analysis).ShouldBe(tmax);
    }

    [Theory]
    [InlineData(AucRule.LinearUpLogDown, 172255.2)]
    [InlineData(AucRule.Linear, 197482.9)]
    public void The_rule_moves_the_area_to_day_28(AucRule rule, double area)
    {
        var partial = NoncompartmentalAnalysis.Of(TypicalPatient.WithTimeZero(), new NcaSettings { Rule = rule }).Area(0, 28);

        partial.Area.OrNull!.Value.ShouldBe(area, 0.05);
        partial.End.ShouldBe(AreaEnd.Sampled);
    }

    [Fact]
    public void The_terminal_half_life_comes_from_four_points_over_1_247_half_lives_and_is_flagged()
    {
        var terminal = TypicalPatient.Analysed().Terminal;

        terminal.HalfLife.OrNull!.Value.ShouldBe(216.518, 5e-4);
        terminal.Fit!.Points.ShouldBe(4);
        terminal.Fit.Span.ShouldBe(1.247, 5e-4);
        terminal.Fit.Days.ShouldBe([90, 180, 270, 360]);
        terminal.UnreliableBecause.ShouldBe("Unreliable because its 4 points span 1.25 half-lives; 2 are needed");
    }

    [Fact]
    public void At_a_limit_of_50_persistence_is_the_terminal_phase_and_contraction_is_near_its_true_half_life()
    {
        var analysis = TypicalPatient.Analysed(limit: 50);

        Number(CellularParameters.PersistenceHalfLife, analysis).ShouldBe(216.518, 5e-4);
        analysis.Persistence.Fit!.Span.ShouldBe(1.247, 5e-4);
        // Slope of ln C over days 10, 14, 28 by R's lm.
        Number(CellularParameters.ContractionHalfLife, analysis).ShouldBe(ContractionByR, 1e-4);
    }

    [Fact]
    public void At_a_limit_of_100_days_270_and_360_are_lost_and_the_half_life_stays_flagged()
    {
        var analysis = TypicalPatient.Analysed(limit: 100);

        Number(ObservedParameters.Tlast, analysis).ShouldBe(180);
        analysis.Persistence.Fit!.Days.ShouldBe([60, 90, 180]);
        analysis.Persistence.UnreliableBecause.ShouldNotBeNull();
        TimeToLoss.Of(analysis.Profile).ShouldBe(new TimeToLoss(270, true));
    }

    [Fact]
    public void At_a_limit_of_1000_the_half_lives_of_the_end_are_refused_with_the_reason()
    {
        var analysis = TypicalPatient.Analysed(limit: 1000);

        CellularParameters.PersistenceHalfLife.Calculate(analysis).Reason.ShouldBe("3 points needed, none quantifiable after day 28");
        TerminalParameters.HalfLife.Calculate(analysis).Reason.ShouldBe("3 points needed, 2 quantifiable after the peak");
        AreaParameters.AucInfinityObserved.Calculate(analysis).Reason.ShouldBe("3 points needed, 2 quantifiable after the peak");
    }

    [Fact]
    public void With_every_second_sampling_day_removed_the_peak_falls_and_stands_on_a_sampled_day()
    {
        var all = TypicalPatient.Schedule();
        var kept = all.Where((_, i) => i % 2 == 1).ToList();
        var thinned = NoncompartmentalAnalysis.Of(TypicalPatient.On(kept), NcaSettings.CellularKinetics);

        Number(ObservedParameters.Cmax, thinned).ShouldBeLessThan(Number(ObservedParameters.Cmax, TypicalPatient.Analysed()));
        kept.ShouldContain(Number(ObservedParameters.Tmax, thinned));
    }

    [Fact]
    public void Thinning_any_schedule_never_raises_the_peak() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var days = TypicalPatient.Schedule().Append(random.NextDouble() * 30).ToList();
            var kept = days.Where(_ => random.Next(3) > 0).Append(5).ToList();
            var full = NoncompartmentalAnalysis.Of(TypicalPatient.On(days.Append(5)), NcaSettings.CellularKinetics);
            var thinned = NoncompartmentalAnalysis.Of(TypicalPatient.On(kept), NcaSettings.CellularKinetics);

            Number(ObservedParameters.Cmax, thinned).ShouldBeLessThanOrEqualTo(Number(ObservedParameters.Cmax, full));
            kept.ShouldContain(Number(ObservedParameters.Tmax, thinned));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Levels_in_another_unit_scale_what_is_a_level_and_leave_what_is_a_time() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var factor = Math.Exp(random.NextDouble() * 10 - 5);
            ConcentrationSample[] samples = [.. TypicalPatient.Schedule().Where(day => day > 0)
                .Select(day => new ConcentrationSample(day, TypicalPatient.Curve.ConcentrationAt(day) * Math.Exp((random.NextDouble() - 0.5) / 2)))];
            var one = NoncompartmentalAnalysis.Of(new(samples), NcaSettings.CellularKinetics);
            var other = NoncompartmentalAnalysis.Of(new(samples.Select(s => s with { Value = s.Value * factor })), NcaSettings.CellularKinetics);

            NcaParameter[] levels = [ObservedParameters.Cmax, AreaParameters.AucLast, AreaParameters.AucPartial, AreaParameters.AumcLast];
            NcaParameter[] times = [ObservedParameters.Tmax, TerminalParameters.LambdaZ, CellularParameters.PersistenceHalfLife, CellularParameters.ContractionHalfLife, DispositionParameters.MrtLast];
            foreach (var level in levels) Number(level, other).ShouldBe(Number(level, one) * factor, Number(level, one) * factor * 1e-9, level.Code);
            foreach (var time in times) Number(time, other).ShouldBe(Number(time, one), Math.Abs(Number(time, one)) * 1e-9, time.Code);
        }).QuickCheckThrowOnFailure();

    // lm(log(C) ~ t) over days 10, 14 and 28 of the published curve.
    private const double ContractionByR = 4.5495341;

    private static double Number(NcaParameter parameter, NoncompartmentalAnalysis analysis) =>
        parameter.Calculate(analysis) is Estimate.Value v ? v.Number : throw new InvalidOperationException($"{parameter.Code}: {parameter.Calculate(analysis)}");
}
