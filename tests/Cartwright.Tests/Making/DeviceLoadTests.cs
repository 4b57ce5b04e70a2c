using Cartwright.Making;
using MathNet.Numerics;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>Waits that are known exactly, against closed forms written out here from Gross, Shortle, Thompson and Harris (2008), 2.2, 2.3 and 5.1, and against the Markov chain of a queue with fixed times.</summary>
public class DeviceLoadTests
{
    [Theory]
    [InlineData(0.05, 14), InlineData(0.03, 21), InlineData(0.1, 7), InlineData(0.32, 3)]
    public void One_device_with_exponential_times_is_M_M_1(double rate, double days)
    {
        var (rho, load) = (rate * days, new DeviceLoad(rate, days, 1));
        Close(rho / (1 / days - rate), load.MeanWaitIfExponential.OrNull);
        for (var n = 0; n < 8; n++) Close((1 - rho) * Math.Pow(rho, n), load.ProbabilityOf(n).OrNull);
    }

    [Theory]
    [InlineData(0.1, 14), InlineData(0.02, 21), InlineData(0.5, 3.5)]
    public void Two_devices_with_exponential_times_are_M_M_2(double rate, double days)
    {
        var (rho, load) = (rate * days / 2, new DeviceLoad(rate, days, 2));
        Close(2 * rho * rho / (1 + rho), load.WaitProbability.OrNull);
        Close(rho * rho * days / (1 - rho * rho), load.MeanWaitIfExponential.OrNull);
        Close((1 - rho) / (1 + rho), load.ProbabilityOf(0).OrNull);
        Close(2 * rho * (1 - rho) / (1 + rho), load.ProbabilityOf(1).OrNull);
    }

    /// <summary>By hand: with three devices and two offered, (2³/3!)·3 / (1 + 2 + 2 + (2³/3!)·3) = 4/9.</summary>
    [Fact]
    public void Erlangs_C_of_three_devices_and_two_erlangs() => Close(4.0 / 9, new DeviceLoad(2, 1, 3).WaitProbability.OrNull);

    [Theory]
    [InlineData(1, 0.7), InlineData(3, 0.9), InlineData(40, 0.95)]
    public void The_probabilities_of_every_number_make_one(int devices, double utilisation)
    {
        var load = new DeviceLoad(utilisation * devices / 14, 14, devices);
        Assert.Equal(1, Enumerable.Range(0, 5000).Sum(n => load.ProbabilityOf(n).OrNull!.Value), 1e-9);
    }

    /// <summary>Pollaczek and Khinchine: ρD / 2(1 − ρ).</summary>
    [Theory]
    [InlineData(0.1), InlineData(0.5), InlineData(0.9), InlineData(0.99)]
    public void One_device_with_fixed_times_waits_half_as_long(double rho)
    {
        var load = new DeviceLoad(rho / 14, 14, 1);
        Assert.Equal(rho * 14 / (2 * (1 - rho)), load.MeanWaitIfFixed.OrNull!.Value, 1e-8);
    }

    /// <summary>After a fixed time D everybody on a device has gone: the number D later is max(number − devices, 0) and those who came. The chain's stationary queue, over the rate, is the wait (Little).</summary>
    [Theory]
    [InlineData(2, 0.6), InlineData(3, 0.8), InlineData(5, 0.7)]
    public void Several_devices_with_fixed_times_are_the_Markov_chain_of_their_number(int devices, double rho)
    {
        const int Most = 200;
        var offered = rho * devices;
        var came = new double[Most];
        for (var n = 0; n < Most; n++) came[n] = n == 0 ? Math.Exp(-offered) : came[n - 1] * offered / n;
        var now = new double[Most];
        now[0] = 1;
        for (var step = 0; step < 1500; step++)
        {
            var next = new double[Most];
            for (var n = 0; n < Most; n++)
                for (var a = 0; a + Math.Max(n - devices, 0) < Most; a++) next[Math.Max(n - devices, 0) + a] += now[n] * came[a];
            now = next;
        }
        var queue = now.Select((p, n) => p * Math.Max(n - devices, 0)).Sum();
        Assert.Equal(queue / (offered / 14), new DeviceLoad(offered / 14, 14, devices).MeanWaitIfFixed.OrNull!.Value, 1e-6);
    }

    /// <summary>Of every c-th arrival a device sees a time between arrivals that is a sum of c: the mean wait is Σ E[(iD − T_ic)⁺] / i (Spitzer, Trans. Am. Math. Soc. 82 (1956) 323–339), T the time of the ic-th arrival.</summary>
    [Theory]
    [InlineData(1, 0.8), InlineData(2, 0.85), InlineData(7, 0.9), InlineData(30, 0.9)]
    public void Several_devices_with_fixed_times_wait_by_Spitzers_identity(int devices, double rho)
    {
        double rate = rho * devices / 14, wait = 0;
        double AtLeast(int number, int i) => SpecialFunctions.GammaLowerRegularized(number, i * rho * devices);
        for (var i = 1; i < 4000; i++) wait += 14 * AtLeast(i * devices, i) - devices / rate * AtLeast(i * devices + 1, i);
        Assert.Equal(wait, new DeviceLoad(rate, 14, devices).MeanWaitIfFixed.OrNull!.Value, 1e-8);
    }

    [Fact]
    public void Where_more_come_than_can_be_taken_there_is_no_mean_and_a_reason()
    {
        var load = new DeviceLoad(0.1, 10, 1);
        Assert.Equal(DeviceLoad.Overloaded, load.MeanWaitIfFixed.Reason);
        Assert.Equal(DeviceLoad.Overloaded, load.MeanWaitIfExponential.Reason);
        Assert.Equal(DeviceLoad.Overloaded, load.ProbabilityOf(0).Reason);
    }

    private static void Close(double expected, double? actual) => Assert.Equal(expected, actual!.Value, 1e-12 * Math.Max(1, expected));
}
