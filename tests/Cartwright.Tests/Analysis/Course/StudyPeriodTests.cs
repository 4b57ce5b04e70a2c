using Cartwright.Analysis.Safety.Events;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>Collection on day −20, conditioning on day −5, infusion on day 0 at ten in the morning, last seen on day 400.</summary>
public class StudyPeriodTests
{
    private static readonly Package Patient = Package.Of().Collected(-20);

    [Theory]
    [InlineData(-21, StudyPeriod.BeforeCollection)]
    [InlineData(-20, StudyPeriod.CollectionToConditioning)]
    [InlineData(-6, StudyPeriod.CollectionToConditioning)]
    [InlineData(-5, StudyPeriod.ConditioningToInfusion)]
    [InlineData(-1, StudyPeriod.ConditioningToInfusion)]
    [InlineData(0, StudyPeriod.Early)]
    [InlineData(30, StudyPeriod.Early)]
    [InlineData(31, StudyPeriod.Middle)]
    [InlineData(90, StudyPeriod.Middle)]
    [InlineData(91, StudyPeriod.Late)]
    [InlineData(3000, StudyPeriod.Late)]
    public void A_day_belongs_to_one_period(int day, StudyPeriod period) => PeriodOf(Patient.Event(day)).ShouldBe(period);

    [Fact]
    public void On_the_day_of_infusion_an_hour_tells_before_from_after()
    {
        PeriodOf(Patient.Event(0).WithLast(e => e with { Start = Package.AtHour(-1) })).ShouldBe(StudyPeriod.ConditioningToInfusion);
        PeriodOf(Patient.Event(0).WithLast(e => e with { Start = Package.AtHour(1) })).ShouldBe(StudyPeriod.Early);
        PeriodOf(Patient.Event(null)).ShouldBe(StudyPeriod.NotDated);
    }

    [Theory]
    [InlineData(400, 15, 5, 31, 60, 310)]
    [InlineData(60, 15, 5, 31, 30, 0)]
    [InlineData(10, 15, 5, 11, 0, 0)]
    public void The_days_of_the_periods_are_all_days_under_observation(double seen, double collection, double conditioning, double early, double middle, double late)
    {
        var periods = Package.Empty.With("S1", seenUntil: seen).Collected(-20).Event(1).Course().Events!.Periods["S1"];
        new[] { StudyPeriod.CollectionToConditioning, StudyPeriod.ConditioningToInfusion, StudyPeriod.Early, StudyPeriod.Middle, StudyPeriod.Late }.Select(periods.DaysIn)
            .ShouldBe([collection, conditioning, early, middle, late]);
        (collection + conditioning + early + middle + late).ShouldBe(20 + seen + 1);
    }

    [Fact]
    public void Who_was_never_infused_stays_in_conditioning()
    {
        var periods = Package.Empty.NeverInfused("S1", conditioned: true).Event(1).Course().Events!;
        periods.PeriodOf(periods.Events[0]).ShouldBe(StudyPeriod.ConditioningToInfusion);
    }

    private static StudyPeriod PeriodOf(Package package)
    {
        var events = package.Course().Events!;
        return events.PeriodOf(events.Events.Single());
    }
}
