using Cartwright.Making;
using Cartwright.Numerics.Random;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>The queue against the laws of queues: Little's, and the closed forms of M/M/1, M/M/2 and M/D/1 (Gross, Shortle, Thompson, Harris 2008), within Monte Carlo error.</summary>
public class DeviceSlotsTests
{
    private const int Runs = 60, Products = 20_000, First = 2_000;

    private sealed record Stay(double In, double Start, double Out);

    [Fact]
    public void Whoever_comes_first_starts_first_and_a_device_holds_one_product_at_a_time()
    {
        foreach (var devices in new[] { 1, 2, 5 })
        {
            var stays = Simulated(1, 0.9 * devices / 14, devices, draws => draws.Exponential(14), 3000);
            Assert.Equal(stays.Select(s => s.Start), stays.Select(s => s.Start).Order());
            var busy = NumberInSystem.Shares(stays.Select(s => (s.Start, s.Out)), 0, stays.Max(s => s.Out));
            Assert.Equal(0, busy.Skip(devices + 1).Sum());
            Assert.True(busy[devices] > 0);
        }
    }

    /// <summary>L = λW (Little, Oper. Res. 9 (1961) 383–387): numbers counted event by event against times of each product; exact for a system that begins and ends empty.</summary>
    [Fact]
    public void The_number_in_system_is_the_rate_of_arrival_times_the_time_in_system()
    {
        foreach (var devices in new[] { 1, 3 })
        {
            var stays = Simulated(1, 0.85 * devices / 14, devices, draws => draws.Exponential(14), Products);
            var end = stays.Max(s => s.Out);
            var (rate, time) = (stays.Count / end, stays.Average(s => s.Out - s.In));
            Assert.Equal(rate * time, NumberInSystem.Mean(stays.Select(s => (s.In, s.Out)), 0, end), 1e-9 * rate * time);
            Assert.Equal(rate * stays.Average(s => s.Start - s.In), NumberInSystem.Mean(stays.Select(s => (s.In, s.Start)), 0, end), 1e-9 * rate * time);
        }
    }

    [Fact]
    public void One_device_with_exponential_times_waits_as_M_M_1()
    {
        const double Rate = 0.05, Days = 14, Rho = Rate * Days;
        var (waits, empty, two) = Measured(Rate, 1, draws => draws.Exponential(Days));
        Holds(Rho * Days / (1 - Rho), waits);
        Holds(1 - Rho, empty);
        Holds((1 - Rho) * Rho * Rho, two);
    }

    [Fact]
    public void Two_devices_with_exponential_times_wait_as_M_M_2()
    {
        const double Days = 14, Rho = 0.75, Rate = 2 * Rho / Days;
        var (waits, empty, two) = Measured(Rate, 2, draws => draws.Exponential(Days));
        Holds(Rho * Rho * Days / (1 - Rho * Rho), waits);
        Holds((1 - Rho) / (1 + Rho), empty);
        Holds(2 * Rho * Rho * (1 - Rho) / (1 + Rho), two);
    }

    [Fact]
    public void One_device_with_fixed_times_waits_as_M_D_1()
    {
        const double Days = 14, Rho = 0.8, Rate = Rho / Days;
        Holds(Rho * Days / (2 * (1 - Rho)), Measured(Rate, 1, _ => Days).Waits);
    }

    [Fact]
    public void Three_devices_with_fixed_times_wait_as_is_known_of_M_D_3()
    {
        const double Days = 14, Rho = 0.8, Rate = 3 * Rho / Days;
        Holds(new DeviceLoad(Rate, Days, 3).MeanWaitIfFixed.OrNull!.Value, Measured(Rate, 3, _ => Days).Waits);
    }

    [Fact]
    public void Who_is_lost_before_a_device_is_free_keeps_none()
    {
        var slots = new DeviceSlots(1);
        Assert.Equal(0, slots.Start(0, 10));
        Assert.Null(slots.Start(1, 10, lost: 10));
        Assert.Equal(10, slots.Start(2, 10, lost: 10.5));
        Assert.Equal(25, slots.Start(25, 10));
    }

    [Fact]
    public void Without_a_device_there_is_no_queue() => Assert.Throws<ArgumentOutOfRangeException>(() => new DeviceSlots(0));

    // Means of each run, after its first products; the shares of time with none and with two in system.
    private static (List<double> Waits, List<double> Empty, List<double> Two) Measured(double rate, int devices, Func<RandomDraws, double> service)
    {
        var (waits, empty, two) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 1u; run <= Runs; run++)
        {
            var stays = Simulated(run, rate, devices, service, Products);
            waits.Add(stays.Skip(First).Average(s => s.Start - s.In));
            var shares = NumberInSystem.Shares(stays.Select(s => (s.In, s.Out)), stays[First].In, stays[^1].In);
            empty.Add(shares[0]);
            two.Add(shares[2]);
        }
        return (waits, empty, two);
    }

    private static List<Stay> Simulated(uint run, double rate, int devices, Func<RandomDraws, double> service, int products)
    {
        var (arrivals, slots, day) = (RandomDraws.For(11, run, 0, Purpose.Accrual), new DeviceSlots(devices), 0.0);
        List<Stay> stays = new(products);
        for (var n = 1u; n <= products; n++)
        {
            day += arrivals.Exponential(1 / rate);
            var kept = service(RandomDraws.For(11, run, n, Purpose.Manufacturing));
            var start = slots.Start(day, kept)!.Value;
            stays.Add(new(day, start, start + kept));
        }
        return stays;
    }

    // Four standard errors of the mean over runs; and the error is small enough to tell the formulas apart.
    private static void Holds(double expected, List<double> runs)
    {
        var mean = SimulatedMean.Of(runs)!.Value;
        Assert.True(Math.Abs(mean.Mean - expected) < 4 * mean.MonteCarloError, $"{mean.Mean} ± {mean.MonteCarloError}, expected {expected}");
        Assert.True(mean.MonteCarloError < 0.03 * expected, $"{mean.MonteCarloError} of {expected}");
    }
}
