using Cartwright.Numerics;
using MathNet.Numerics;

namespace Cartwright.Making;

/// <summary>Products that come to the devices of a facility as a Poisson process, none of them lost: what can be said exactly of their wait.</summary>
/// <remarks>
/// Exponential times on the device: M/M/c, with Erlang's C (Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed. 2008, 2.2 and 2.3). Fixed times: M/D/c, of which every c-th arrival sees one device
/// (Crommelin 1932), so that Spitzer's identity (Trans. Am. Math. Soc. 82 (1956) 323–339) gives the mean wait as a sum over Poisson tails; with one device it is Pollaczek's and Khinchine's ρD / 2(1 − ρ).
/// The formulas were derived again and checked against those two and against simulation; the pages of the 1932 paper were not seen.
/// </remarks>
/// <param name="ArrivalsPerDay">Rate of arrivals, above 0.</param>
/// <param name="DeviceDays">Days that a product keeps its device, on average, above 0.</param>
/// <param name="Devices">Devices, at least 1.</param>
public sealed record DeviceLoad(double ArrivalsPerDay, double DeviceDays, int Devices)
{
    private const int MostTerms = 2_000_000;
    private const double Smallest = 1e-14;

    /// <summary>Why there is no mean where more come than the devices can take.</summary>
    public const string Overloaded = "more come than the devices can take; the queue grows without end";

    /// <summary>The share of the devices' time that is asked for.</summary>
    public double Utilisation => Offered / Devices;

    private double Offered => ArrivalsPerDay * DeviceDays;

    /// <summary>Exponential times: the probability that all devices are busy when a product comes (Erlang's C).</summary>
    public Estimate WaitProbability
    {
        get
        {
            if (Utilisation >= 1) return Estimate.None(Overloaded);
            var blocked = 1.0;
            for (var device = 1; device <= Devices; device++) blocked = Offered * blocked / (device + Offered * blocked);
            return blocked / (1 - Utilisation * (1 - blocked));
        }
    }

    /// <summary>Exponential times: mean days that a product waits for a device, those who wait for none included.</summary>
    public Estimate MeanWaitIfExponential => WaitProbability.Then(c => c * DeviceDays / (Devices * (1 - Utilisation)));

    /// <summary>Exponential times: the probability that so many products are waiting or on a device.</summary>
    public Estimate ProbabilityOf(int products) => WaitProbability.Then(c =>
    {
        // Of n ≥ c the sum is C, in a geometric row; below c it falls off by Poisson terms from there.
        var atDevices = c * (1 - Utilisation);
        if (products >= Devices) return atDevices * Math.Pow(Utilisation, products - Devices);
        var probability = atDevices;
        for (var n = Devices; n > products; n--) probability *= n / Offered;
        return probability;
    });

    /// <summary>Fixed times: mean days that a product waits for a device.</summary>
    public Estimate MeanWaitIfFixed
    {
        get
        {
            if (Utilisation >= 1) return Estimate.None(Overloaded);
            var sum = 0.0;
            for (var i = 1; i <= MostTerms; i++)
            {
                var term = DeviceDays * AtLeast(i * Devices, i * Offered) - Devices / ArrivalsPerDay * AtLeast(i * Devices + 1, i * Offered);
                sum += term;
                if (term < Smallest * DeviceDays) return Math.Max(0, sum);
            }
            return Estimate.None("the devices are too nearly full for the sum to settle");
        }
    }

    // That a Poisson number of this mean is at least so large.
    private static double AtLeast(int number, double mean) => SpecialFunctions.GammaLowerRegularized(number, mean);
}
