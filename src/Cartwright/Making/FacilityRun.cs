using Cartwright.Numerics.Random;
using Cartwright.Units;

namespace Cartwright.Making;

/// <summary>A facility over some years: patients arrive as a Poisson process, and each goes from vein to vein.</summary>
public static class FacilityRun
{
    /// <summary>The journeys of everybody collected from day 0 to the last day, in order of arrival. The same (seed, run) is the same run, on any thread.</summary>
    /// <param name="process">How products are made.</param>
    /// <param name="perMonth">Patients a month of 30.4375 days, above 0.</param>
    /// <param name="days">The last day on which anybody is collected.</param>
    /// <param name="priorLines">Prior lines of therapy of every patient.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">The number of the run, from 1.</param>
    public static IReadOnlyList<Journey> Of(MakingProcess process, double perMonth, double days, double priorLines, ulong seed, uint run)
    {
        var arrivals = RandomDraws.For(seed, run, 0, Purpose.Accrual);
        var queue = process.Profile.IsExVivo ? new DeviceSlots(process.Devices) : null;
        List<Journey> journeys = [];
        for (var day = arrivals.Exponential(Duration.DaysInMonth / perMonth); day <= days; day += arrivals.Exponential(Duration.DaysInMonth / perMonth))
            journeys.Add(Journey.Of(process, queue, day, ProductDraw.Of(process, priorLines, seed, run, (uint)journeys.Count + 1)));
        return journeys;
    }
}
