using Cartwright.Protocols;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

public class PlannedVisitTests
{
    private static readonly PlannedVisits Her2 = Visits(ShippedStudies.Her2);

    [Fact]
    public void The_fourteen_times_of_the_registry_page_are_planned_in_order() =>
        Her2.Kinetics.Select(v => v.Name).ShouldBe(
        [
            "72 h before conditioning", "24 h before infusion", "1 h", "24 h", "Day 4", "Day 7", "Day 10", "Day 14", "Day 28", "Day 60", "Day 90", "Day 180", "Day 270", "Day 360",
        ]);

    [Theory]
    [InlineData(DayConvention.InfusionIsDay0, 4, 360)]
    [InlineData(DayConvention.InfusionIsDay1, 3, 359)]
    public void A_numbered_day_follows_the_convention_and_a_clock_time_does_not(DayConvention convention, double day4, double day360)
    {
        var protocol = ShippedStudies.Her2;
        var visits = Visits(protocol with { Schedule = protocol.Schedule with { DayConvention = convention } }).Cytokines;

        visits.Single(v => v.Name == "Day 4").Planned.Days.ShouldBe(day4);
        visits.Single(v => v.Name == "Day 360").Planned.Days.ShouldBe(day360);
        visits.Single(v => v.Name == "24 h").Planned.Days.ShouldBe(1);
    }

    [Fact]
    public void Samples_before_conditioning_and_infusion_lie_in_the_stated_windows_and_not_in_what_follows()
    {
        var minute = 1.0 / 1440;
        Window(Her2.Kinetics[0]).ShouldBe((-8, -5 - minute));
        Window(Her2.Kinetics[1]).ShouldBe((-1, -minute));
    }

    // 10 % of 28 days is 2.8 days; of 90 days 9; the neighbours are farther away than twice that.
    [Theory]
    [InlineData("1 h", 0.9 / 24, 1.1 / 24)]
    [InlineData("Day 28", 25.2, 30.8)]
    [InlineData("Day 90", 81, 99)]
    [InlineData("Day 360", 324, 396)]
    public void A_sample_may_lie_off_by_a_tenth_of_the_elapsed_time(string name, double earliest, double latest)
    {
        var visit = Her2.Kinetics.Single(v => v.Name == name);
        visit.Earliest.Days.ShouldBe(earliest, 1e-9);
        visit.Latest.Days.ShouldBe(latest, 1e-9);
    }

    [Fact]
    public void No_window_reaches_beyond_the_middle_between_neighbours()
    {
        var wide = ShippedStudies.Her2 with { Chosen = ShippedStudies.Her2.Chosen with { Windows = new VisitWindows(0.9, Duration.OfDays(7)) } };
        var after = Visits(wide).Kinetics.Where(v => v.Planned.Days > 0).ToList();

        foreach (var (one, next) in after.Zip(after.Skip(1))) one.Latest.Days.ShouldBeLessThanOrEqualTo(next.Earliest.Days + 1e-9);
        after[0].Earliest.Days.ShouldBeGreaterThan(0);
        after.Single(v => v.Name == "Day 4").Latest.Days.ShouldBe(5.5);
    }

    [Fact]
    public void Imaging_is_every_six_weeks_to_week_24_then_every_twelve_to_the_end_of_the_frame()
    {
        Her2.Imaging.Select(v => v.Name).ShouldBe(
            ["Baseline", "Week 6", "Week 12", "Week 18", "Week 24", "Week 36", "Week 48", "Week 60", "Week 72", "Week 84", "Week 96", "Week 108", "Week 120", "Week 132", "Week 144"]);
        Window(Her2.Imaging[1]).ShouldBe((35, 49));
        Her2.Imaging[0].Latest.ShouldBeLessThan(Duration.OfDays(-5));
        Her2.Imaging[0].Earliest.ShouldBe(Duration.OfDays(-33));
    }

    [Fact]
    public void The_questionnaire_is_filled_in_at_baseline_on_day_28_and_with_each_imaging()
    {
        Her2.QualityOfLife.Select(v => v.Name).Take(3).ShouldBe(["Baseline", "Day 28", "Week 6"]);
        Her2.QualityOfLife.Count.ShouldBe(Her2.Imaging.Count + 1);
    }

    [Fact]
    public void The_questionnaire_is_filled_in_on_the_days_chosen()
    {
        var protocol = ShippedStudies.Her2 with { Chosen = ShippedStudies.Her2.Chosen with { QualityOfLifeDays = [84, -7, 27] } };

        Visits(protocol).QualityOfLife.Select(v => v.Planned.Days).ShouldBe([-7, 27, 84]);
        Visits(protocol with { Schedule = protocol.Schedule with { DayConvention = DayConvention.InfusionIsDay1 } }).QualityOfLife[1].Name.ShouldBe("Day 28");
    }

    [Fact]
    public void Without_an_endpoint_for_it_nobody_is_imaged_or_questioned()
    {
        var visits = Visits(ShippedStudies.Her2 with { Endpoints = [.. ShippedStudies.Her2.Endpoints.Where(e => e.Id is "os" or "cmax")] });

        visits.Imaging.ShouldBeEmpty();
        visits.QualityOfLife.ShouldBeEmpty();
    }

    private static (double Earliest, double Latest) Window(PlannedVisit visit) => (visit.Earliest.Days, visit.Latest.Days);

    private static PlannedVisits Visits(Protocol protocol)
    {
        var (plan, faults) = TrialPlan.Of(protocol);
        return (plan ?? throw new Xunit.Sdk.XunitException(string.Join("\n", faults))).Visits;
    }
}
