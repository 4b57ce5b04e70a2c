using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>Infused on day 0 and again, with twice the dose, on day 60; last seen on day 400.</summary>
public class SecondInfusionTests
{
    private static readonly Package Twice = Again(Package.Of().Collected(-20), 60, 2e6);

    [Theory]
    [InlineData(59, StudyPeriod.Middle)]
    [InlineData(60, StudyPeriod.Early)]
    [InlineData(65, StudyPeriod.Early)]
    [InlineData(90, StudyPeriod.Early)]
    [InlineData(91, StudyPeriod.Middle)]
    [InlineData(151, StudyPeriod.Late)]
    public void Windows_count_from_the_latest_infusion(int day, StudyPeriod period)
    {
        var events = Twice.Event(day, "Sepsis", 3, system: "Infections and infestations").Course();
        events.Events!.PeriodOf(events.Events.Events.Single()).ShouldBe(period);
        events.Infections!.Infections.Single().Period.ShouldBe(period);
    }

    /// <summary>Days 0 to 30 and 60 to 90; 31 to 59 and 91 to 150; 151 to 400: with the 20 days before the infusion, all of them.</summary>
    [Fact]
    public void Days_under_observation_are_shared_out_once()
    {
        var periods = Twice.Event(1).Course().Events!.Periods["S1"];
        new[] { StudyPeriod.CollectionToConditioning, StudyPeriod.ConditioningToInfusion, StudyPeriod.Early, StudyPeriod.Middle, StudyPeriod.Late }.Select(periods.DaysIn).ShouldBe([15, 5, 62, 89, 250]);
    }

    [Fact]
    public void The_tables_of_exposure_have_every_infusion_and_the_dose_decision_the_first()
    {
        var subject = SubjectLevel.Of(Twice.Data, Package.Plan).Subjects.Single();
        (subject.Received!.Value.Amount, subject.Total!.Value.Amount, subject.DoseFraction.OrNull).ShouldBe((1e6, 3e6, 1));
        WorseningTests.Table(Twice, "exposure-listing").Single()[3..].ShouldBe(["2026-03-10, 1e6 cells/kg; 2026-05-09, 2e6 cells/kg", "1e6 cells/kg", "1e6 cells/kg", "100", "2", "3e6 cells/kg"]);
        var table = WorseningTests.Table(Twice.With("S2"), "exposure");
        table.Single(r => r[0] == "Dose of all infusions, cells/kg: median (range)")[^1].ShouldBe("2e6 (1e6–3e6)");
        table.Single(r => r[0] == "More than one infusion")[^1].ShouldBe("1/2");
        WorseningTests.Count(Twice, "exposure", "infusions", "Total", "maximum").ShouldBe(2);
    }

    [Fact]
    public void A_total_with_an_unknown_dose_in_it_is_none()
    {
        var subject = SubjectLevel.Of(Again(Package.Of(), 60, null).Data, Package.Plan).Subjects.Single();
        (subject.Infusions.Count, subject.Received!.Value.Amount, subject.Total).ShouldBe((2, 1e6, null));
    }

    private static Package Again(Package package, double day, double? dose) =>
        new(package.Data with { Exposure = [.. package.Data.Exposure, new("S1", 3, "CAR", "CAR-T", dose, "cells/kg", null, Package.AtHour(24 * day), Package.AtHour(24 * day))] });
}
