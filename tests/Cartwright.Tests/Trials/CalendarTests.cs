using Cartwright.Protocols;
using Cartwright.Trials;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>The calendar of a small plan; the gated times are those that the reading of the source records worked out.</summary>
public class CalendarTests
{
    [Theory]
    [InlineData(3, -3, 28, 93)]
    [InlineData(3, -3, 730, 2199)]
    [InlineData(1, -5, 28, 33)]
    [InlineData(6, -3, 28, 186)]
    public void Gated_cohorts_take_conditioning_and_window_each(int cohorts, double conditioning, double window, double days) =>
        Assert.Equal(days, Calendar.GatedCohorts(Plan(conditioning, window), cohorts).Days, 1e-9);

    [Fact]
    public void No_cohort_takes_no_time_that_can_be_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.GatedCohorts(Plan(-3, 28), 0));

    [Fact]
    public void Visits_stand_in_order_and_the_same_day_and_window_are_one_visit()
    {
        var visits = Calendar.Visits(Plan(-3, 28));
        Assert.Equal(visits.OrderBy(v => v.Planned).Select(v => v.Name), visits.Select(v => v.Name));
        var day4 = Assert.Single(visits, v => v.Name == "Day 4");
        Assert.Equal((4, 3.6, 4.4), (day4.Planned.Days, day4.Earliest.Days, day4.Latest.Days));
        Assert.Equal(["cellular kinetics", "cytokines"], day4.Done);
    }

    [Fact]
    public void The_same_day_with_another_window_is_another_visit()
    {
        var day42 = Calendar.Visits(Plan(-3, 28)).Where(v => v.Planned.Days == 42).ToList();
        Assert.Equal(["imaging", "quality of life"], day42.SelectMany(v => v.Done).Order());
        Assert.Equal(2, day42.Count);
    }

    [Fact]
    public void Conditioning_infusion_and_the_decision_are_on_it() =>
        Assert.Equal([-3.0, 0.0, 28.0], Calendar.Visits(Plan(-3, 28)).Where(v => v.Name is "Conditioning" or "Infusion" or "Dose decision").Select(v => v.Planned.Days));

    private static TrialPlan Plan(double conditioning, double window) => new(
        "EXAMPLE", "EXAMPLE", [], ThreePlusThreeVariant.SixAtMtd, 12, CapPolicy.ReportOnly,
        Duration.OfDays(conditioning), new DltWindow(DltWindowStart.ConditioningStart, Duration.OfDays(window)), new DoseLimitingToxicityRule(3, [], 0.8),
        new PlannedVisits(
            [At("Day 4", 4, 0.4), At("Day 10", 10, 1)], [At("Day 4", 4, 0.4)], [At("Week 6", 42, 7)], [At("Day 42", 42, 3)],
            Duration.OfDays(30), Duration.OfDays(730), Duration.OfDays(1008)),
        new ResponseRule("RECIST 1.1", null, Duration.OfDays(42)), new CytokineReleaseRule("ASTCT-2019", new Temperature(38), Duration.OfDays(2)),
        new AnalysisConventions(DayConvention.InfusionIsDay0, DurationConvention.Inclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)),
        [], PrecisionWanted.Default, [], []);

    private static PlannedVisit At(string name, double day, double window) => new(name, Duration.OfDays(day), Duration.OfDays(day - window), Duration.OfDays(day + window));
}
