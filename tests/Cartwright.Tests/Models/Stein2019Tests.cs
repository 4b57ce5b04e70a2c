using Cartwright.Models;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Models;

/// <summary>Oracles: the typical curve solved in R (deSolve, tolerance 1e-10), the half-lives of the paper's abstract, and the equations' own laws.</summary>
public class Stein2019Tests
{
    private static readonly Stein2019 Typical = new(Stein2019Parameters.Typical);

    [Theory]
    [InlineData(0, 6.15385)]
    [InlineData(28, 1373.56)]
    [InlineData(90, 146.508)]
    [InlineData(180, 109.802)]
    [InlineData(365, 60.7445)]
    public void The_typical_curve_is_that_of_the_ODE_solved_elsewhere(double days, double copiesPerMicrogram) =>
        Typical.ConcentrationAt(days).ShouldBe(copiesPerMicrogram, copiesPerMicrogram * 5e-6);

    [Theory]
    [InlineData(28, 171774)]
    [InlineData(84, 188398)]
    public void The_typical_area_is_that_of_the_ODE_solved_elsewhere(double to, double area) =>
        Typical.AreaUnderCurve(0, to).ShouldBe(area, 0.5);

    [Fact]
    public void Doubling_time_and_half_lives_are_as_published()
    {
        Typical.DoublingDays.OrNull!.Value.ShouldBe(0.7796, 5e-5);
        Typical.ContractionHalfLifeDays.ShouldBe(4.332, 5e-4);
        Typical.PersistenceHalfLifeDays.ShouldBe(216.6085, 5e-5);
    }

    [Fact]
    public void There_is_nothing_before_infusion_and_the_peak_is_where_the_expansion_ends()
    {
        Typical.ConcentrationAt(-0.01).ShouldBe(0);
        Typical.AreaUnderCurve(-5, 0).ShouldBe(0);
        Typical.ConcentrationAt(9.3).ShouldBe(24_000, 1e-7);
        (Typical.Tmax, Typical.Cmax).ShouldBe((9.3, 24_000));
    }

    [Fact]
    public void A_patient_whose_cells_do_not_expand_has_the_highest_level_at_infusion()
    {
        var shrinking = new Stein2019(Stein2019Parameters.Typical with { FoldExpansion = 0.5 });

        (shrinking.Tmax, shrinking.Cmax).ShouldBe((0, 48_000));
        shrinking.DoublingDays.Reason.ShouldBe("the cells do not expand");
    }

    [Fact]
    public void The_spread_read_as_standard_deviations_puts_the_peak_of_95_percent_between_days_4_4_and_19_6()
    {
        PeakAt(-1.959964, ReportedAs.StandardDeviation).ShouldBe(4.4, 0.05);
        PeakAt(1.959964, ReportedAs.StandardDeviation).ShouldBe(19.6, 0.05);
        PeakAt(1, ReportedAs.Variance).ShouldBe(9.3 * Math.Exp(0.61644), 1e-4);
    }

    // R: tocilizumab from day 4 with factor 1.2, a steroid from day 6 with factor 0.9; lsoda(rtol = 1e-11).
    [Fact]
    public void Comedication_multiplies_growth_until_the_peak()
    {
        var treated = new Stein2019(Stein2019Parameters.Typical, new() { TocilizumabDays = 4, SteroidDays = 6, SteroidFactor = 0.9 });

        treated.Cmax.ShouldBe(43311.73, 0.01);
        treated.AreaUnderCurve(0, 9.3).ShouldBe(44948.928, 0.001);
        treated.ConcentrationAt(14).ShouldBe(20593.89, 0.01);
        treated.ConcentrationAt(28).ShouldBe(2478.8, 0.01);
        treated.ConcentrationAt(90).ShouldBe(264.3959, 0.0001);
        treated.AreaUnderCurve(0, 28).ShouldBe(306241.29, 0.01);
        treated.Tmax.ShouldBe(9.3);
    }

    [Fact]
    public void Comedication_after_the_peak_or_never_changes_nothing()
    {
        var late = new Stein2019(Stein2019Parameters.Typical, new() { TocilizumabDays = 9.4, SteroidDays = 20 });
        Enumerable.Range(0, 100).ShouldAllBe(day => late.ConcentrationAt(day) == Typical.ConcentrationAt(day));
        late.AreaUnderCurve(0, 28).ShouldBe(Typical.AreaUnderCurve(0, 28));
        Should.Throw<ArgumentOutOfRangeException>(() => new Stein2019(Stein2019Parameters.Typical, new() { TocilizumabFactor = 0 }));
    }

    [Fact]
    public void Each_deviate_moves_its_own_parameter()
    {
        Stein2019Parameters.For([0, 0, 0, 0, 0, 0], ReportedAs.Variance).ShouldBe(Stein2019Parameters.Typical);
        Stein2019Parameters.For([0, 0, 0, 0, 0, 1], ReportedAs.StandardDeviation)
            .ShouldBe(Stein2019Parameters.Typical with { PersistencePerDay = 0.0032 * Math.Exp(0.86) });
        Stein2019Parameters.For([1, 0, 0, 0, 0, 0], ReportedAs.StandardDeviation)
            .ShouldBe(Stein2019Parameters.Typical with { FoldExpansion = 3900 * Math.Exp(2.4) });
    }

    [Fact]
    public void The_area_is_the_integral_of_the_curve_for_any_patient() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var patient = AnyPatient(seed);
            const int steps = 20_000;
            var end = patient.Parameters.PeakDays * 2;
            // The midpoint rule has error h²/24; the kink at the peak lies on a step's border.
            var sum = Enumerable.Range(0, steps).Sum(i => patient.ConcentrationAt((i + 0.5) * end / steps)) * end / steps;
            patient.AreaUnderCurve(0, end).ShouldBe(sum, sum * 1e-5);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_patient_is_ever_above_the_peak_nor_below_zero() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var patient = AnyPatient(seed);
            Enumerable.Range(0, 400).Select(day => patient.ConcentrationAt(day)).ShouldAllBe(level => level >= 0 && level <= patient.Cmax * (1 + 1e-12));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parameters_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Stein2019(Stein2019Parameters.Typical with { PersistentFraction = 1.01 }));
        Should.Throw<ArgumentOutOfRangeException>(() => new Stein2019(Stein2019Parameters.Typical with { ContractionPerDay = 0 }));
        Should.Throw<ArgumentException>(() => Stein2019Parameters.For([0, 0], ReportedAs.Variance));
        Should.Throw<ArgumentException>(() => Typical.AreaUnderCurve(28, 0));
    }

    private static double PeakAt(double deviate, ReportedAs spread) => Stein2019Parameters.For([0, deviate, 0, 0, 0, 0], spread).PeakDays;

    private static Stein2019 AnyPatient(int seed)
    {
        var random = new Random(seed);
        double[] deviates = [.. Enumerable.Range(0, 6).Select(_ => random.NextDouble() * 4 - 2)];
        return new(Stein2019Parameters.For(deviates, ReportedAs.StandardDeviation));
    }
}
