using System.Numerics;
using Cartwright.Numerics;

namespace Cartwright.Making;

/// <summary>Products that come to the devices of a facility as a Poisson process, none of them lost: what can be said exactly of their wait.</summary>
/// <remarks>
/// Exponential times on the device: M/M/c, with Erlang's C (Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed. 2008, 2.2 and 2.3). Fixed times: M/D/c, whose number after a fixed time D is that of a
/// bulk-service queue, max(number − c, 0) and those who came (Crommelin 1932); its mean follows from the roots of z^c = e^(a(z − 1)) within the unit circle (Janssen, van Leeuwaarden, Queueing Syst. 50 (2005) 141–163).
/// With one device that is Pollaczek's and Khinchine's ρD / 2(1 − ρ). The formula was held against that, against Spitzer's identity, against the chain itself and against simulation; none of the pages was seen, and the sections are by memory.
/// </remarks>
/// <param name="ArrivalsPerDay">Rate of arrivals, above 0.</param>
/// <param name="DeviceDays">Days that a product keeps its device, on average, above 0.</param>
/// <param name="Devices">Devices, at least 1.</param>
public sealed record DeviceLoad(double ArrivalsPerDay, double DeviceDays, int Devices)
{
    private const int MostSteps = 1_000_000;

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
            var waiting = Offered / (2 * (Devices - Offered)) - (Devices - 1 + Offered) / 2;
            for (var k = 1; k < Devices; k++) waiting += (1 / (1 - Root(k))).Real;
            return Math.Max(0, waiting) / ArrivalsPerDay;
        }
    }

    // Each root is the fixed point of a map that brings points of the unit disc closer together by the utilisation at least.
    private Complex Root(int k)
    {
        var (unit, z) = (Complex.FromPolarCoordinates(1, 2 * Math.PI * k / Devices), Complex.Zero);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = unit * Complex.Exp(Utilisation * (z - 1));
            if (Complex.Abs(next - z) < 1e-15) return next;
            z = next;
        }
        return z;
    }
}
