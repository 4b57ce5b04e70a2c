using Cartwright.Analysis.DataIssues;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Subjects;

public class SubjectLevelTests
{
    [Fact]
    public void A_subject_has_its_dates_level_dose_and_end()
    {
        var subject = Only(Package.Of(level: "medium"));
        subject.Level!.Number.ShouldBe(2);
        subject.Enrolled.ShouldBe(Package.Day(-30));
        subject.Conditioned.ShouldBe(Package.Day(-5));
        subject.TreatmentStart.ShouldBe(Package.Day(-5));
        subject.FirstInfused!.Value.Moment.ShouldBe(Package.Infusion);
        subject.Received.ShouldBe(new CellDose(3e6, DoseBasis.CellsPerKilogram));
        subject.DoseFraction.OrNull.ShouldBe(1);
        subject.EndReason.ShouldBe("CUT-OFF");
    }

    [Fact]
    public void Who_is_not_in_a_set_has_the_reason()
    {
        var subjects = SubjectLevel.Of(Package.Of().NeverInfused("S2", conditioned: true).NeverInfused("S3").With("S4", seenUntil: 10).Data, Package.Plan);
        string Why(string id, AnalysisSet set) => subjects.Subjects.First(s => s.Id == id).MembershipOf(set).Because ?? "in";

        subjects.In(AnalysisSet.Enrolled).Count().ShouldBe(4);
        subjects.In(AnalysisSet.Treated).Select(s => s.Id).ShouldBe(["S1", "S2", "S4"]);
        subjects.In(AnalysisSet.Infused).Select(s => s.Id).ShouldBe(["S1", "S4"]);
        subjects.In(AnalysisSet.DltEvaluable).Select(s => s.Id).ShouldBe(["S1"]);
        Why("S2", AnalysisSet.Infused).ShouldBe("never infused (manufacturing failure)");
        Why("S3", AnalysisSet.Conditioned).ShouldBe("no conditioning recorded (manufacturing failure)");
        Why("S4", AnalysisSet.DltEvaluable).ShouldBe("left before the end of the window");
        Why("S1", AnalysisSet.DltEvaluable).ShouldBe("in");
    }

    [Fact]
    public void A_screening_failure_is_not_enrolled() =>
        SubjectLevel.Of(Package.Of().With("S2", end: "SCREEN FAILURE").Data, Package.Plan).In(AnalysisSet.Enrolled).Select(s => s.Id).ShouldBe(["S1"]);

    // 70 kg × 1e6 cells/kg is 7e7 cells; 5.6e7 of them are 80 %.
    [Theory]
    [InlineData(8e5, "cells/kg", 0.8, true)]
    [InlineData(7.9e5, "cells/kg", 0.79, false)]
    [InlineData(5.6e7, "cells", 0.8, true)]
    public void The_dose_fraction_is_received_over_assigned_on_either_basis(double dose, string unit, double fraction, bool evaluable)
    {
        var package = Package.Empty.With("S1", dose: dose, unit: unit);
        var subject = Only(new(package.Data with { VitalSigns = [new("S1", 1, "WEIGHT", 70, "kg", Package.Day(-20))] }));
        subject.DoseFraction.OrNull!.Value.ShouldBe(fraction, 1e-12);
        subject.IsIn(AnalysisSet.DltEvaluable).ShouldBe(evaluable);
    }

    // At most 5e7 cells: 70 kg × 1e6 cells/kg are 7e7, so 5e7 are the whole dose; at 40 kg the dose is 4e7, and the cap does not bite.
    [Theory]
    [InlineData(70, 5e7, "cells", 1)]
    [InlineData(70, 4e7, "cells", 0.8)]
    [InlineData(70, 1e6, "cells/kg", 1.4)]
    [InlineData(40, 4e7, "cells", 1)]
    [InlineData(40, 1e6, "cells/kg", 1)]
    public void A_capped_dose_is_compared_with_what_the_cap_leaves(double kilograms, double dose, string unit, double fraction)
    {
        var data = Package.Empty.With("S1", dose: dose, unit: unit).Data with { VitalSigns = [new("S1", 1, "WEIGHT", kilograms, "kg", Package.Day(-20))] };
        SubjectLevel.Of(data, Capped).Subjects.Single().DoseFraction.OrNull!.Value.ShouldBe(fraction, 1e-12);
        DataChecks.Of(data, Capped).Any(i => i.Code == "DI-DOSE").ShouldBe(fraction > 1.25);
    }

    [Fact]
    public void Without_a_weight_nobody_can_say_whether_the_cap_was_reached() =>
        SubjectLevel.Of(Package.Of().Data, Capped).Subjects.Single().DoseFraction.Reason.ShouldBe("a dose is at most 5e7 cells, and no weight says whose reaches it");

    private static TrialPlan Capped { get; } = Package.Plan with { Levels = [.. Package.Plan.Levels.Select(l => l with { Cap = new CellDose(5e7, DoseBasis.Cells) })] };

    [Theory]
    [InlineData("cells", "recorded in cells, assigned in cells/kg, and no weight to convert by")]
    [InlineData("mg", "the dose is recorded in 'mg', not in cells or cells/kg")]
    public void A_dose_that_cannot_be_compared_is_no_fraction_and_without_toxicity_no_evaluation(string unit, string reason)
    {
        var subject = Only(Package.Empty.With("S1", unit: unit));
        subject.DoseFraction.Reason.ShouldBe(reason);
        subject.Dlt.ShouldBe(new DltStatus.NotEvaluable(reason));
        Only(Package.Empty.With("S1", unit: unit).Event(3)).Dlt.ShouldBeOfType<DltStatus.Toxicity>();
    }

    [Fact]
    public void A_dose_in_fractions_adds_up_and_a_second_infusion_after_the_window_does_not()
    {
        var rows = Package.Empty.With("S1", dose: 4e5).With("X", infusedOnDay: 1, dose: 6e5).With("Y", infusedOnDay: 29, dose: 1e6).Data.Exposure;
        var data = Package.Of().Data with { Exposure = [.. rows.Select(e => e with { Subject = "S1" })] };
        var subject = Only(new(data));
        subject.DoseFraction.OrNull!.Value.ShouldBe(1, 1e-12);
        subject.LastInfused!.Value.Day.ShouldBe(Package.Day(29).Day);
    }

    [Fact]
    public void Without_a_last_contact_the_latest_row_of_the_subject_stands_for_it()
    {
        var data = Package.Of().Event(12, end: 17).Temp(24 * 9, 36.8).Data;
        var subject = Only(new(data with { Disposition = [], Demographics = [data.Demographics[0] with { LastContact = null }] }));
        subject.LastContact.ShouldBe(Package.Day(17));
    }

    private static Subject Only(Package package) => SubjectLevel.Of(package.Data, Package.Plan).Subjects.Single();
}
