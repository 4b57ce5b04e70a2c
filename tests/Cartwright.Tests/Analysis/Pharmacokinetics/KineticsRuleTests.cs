using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals;
using Cartwright.Units;
using Shouldly;
using Xunit;
using static Cartwright.Tests.Analysis.Pharmacokinetics.SmallStudy;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

/// <summary>The rules of kinetics that a protocol may set, and what is told of each sample.</summary>
public class KineticsRuleTests
{
    private static readonly Concentration[] Course =
    [
        Row(1, -0.5, null), Row(2, 1, null), Row(3, 4, 900), Row(4, 10, 20_000), Row(5, 14, 11_000), Row(6, 20, null), Row(7, 28, 1300), Row(8, 60, 400), Row(9, 90, 200), Row(10, 180, 100), Row(11, 270, null), Row(12, 360, null),
    ];

    [Theory]
    [InlineData(BeyondLast.ToFirstBelowLimit, AreaEnd.ToFirstBelowLimit)]
    [InlineData(BeyondLast.StopAtLast, AreaEnd.StoppedAtLast)]
    [InlineData(BeyondLast.Extrapolate, AreaEnd.Extrapolated)]
    public void The_protocol_says_how_an_area_goes_on_beyond_the_last_level(BeyondLast rule, AreaEnd end)
    {
        Concentration[] rows = [Row(1, 4, 900), Row(2, 10, 800), Row(3, 14, 400), Row(4, 18, 200), Row(5, 22, null), Row(6, 30, null)];
        var kinetics = Analyse(rows, Defaults.Kinetics with { BeyondLast = rule });

        kinetics.AreaEnd.ShouldBe(end);
        kinetics.Of(AreaParameters.AucPartial).OrNull!.Value.ShouldBeGreaterThanOrEqualTo(Analyse(rows, Defaults.Kinetics with { BeyondLast = BeyondLast.StopAtLast }).Of(AreaParameters.AucPartial).OrNull!.Value);
    }

    [Fact]
    public void The_terminal_slope_starts_no_earlier_and_has_no_more_points_than_the_protocol_says()
    {
        // On one exponential the best fit takes every sample after the peak.
        Concentration[] line = [.. new[] { 4.0, 10, 14, 28, 60, 90, 120 }.Select((day, i) => Row(i + 1, day, day < 10 ? 900 : 90_000 * Math.Exp(-0.04 * day)))];

        Analyse(line).Analysis!.Terminal.Fit!.Days.ShouldBe([14, 28, 60, 90, 120]);
        Analyse(line, Defaults.Kinetics with { SlopeNotBefore = Duration.OfDays(28) }).Analysis!.Terminal.Fit!.Days.ShouldBe([28, 60, 90, 120]);
        Analyse(line, Defaults.Kinetics with { SlopeMostPoints = 3 }).Analysis!.Terminal.Fit!.Days.ShouldBe([60, 90, 120]);
        Analyse(line, Defaults.Kinetics with { SlopeNotBefore = Duration.OfDays(85) }).Of(TerminalParameters.LambdaZ).Reason.ShouldBe("3 points needed, 2 quantifiable from day 85 on");
    }

    [Fact]
    public void Samples_below_the_limit_are_nothing_or_0_as_the_protocol_says() =>
        Analyse(Course, Defaults.Kinetics with { BelowLimitBetween = BelowLimitAs.Zero }).Of(AreaParameters.AucLast).OrNull!.Value
            .ShouldBeLessThan(Analyse(Course).Of(AreaParameters.AucLast).OrNull!.Value);

    /// <summary>Days 28, 90 and 180 by hand: ln 1300, ln 200 and ln 100 on a line by least squares; λ = 0.016239 by hand.</summary>
    [Fact]
    public void Points_picked_by_hand_are_the_terminal_slope_and_say_why()
    {
        var picked = Analyse(Course, By((7, PointUse.InTerminalSlope), (9, PointUse.InTerminalSlope), (10, PointUse.InTerminalSlope)));

        picked.Analysis!.Terminal.Fit!.Days.ShouldBe([28, 90, 180]);
        double[] t = [28, 90, 180], y = [Math.Log(1300), Math.Log(200), Math.Log(100)];
        var (mt, my) = (t.Average(), y.Average());
        picked.Of(TerminalParameters.LambdaZ).OrNull!.Value.ShouldBe(-t.Zip(y, (a, b) => (a - mt) * (b - my)).Sum() / t.Sum(a => (a - mt) * (a - mt)), 1e-12);
        picked.Samples.Single(s => s.Row.Sequence == 7).Treatment.ShouldBe("level; in the terminal slope by hand: seen on the plot");
        picked.Samples.Single(s => s.Row.Sequence == 8).Slopes.ShouldBe(["persistence"]);
    }

    [Fact]
    public void A_sample_left_out_by_hand_is_left_out_everywhere_and_one_kept_from_slopes_is_still_a_level()
    {
        var without = Analyse(Course, By((4, PointUse.Nowhere)));
        without.Of(ObservedParameters.Cmax).OrNull.ShouldBe(11_000);
        without.Samples.Single(s => s.Row.Sequence == 4).Treatment.ShouldBe("left out by hand: seen on the plot");

        var noSlope = Analyse(Course, By((8, PointUse.InNoSlope)));
        noSlope.Of(AreaParameters.AucLast).ShouldBe(Analyse(Course).Of(AreaParameters.AucLast));
        noSlope.Analysis!.Terminal.Fit!.Days.ShouldNotContain(60);
        noSlope.Of(CellularParameters.PersistenceHalfLife).Reason.ShouldBe("3 points needed, 2 quantifiable after day 28.5");
    }

    [Fact]
    public void Every_sample_is_accounted_for()
    {
        Analyse([.. Course, Row(13, 400, 7) with { At = null }, Row(14, 400, null) with { BelowLimit = false }]).Samples.Select(s => $"{s.Row.Sequence} {s.Treatment}").ShouldBe(
        [
            "1 left out: before the infusion", "2 level of 0: below the limit before the first quantifiable sample", "3 level", "4 level", "5 level", "6 left out: below the limit between quantifiable samples", "7 level",
            "8 level", "9 level", "10 level", "11 ends the curve: the first after the last quantifiable sample", "12 left out: after the end of the curve", "14 left out: no result", "13 left out: no date",
        ]);
    }

    [Fact]
    public void Whom_nothing_is_found_in_has_no_number_and_stays_in_the_study()
    {
        var none = Analyse([Row(1, 4, null), Row(2, 10, null)]);

        none.Of(ObservedParameters.Cmax).Reason.ShouldBe("no sample above the limit of quantification");
        none.Analysis!.TwoPhases.Slow.Days.Reason.ShouldBe("no sample above the limit of quantification");
        none.Samples.ShouldAllBe(s => s.Treatment == "below the limit, as is every sample: no curve");
        var summary = SummaryStatistics.Of([none.Of(ObservedParameters.Cmax), Analyse(Course).Of(ObservedParameters.Cmax)]);
        (summary.N, summary.NotCalculable).ShouldBe((1, 1));
        summary.GeometricMean.OrNull!.Value.ShouldBe(20_000, 1e-9);
        summary.IsListed.ShouldBeTrue();
    }

    [Fact]
    public void A_second_infusion_has_a_profile_of_its_own_that_starts_from_what_was_there()
    {
        Exposure Infused(double day) => new("P1", 1, "product", "CAR-T", 1e8, "cells", "INTRAVENOUS", At(day), null);
        var data = Data(concentrations: [Row(1, 10, 500), Row(2, 99, 60), Row(3, 101, 800), Row(4, 110, 9000), Row(5, 128, 1000)], exposures: [Infused(0), Infused(100)]);

        KineticsAnalysis.Of(data, Plan())[0].Samples.Single(s => s.Row.Sequence == 4).Treatment.ShouldStartWith("left out: drawn after the infusion of ");
        var again = KineticsAnalysis.AfterReinfusion(data, Plan()).ShouldHaveSingleItem();
        again.Of(ObservedParameters.Cmax).OrNull.ShouldBe(9000);
        again.Of(ObservedParameters.Tmax).OrNull!.Value.ShouldBe(10, 1e-9);
        // From 60 at time 0, not from nothing: the first day's trapezoid is (60 + 800)/2.
        again.Analysis!.Area(0, 1).Area.OrNull!.Value.ShouldBe(430, 1e-9);
        KineticsAnalysis.AfterReinfusion(Data(concentrations: Course), Plan()).ShouldBeEmpty();
    }

    [Fact]
    public void Each_measure_is_analysed_by_itself()
    {
        var data = Data(concentrations: [Row(1, 4, 900), Row(2, 10, 2000), Level(4, 3, unit: "cells/µL", method: "flow cytometry"), Level(10, 9, unit: "cells/µL", method: "flow cytometry"), Row(5, 28, 40)]);
        var measures = KineticsMeasure.In(data);

        measures.Select(m => m.Method).ShouldBe(["qPCR", "flow cytometry"]);
        KineticsAnalysis.Of(data, Plan(), measures[0])[0].Of(ObservedParameters.Cmax).OrNull.ShouldBe(2000);
        KineticsAnalysis.Of(data, Plan(), measures[1])[0].Of(ObservedParameters.Cmax).OrNull.ShouldBe(9);
        KineticsAnalysis.Of(data, Plan())[0].Of(ObservedParameters.Cmax).Reason.ShouldBe("several units in one profile (copies/µg, cells/µL)");
    }

    /// <summary>6.6 pg a genome: a microgram is about 151,515 of them.</summary>
    [Fact]
    public void Nothing_converts_without_the_numbers_that_it_takes()
    {
        var conversion = new TransgeneConversion(6.6, 2);

        conversion.CopiesPerGenome(151_515).OrNull!.Value.ShouldBe(1, 1e-5);
        conversion.PercentOfCells(151_515).OrNull!.Value.ShouldBe(50, 1e-3);
        conversion.CellsPerMicrolitre(30).OrNull.ShouldBe(15);
        new TransgeneConversion(6.6, null).CellsPerMicrolitre(30).Reason.ShouldBe("the vector copies of a transduced cell are not stated");
        TransgeneConversion.CopiesPerMicrolitre(1000, null).Reason.ShouldBe("the DNA in a microlitre of that sample is not known");
        TransgeneConversion.CopiesPerMicrolitre(1000, 0.03).OrNull!.Value.ShouldBe(30, 1e-12);
    }

    [Fact]
    public void Death_a_new_therapy_and_a_transplant_compete_with_loss()
    {
        string[] ids = ["lost", "died", "treated", "grafted", "there", "late"];
        Concentration[] rows = [.. ids.SelectMany(id => new[] { 10.0, 60, 90, 120, 180 }.Select((day, i) => Level(day, id is "lost" or "late" && i > 1 ? null : 500, subject: id) with { Sequence = i + 1 }))];
        var data = Data([.. ids.Select(id => Subject(id) with { Death = id == "died" ? At(200) : id == "late" ? At(300) : null })], rows,
            medications: [new("treated", 1, "X", CodeLists.MedicationClass.NewAnticancerTherapy, At(70), null)]) with
        { Procedures = [new("grafted", 1, "ALLOGENEIC STEM CELL TRANSPLANTATION", null, At(75), null)] };
        var persistence = PersistenceAnalysis.Of(data, KineticsAnalysis.Of(data, Plan()));

        persistence.Subjects.Select(s => (s.Subject, s.Days, s.End)).ShouldBe(
        [
            ("lost", 90, PersistenceEnd.Lost), ("died", 200, PersistenceEnd.Death), ("treated", 70, PersistenceEnd.NewTherapy), ("grafted", 75, PersistenceEnd.Transplant),
            ("there", 180, PersistenceEnd.StillFound), ("late", 90, PersistenceEnd.Lost),
        ]);
        // At day 90 four are at risk, and two lose it: 4/6 · 2/4.
        persistence.Loss.At(100).OrNull!.Value.ShouldBe(1.0 / 3, 1e-12);
        persistence.FoundAt(3).ShouldBe(new Proportion(4, 6));
        persistence.FoundAt(12).ShouldBe(new Proportion(0, 0));
    }

    /// <summary>Infused again on day 100: a death on day 200 is no end of the first infusion's cells. A death before it is.</summary>
    [Fact]
    public void Another_infusion_ends_what_is_known_of_the_first_ones_persistence()
    {
        string[] ids = ["again", "before", "lost"];
        Exposure Infused(string id, double day) => new(id, 1, "product", "CAR-T", 1e8, "cells", "INTRAVENOUS", At(day), null);
        var data = Data([.. ids.Select(id => Subject(id) with { Death = At(id == "before" ? 80 : 200) })],
            [.. ids.SelectMany(id => new[] { 10.0, 60, 90, 150 }.Select((day, i) => Level(day, id == "lost" && i is 1 or 2 ? null : 500, subject: id) with { Sequence = i + 1 }))],
            exposures: [.. ids.SelectMany(id => new[] { Infused(id, 0), Infused(id, 100) })]);
        var persistence = PersistenceAnalysis.Of(data, KineticsAnalysis.Of(data, Plan()));

        persistence.Subjects.Select(s => (s.Subject, s.Days, s.End)).ShouldBe([("again", 100, PersistenceEnd.Reinfusion), ("before", 80, PersistenceEnd.Death), ("lost", 60, PersistenceEnd.Lost)]);
        // Censored, and no cause that competes: of three at risk one loses it.
        persistence.Loss.At(90).OrNull!.Value.ShouldBe(1.0 / 3, 1e-12);
    }

    /// <summary>HER2-E-CART simulated with seed 1. An independent reviewer's figures from its PC rows; loss before expansion made them 13 events and 60.8 (29.4–62.8) days.</summary>
    [Fact]
    public void Loss_in_a_whole_trial_is_what_a_reviewer_counted_from_its_rows()
    {
        var kinetics = KineticsAnalysis.Of(Study.Simulate(Her2.Protocol, Her2.Assumptions, 1), Her2.Plan);
        var curve = KaplanMeier.Estimate([.. kinetics.Select(k => k.TimeToLoss).OfType<TimeToLoss>().Select(t => new SurvivalTime(t.Days, t.Lost))]);
        var interval = SurvivalQuantile.Interval(curve);

        (curve.Subjects, curve.Events).ShouldBe((16, 12));
        new[] { SurvivalQuantile.Median(curve), interval.Lower, interval.Upper }.Select(e => Math.Round(e.OrNull!.Value, 1)).ShouldBe([62.1, 29.4, 85.4]);
    }

    private static Concentration Row(int sequence, double days, double? value) => Level(days, value) with { Sequence = sequence };

    private static SubjectKinetics Analyse(IReadOnlyList<Concentration> rows, KineticsRule? rule = null) =>
        KineticsAnalysis.Of(Data(concentrations: rows), Plan() with { Kinetics = rule ?? Defaults.Kinetics })[0];

    private static KineticsRule By(params (int Sample, PointUse Use)[] points) =>
        Defaults.Kinetics with { Points = [.. points.Select(p => new PointChoice("P1", p.Sample, p.Use, "seen on the plot"))] };
}
