using Cartwright.Making;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>One product's way, by hand; and laws of any number of them: everybody is somewhere, and time goes forward.</summary>
public class JourneyTests
{
    private static readonly MakingProcess Smooth = Processes.Smooth;

    /// <summary>Out 2 + 1 d, 2 d of activation, 1 d of transduction, 11 d of expansion, 4 d of release testing, back 2 + 1 d.</summary>
    [Fact]
    public void A_product_goes_through_every_step_in_order()
    {
        var journey = Of(10, Processes.Good);
        Assert.Equal(
            [(Milestone.Collected, 10), (Milestone.AtFacility, 13), (Milestone.Started, 13), (Milestone.Transduction, 15), (Milestone.Expansion, 16), (Milestone.Made, 27), (Milestone.Released, 31), (Milestone.AtSite, 34), (Milestone.Treated, 34)],
            journey.Milestones.Select(r => (r.Milestone, (int)r.Day)));
        Assert.Equal(Smooth.UndisturbedDays, journey.Days(Milestone.Collected, Milestone.Treated));
    }

    /// <summary>D4-112: a border is a leg of its own, on both ways.</summary>
    [Fact]
    public void A_border_costs_its_days_on_each_way()
    {
        var inland = Journey.Of(Smooth with { CrossBorderDays = 0 }, new(1), 10, Processes.Good);
        Assert.Equal(32, inland.DayOf(Milestone.Treated));
        Assert.Equal(12, inland.DayOf(Milestone.AtFacility));
    }

    [Fact]
    public void The_second_waits_until_the_device_is_free_and_made_ready()
    {
        var slots = new DeviceSlots(1);
        _ = Journey.Of(Smooth, slots, 0, Processes.Good);
        var second = Journey.Of(Smooth, slots, 5, Processes.Good);
        Assert.Equal(3 + 14 + 1, second.DayOf(Milestone.Started));
        Assert.Equal(10, second.WaitForDevice);
        Assert.Equal(0, Journey.Of(Smooth, new(2), 5, Processes.Good).WaitForDevice);
    }

    [Fact]
    public void A_failure_is_known_when_the_process_ends_and_a_rejection_when_the_tests_do()
    {
        Assert.Equal((Milestone.Failed, 27), End(Of(10, Processes.Good with { Fails = true })));
        Assert.Equal((Milestone.Failed, 31), End(Of(10, Processes.Good with { IsOutOfSpecification = true })));
        Assert.Equal((Milestone.Treated, 34), End(Of(10, Processes.Good with { IsOutOfSpecification = true, IsGivenAllTheSame = true })));
    }

    [Theory]
    [InlineData(1, Milestone.Collected), InlineData(3.5, Milestone.Started), InlineData(12, Milestone.Expansion), InlineData(18, Milestone.Made), InlineData(22, Milestone.Released)]
    public void Who_is_lost_stays_where_they_were(double after, Milestone last)
    {
        var journey = Of(10, Processes.Good with { LostAfterDays = after, LostToDeath = true });
        Assert.Equal((Milestone.LostToDeath, 10 + after), (journey.End, journey.Milestones[^1].Day));
        Assert.Equal(last, journey.Milestones[^2].Milestone);
    }

    [Fact]
    public void A_run_goes_on_though_its_patient_is_lost_and_one_not_begun_never_begins()
    {
        var slots = new DeviceSlots(1);
        _ = Journey.Of(Smooth, slots, 0, Processes.Good with { LostAfterDays = 4 });
        _ = Journey.Of(Smooth, slots, 1, Processes.Good with { LostAfterDays = 8 });
        Assert.Equal(18, Journey.Of(Smooth, slots, 2, Processes.Good).DayOf(Milestone.Started));
    }

    [Fact]
    public void Who_waits_at_the_site_for_a_slot_can_be_lost_there()
    {
        var draw = Processes.Good with { LostAfterDays = 40 };
        Assert.Equal((Milestone.Treated, 45), End(Journey.Of(Smooth, new(1), 10, draw, ready => 45)));
        var journey = Journey.Of(Smooth, new(1), 10, draw, ready => 60);
        Assert.Equal((Milestone.LostToProgression, 50), End(journey));
        Assert.Equal(Milestone.AtSite, journey.Milestones[^2].Milestone);
    }

    /// <summary>D4-090: nothing is collected, made or shipped.</summary>
    [Fact]
    public void In_the_body_nothing_is_waited_for()
    {
        var journey = Journey.Of(Smooth with { Profile = ProcessProfile.Read("in vivo").Value }, null, 10, Processes.Good);
        Assert.Equal([Milestone.Collected, Milestone.Treated], journey.Milestones.Select(m => m.Milestone));
        Assert.Equal(0, journey.Days(Milestone.Collected, Milestone.Treated));
    }

    /// <summary>Entered is treated, failed, lost and still waiting, on every day; ends only grow; and each journey's days never go back.</summary>
    [Fact]
    public void Patients_are_conserved_at_every_step_and_time_goes_forward() =>
        Prop.ForAll(Facilities.ToArbitrary(), facility =>
        {
            var journeys = FacilityRun.Of(facility.Process, facility.PerMonth, 400, 3, facility.Seed, 1);
            foreach (var journey in journeys)
            {
                Assert.Equal(journey.Milestones.Select(m => m.Day), journey.Milestones.Select(m => m.Day).Order());
                Assert.All(journey.Milestones.SkipLast(1), m => Assert.True(m.Milestone < Milestone.Treated));
                Assert.True(journey.End >= Milestone.Treated);
            }
            Census? before = null;
            foreach (var day in journeys.SelectMany(j => j.Milestones).Select(m => m.Day).Append(0).Append(200.5).Order())
            {
                var census = Census.Of(journeys, day);
                Assert.Equal(journeys.Count(j => j.DayOf(Milestone.Collected) <= day), census.Entered);
                Assert.Equal(census.Entered, census.Treated + census.Failed + census.Lost + census.StillWaiting);
                Assert.True(census.InProcess <= facility.Process.Devices);
                if (before is not null) Assert.True(census.Treated >= before.Treated && census.Failed >= before.Failed && census.Lost >= before.Lost && census.Entered >= before.Entered);
                before = census;
            }
            Assert.Equal(0, before?.StillWaiting ?? 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_census_tells_where_everybody_is()
    {
        var slots = new DeviceSlots(1);
        Journey[] journeys = [.. new[] { 0.0, 1, 2 }.Select(day => Journey.Of(Smooth, slots, day, Processes.Good)), Journey.Of(Smooth, slots, 3, Processes.Good with { LostAfterDays = 5 })];
        Assert.Equal(new Census(4, 0, 2, 1, 0, 0, 0, 0, 1), Census.Of(journeys, 10));
        Assert.Equal(new Census(4, 0, 1, 1, 1, 0, 0, 0, 1), Census.Of(journeys, 18.5));
        Assert.Equal(new Census(1, 1, 0, 0, 0, 0, 0, 0, 0), Census.Of(journeys, 0.5));
        Assert.Equal(3, Census.Of(journeys, 1000).Treated);
    }

    [Fact]
    public void The_draw_of_a_patient_hangs_on_seed_trial_and_number_alone()
    {
        var draw = ProductDraw.Of(Processes.Rough, 3, 5, 2, 7);
        _ = FacilityRun.Of(Processes.Rough, 4, 300, 3, 5, 2);
        Assert.Equal(draw, ProductDraw.Of(Processes.Rough, 3, 5, 2, 7));
        Assert.NotEqual(draw, ProductDraw.Of(Processes.Rough, 3, 5, 2, 8));
        Assert.Equal(draw with { IsBridged = false }, ProductDraw.Of(Processes.Rough with { Devices = 9, Profile = ProcessProfile.Read("3 d").Value }, 3, 5, 2, 7) with { IsBridged = false });
    }

    private sealed record AnyFacility(MakingProcess Process, double PerMonth, ulong Seed);

    private static Gen<AnyFacility> Facilities =>
        from profile in Gen.Elements("21 d", "14 d", "7 d", "3 d")
        from devices in Gen.Choose(1, 4)
        from days in Gen.Choose(0, 4).Select(n => n * 0.75)
        from shares in Gen.ArrayOf(Gen.Choose(0, 60).Select(n => n / 100.0), 5)
        from perMonth in Gen.Choose(1, 12).Select(n => n * 0.5)
        from seed in Gen.Choose(1, 1_000_000)
        select new AnyFacility(Processes.Smooth with
        {
            Profile = ProcessProfile.Read(profile).Value,
            Devices = devices,
            ChangeoverDays = days,
            TransportDays = days,
            CrossBorderDays = days / 2,
            ReleaseDays = 2 * days,
            Failure = new(shares[0], 2, 1.3),
            Specification = new(shares[1], 0.5),
            Bridging = new(shares[2], 0.5),
            Loss = new(shares[3], shares[4]),
        }, perMonth, (ulong)seed);

    private static Journey Of(double collected, ProductDraw draw) => Journey.Of(Smooth, new(1), collected, draw);

    private static (Milestone, double) End(Journey journey) => (journey.End, journey.Milestones[^1].Day);
}
