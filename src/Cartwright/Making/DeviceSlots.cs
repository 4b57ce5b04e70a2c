namespace Cartwright.Making;

/// <summary>The devices of a facility and those who wait for one: first come, first served; one device holds one product at a time (D4:95).</summary>
/// <remarks>Kiefer and Wolfowitz, Trans. Am. Math. Soc. 78 (1955) 1–18: who comes next starts when they have arrived and the first device is free. Days are counted from any origin.</remarks>
public sealed class DeviceSlots
{
    private readonly double[] freeFrom;

    /// <summary>So many devices, all free.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no device.</exception>
    public DeviceSlots(int devices)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(devices, 1);
        freeFrom = new double[devices];
        Array.Fill(freeFrom, double.NegativeInfinity);
    }

    /// <summary>The day on which the next to come gets a device, which is then kept for so many days; null where it is lost before, and no device is kept.</summary>
    /// <param name="arrived">The day of arrival, of which nobody who came before was later where first come is to be first served.</param>
    /// <param name="keptDays">Days that the device is kept.</param>
    /// <param name="lost">The day from which it is no longer waited for; none as a rule.</param>
    public double? Start(double arrived, double keptDays, double lost = double.PositiveInfinity)
    {
        var first = Array.IndexOf(freeFrom, freeFrom.Min());
        var start = Math.Max(arrived, freeFrom[first]);
        if (start >= lost) return null;
        freeFrom[first] = start + keptDays;
        return start;
    }
}
