using Cartwright.Making;
using Cartwright.Making.Costs;
using Cartwright.Models.Reference;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>Cells, failures, losses and costs against closed forms.</summary>
public class MakingFiguresTests
{
    private const double Month = 30.4375;

    private static readonly CostBasis.Process Stated = new("USD", 8000, 2500, 1500, 30000, 12000, 2000, 3000);

    /// <summary>1e8 seeded, half of them transduced, doubled every day for ten days.</summary>
    [Fact]
    public void Cells_are_those_seeded_times_the_share_transduced_times_the_growth()
    {
        var cells = new CellExpansion(1e8, 0.5, 0, Math.Log(2), 0);
        Assert.Equal(5e7 * 1024, cells.CellsMade(0.5, Math.Log(2), 10), 1);
        Assert.Equal(2 * cells.CellsMade(0.25, 0.3, 11), cells.CellsMade(0.5, 0.3, 11), 1);
        Assert.Equal((0.25, 1.0, 1.0), (CellExpansion.DoseAchieved(5e7, 2e8), CellExpansion.DoseAchieved(2e8, 2e8), CellExpansion.DoseAchieved(9e9, 2e8)));
    }

    [Fact]
    public void A_shorter_process_grows_fewer_cells()
    {
        double Made(string profile) => Processes.Smooth.Expansion!.CellsMade(0.5, 0.3, ProcessProfile.Read(profile).Value.ExpansionDays);
        Assert.Equal(Math.Exp(0.3 * (18 - 11)), Made("21 d") / Made("14 d"), 1e-12);
        Assert.True(Made("7 d") > Made("3 d"));
    }

    /// <summary>The reference model's hazard (section 13 of its specification), which the form is that of.</summary>
    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3.5), InlineData(6)]
    public void Failure_grows_with_prior_lines(double lines) =>
        Assert.Equal(ReferenceHazards.ManufacturingFailure(lines), new FailureByLines(1 / (1 + Math.Exp(3.2)), 2, Math.Exp(0.35)).At(lines), 1e-12);

    [Fact]
    public void A_share_of_none_or_all_is_the_same_after_any_lines() => Assert.Equal((0.0, 1.0), (new FailureByLines(0, 2, 3).At(50), new FailureByLines(1, 2, 3).At(0)));

    /// <summary>Of competing constant hazards: in a time t, λ₁/(λ₁ + λ₂) · (1 − e^(−(λ₁ + λ₂)t)) is lost to the first; here t is 22 days, nobody waits for a device.</summary>
    [Fact]
    public void Losses_while_waiting_are_those_of_competing_hazards()
    {
        var process = Processes.Smooth with { Devices = 10_000, Loss = new(0.20, 0.10), CrossBorderDays = 0 };
        var journeys = FacilityRun.Of(process, 400, 3000, 2, 3, 1);
        double progression = -Math.Log(0.8) / Month, death = -Math.Log(0.9) / Month, both = progression + death;
        var lost = 1 - Math.Exp(-both * 22);
        Near(lost * progression / both, journeys, j => j.End == Milestone.LostToProgression);
        Near(lost * death / both, journeys, j => j.End == Milestone.LostToDeath);
        Near(1 - lost, journeys, j => j.End == Milestone.Treated);
    }

    [Fact]
    public void Bridging_multiplies_the_hazard_of_progression_of_those_who_have_it()
    {
        var process = Processes.Smooth with { Devices = 10_000, Loss = new(0.20, 0), CrossBorderDays = 0, Bridging = new(0.4, 0.5) };
        var journeys = FacilityRun.Of(process, 400, 3000, 2, 3, 1);
        Near(0.4, journeys, j => j.Draw.IsBridged);
        Near(1 - Math.Pow(0.8, 0.5 * 22 / Month), [.. journeys.Where(j => j.Draw.IsBridged)], j => j.IsLost);
        Near(1 - Math.Pow(0.8, 22 / Month), [.. journeys.Where(j => !j.Draw.IsBridged)], j => j.IsLost);
    }

    /// <summary>Collection, two ways with a border, 14 days of labour, 15 of the facility, materials, test.</summary>
    [Fact]
    public void A_journey_costs_its_parts()
    {
        double Of(ProductDraw draw) => Stated.Of(Journey.Of(Processes.Smooth, new(1), 0, draw), Processes.Smooth);
        const double Run = 14 * 2500 + 15 * 1500 + 30000;
        Assert.Equal(8000 + 5000 + Run + 12000 + 5000, Of(Processes.Good));
        Assert.Equal(8000 + 5000 + Run, Of(Processes.Good with { Fails = true }));
        Assert.Equal(8000 + 5000 + Run + 12000, Of(Processes.Good with { IsOutOfSpecification = true }));
        Assert.Equal(8000 + 5000, Of(Processes.Good with { LostAfterDays = 2 }));
        Assert.Equal(8000 + 5000 + Run, Of(Processes.Good with { LostAfterDays = 4 }));
    }

    [Fact]
    public void Without_a_border_its_cost_is_not_paid_and_labour_is_by_the_day_of_the_process()
    {
        var inland = Processes.Smooth with { CrossBorderDays = 0 };
        Assert.Equal(2000, Stated.OfOneWay(inland));
        Assert.Equal(2500 * 7 + 1500 * 7.0, Stated.OfRun(inland) - Stated.OfRun(inland with { Profile = ProcessProfile.Read("7 d").Value }));
    }

    /// <summary>With failure f and rejection r: (collection + way + run + (1 − f)·test + (1 − f)(1 − r)·way) / ((1 − f)(1 − r)) of each infused; and of each who responds that over the rate.</summary>
    [Fact]
    public void Cost_per_infused_is_the_cost_of_a_started_batch_over_the_share_infused()
    {
        const double F = 0.1, R = 0.2, Run = 14 * 2500 + 15 * 1500 + 30000, Started = 8000 + 5000 + Run + (1 - F) * 12000 + (1 - F) * (1 - R) * 5000;
        var process = Processes.Smooth with { Devices = 10_000, Failure = new(F, 2, 1), Specification = new(R, 0) };
        var journeys = FacilityRun.Of(process, 400, 3000, 2, 3, 1);
        var (n, infused) = (journeys.Count, journeys.Count(j => j.End == Milestone.Treated));
        var cost = CostPerPatient.Of(journeys.Sum(j => Stated.Of(j, process)), n, infused, infused / 2);
        Assert.Equal(Started, cost.PerEnrolled.OrNull!.Value, 4 * 17000 / Math.Sqrt(n));
        Assert.Equal(Started / ((1 - F) * (1 - R)), cost.PerInfused.OrNull!.Value, 4 * 60000 / Math.Sqrt(n));
        Assert.Equal(cost.PerEnrolled.OrNull!.Value / ((double)infused / n), cost.PerInfused.OrNull!.Value, 1e-6);
        Assert.Equal(cost.PerInfused.OrNull!.Value / ((double)(infused / 2) / infused), cost.PerResponding.OrNull!.Value, 1e-6);
    }

    [Fact]
    public void Of_nobody_there_is_no_cost_and_a_reason()
    {
        var cost = CostPerPatient.Of(100, 2, 1, 0);
        Assert.Equal((50.0, 100.0, "nobody responded"), (cost.PerEnrolled.OrNull!.Value, cost.PerInfused.OrNull!.Value, cost.PerResponding.Reason!));
    }

    /// <summary>One device of 15 days a product: never more than 24 a year are started, however many come; and few come to wait.</summary>
    [Fact]
    public void A_facility_treats_no_more_than_its_devices_can()
    {
        var capacity = Capacity.Of(Processes.Smooth, [0.2, 3], new(200, 730, 1825, 1));
        Assert.Equal((24, 24), (capacity.RunsPerDeviceYear, capacity.StartedAYearAtMost));
        Assert.Equal(0.2 * 365 / Month, capacity.At[0].Flow!.TreatedAYear!.Value.Mean, 4 * capacity.At[0].Flow!.TreatedAYear!.Value.MonteCarloError);
        Assert.Equal(1, capacity.At[1].Flow!.Treated!.Value.Mean);
        var started = FacilityRun.Of(Processes.Smooth, 3, 3650, 2, 1, 1).Select(j => j.DayOf(Milestone.Started)!.Value).ToList();
        Assert.All(started.Zip(started.Skip(24)), s => Assert.True(s.Second - s.First >= 24 * 15 - 1e-6));
    }

    [Fact]
    public void The_simulated_wait_is_the_exact_one_where_nobody_is_lost()
    {
        var at = Capacity.Of(Processes.Smooth, [1], new(200, 1460, 3650, 2)).At[0];
        Assert.Equal(at.Load!.MeanWaitIfFixed.OrNull!.Value, at.Flow!.WaitDays!.Value.Mean, 4 * at.Flow.WaitDays.Value.MonteCarloError);
        Assert.True(at.Flow.WaitDays.Value.MonteCarloError < 0.3);
        Assert.Equal(at.Flow.VeinToVeinDays!.Value.Mean, Processes.Smooth.UndisturbedDays + at.Flow.WaitDays.Value.Mean, 1e-9);
    }

    private static void Near(double expected, IReadOnlyList<Journey> journeys, Func<Journey, bool> holds)
    {
        var share = journeys.Count(holds) / (double)journeys.Count;
        Assert.True(Math.Abs(share - expected) < 4 * Math.Sqrt(expected * (1 - expected) / journeys.Count), $"{share}, expected {expected}");
    }
}
