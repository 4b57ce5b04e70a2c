using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;
using static Cartwright.Tests.Analysis.Pharmacokinetics.SmallStudy;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

public class KineticsAnalysisTests
{
    [Fact]
    public void The_typical_patients_rows_give_the_figures_of_the_schedule()
    {
        var data = Data(concentrations: [.. TypicalPatient.Schedule().Select(day => Level(day, TypicalPatient.Curve.ConcentrationAt(day) is > 0 and var level ? level : null))]);
        var kinetics = KineticsAnalysis.Of(data, Plan()).ShouldHaveSingleItem();

        kinetics.Unit.ShouldBe("copies/µg");
        kinetics.Of(ObservedParameters.Cmax).OrNull!.Value.ShouldBe(21476.7, 0.05);
        kinetics.Of(ObservedParameters.Tmax).OrNull.ShouldBe(10);
        // 172 255.2 with the level of 6.15 at time 0; from 0 at infusion the first hour's triangle is smaller by 6.15385/48 = 0.13.
        kinetics.Of(AreaParameters.AucPartial).OrNull!.Value.ShouldBe(172255.2 - 0.13, 0.06);
        kinetics.Of(CellularParameters.PersistenceHalfLife).OrNull!.Value.ShouldBe(216.518, 5e-4);
        kinetics.RemarkOn(CellularParameters.PersistenceHalfLife).ShouldNotBeNull().ShouldStartWith("Unreliable because");
        kinetics.AreaEnd.ShouldBe(AreaEnd.Sampled);
        kinetics.TimeToLoss.ShouldBe(new TimeToLoss(360, false));
    }

    [Fact]
    public void All_dates_moved_by_400_days_change_nothing()
    {
        Concentration[] rows = [Level(-0.5, null), Level(4, 900), Level(10, 20_000), Level(14, 11_000), Level(29, 1300), Level(60, 170), Level(90, 150), Level(180, 110)];
        var data = Data(concentrations: rows);
        var moved = Data(
            [Subject("P1") with { FirstInfusion = SdtmDate.AtTime(Infusion.AddDays(400)) }],
            [.. rows.Select(row => row with { At = SdtmDate.AtTime(row.At!.Value.Moment.AddDays(400)) })]);

        var (one, other) = (KineticsAnalysis.Of(data, Plan())[0], KineticsAnalysis.Of(moved, Plan())[0]);
        foreach (var parameter in NcaParameters.CellularKinetics) other.Of(parameter).ShouldBe(one.Of(parameter), parameter.Code);
    }

    [Fact]
    public void Two_units_or_two_methods_in_one_profile_are_a_reason_and_not_a_number()
    {
        OnlyReason([Level(4, 900), Level(10, 20, unit: "cells/µL")]).ShouldBe("several units in one profile (copies/µg, cells/µL)");
        OnlyReason([Level(4, 900), Level(10, 20, method: "ddPCR")]).ShouldBe("several methods in one profile (qPCR, ddPCR)");
        OnlyReason([Level(4, 900), Level(10, 20) with { Test = "CAR" }]).ShouldBe("several analytes in one profile (HER2CAR, CAR)");
        OnlyReason([Level(4, 900), Level(10, 20) with { Specimen = "MARROW" }]).ShouldBe("several specimens in one profile (BLOOD, MARROW)");
        OnlyReason([Level(4, 900), Level(4, 20)]).ShouldBe("two samples at day 4: which is meant is not recorded");
        OnlyReason([]).ShouldBe("no sample");
        KineticsAnalysis.Of(Data([Subject("P1", infused: false)]), Plan())[0].Of(ObservedParameters.Cmax).Reason.ShouldBe("not infused");
    }

    [Fact]
    public void One_analyte_can_be_chosen_among_several()
    {
        var data = Data(concentrations: [Level(4, 900), Level(10, 20) with { Test = "PERCENT", Unit = "%" }]);

        KineticsAnalysis.Of(data, Plan(), "PERCENT")[0].Of(ObservedParameters.Cmax).OrNull.ShouldBe(20);
    }

    [Fact]
    public void On_the_day_of_infusion_without_a_time_the_visit_says_whether_a_sample_came_before()
    {
        Concentration OnDay(double? value, string visit) => Level(0, value, visit: visit) with { At = SdtmDate.OnDay(Infusion) };

        Peak([OnDay(700, "day 0.04"), Level(10, 500)]).ShouldBe((700, 1.0 / 24));
        Peak([OnDay(700, "day -0.5"), Level(10, 500)]).ShouldBe((500, 10));
        Peak([OnDay(700, "unscheduled"), Level(10, 500)]).ShouldBe((500, 10));
    }

    [Fact]
    public void A_second_infusion_ends_the_profile_and_a_split_dose_does_not()
    {
        Exposure Infused(double day) => new("P1", 1, "product", "CAR-T", 1e8, "cells", "INTRAVENOUS", At(day), null);
        Concentration[] rows = [Level(10, 500), Level(100, 9000)];

        KineticsAnalysis.Of(Data(concentrations: rows, exposures: [Infused(0), Infused(90)]), Plan())[0].Of(ObservedParameters.Cmax).OrNull.ShouldBe(500);
        KineticsAnalysis.Of(Data(concentrations: rows, exposures: [Infused(0), Infused(1)]), Plan())[0].Of(ObservedParameters.Cmax).OrNull.ShouldBe(9000);
    }

    [Fact]
    public void The_visits_window_decides_where_contraction_ends_and_whether_the_area_is_closed()
    {
        Concentration[] rows = [Level(10, 20_000), Level(14, 11_000), Level(30, 1300)];
        var windowed = KineticsAnalysis.SettingsOf(Plan(window: 0.1));

        windowed.PhaseBoundary.ShouldBe(30.8, 1e-9);
        windowed.EndTolerance.ShouldBe(2.8, 1e-9);
        KineticsAnalysis.SettingsOf(Plan()).PhaseBoundary.ShouldBe(28.5);
        KineticsAnalysis.Of(Data(concentrations: rows), Plan(window: 0.1))[0].Analysis!.Contraction.Fit!.Points.ShouldBe(3);
        KineticsAnalysis.Of(Data(concentrations: rows), Plan())[0].Of(CellularParameters.ContractionHalfLife).Reason.ShouldBe("3 points needed, 2 quantifiable from the peak to day 28.5");
        KineticsAnalysis.Of(Data(concentrations: [.. rows[..2], Level(26, 1800)]), Plan(window: 0.1))[0].AreaEnd.ShouldBe(AreaEnd.WithinWindow);
        KineticsAnalysis.Of(Data(concentrations: [.. rows[..2], Level(26, 1800)]), Plan())[0].Of(AreaParameters.AucPartial).Reason.ShouldNotBeNull();
    }

    [Fact]
    public void A_summary_never_mixes_units()
    {
        var data = Data([Subject("P1"), Subject("P2")], [Level(4, 900), Level(4, 20, unit: "cells/µL", subject: "P2")]);
        var summary = KineticsAnalysis.Summarise(KineticsAnalysis.Of(data, Plan()), ObservedParameters.Cmax);

        (summary.N, summary.NotCalculable).ShouldBe((1, 1));
        summary.Median.OrNull.ShouldBe(900);
    }

    private static string? OnlyReason(IReadOnlyList<Concentration> rows) => KineticsAnalysis.Of(Data(concentrations: rows), Plan())[0].Reason;

    private static (double? Cmax, double? Tmax) Peak(IReadOnlyList<Concentration> rows)
    {
        var kinetics = KineticsAnalysis.Of(Data(concentrations: rows), Plan())[0];
        return (kinetics.Of(ObservedParameters.Cmax).OrNull, kinetics.Of(ObservedParameters.Tmax).OrNull);
    }
}
