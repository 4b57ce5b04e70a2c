using Cartwright.Making;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Waits for a device that are known in closed form, and how many products a device makes in a year.</summary>
internal static class FacilityQueues
{
    private const string Textbook = "Closed form: Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory (2008), ";

    public static KnownArea Area() => new("A facility's queue",
    [
        new KnownNumbers("One device, exponential 14 days, 0.05 a day (M/M/1): mean wait, P(0), P(2)", $"{Textbook}2.2: ρD/(1 − ρ), 1 − ρ, (1 − ρ)ρ²", "32.66666667 0.3 0.147", Allowance.Relative(1e-9), () => Of(0.05, 1)),
        new KnownNumbers("Two devices, exponential 14 days, utilisation 3/4 (M/M/2): mean wait, P(0), P(2)", $"{Textbook}2.3: ρ²D/(1 − ρ²), (1 − ρ)/(1 + ρ), 2ρ²(1 − ρ)/(1 + ρ)", "18 0.1428571429 0.1607142857", Allowance.Relative(1e-9), () => Of(1.5 / 14, 2)),
        new KnownNumbers("Three devices and two erlangs: the probability of waiting (Erlang's C)", $"{Textbook}2.3: 4/9", "0.4444444444", Allowance.AsPrinted, () => [new DeviceLoad(2, 1, 3).WaitProbability.OrNull]),
        new KnownNumbers("One device, fixed 14 days, utilisation 0.5, 0.8, 0.9 (M/D/1): mean wait", "Pollaczek, Khinchine: ρD/2(1 − ρ)", "7 28 63", Allowance.Relative(1e-9), () => [Fixed(0.5), Fixed(0.8), Fixed(0.9)]),
        new KnownNumbers("Runs of one device in a year, of 21, 14, 7 and 3 days", "floor(365 / days); D0:30, D4:115", "17 26 52 121", Allowance.Exact, () => [.. ProcessProfile.Table.Where(p => p.IsExVivo && p.IsForPeople).Select(p => (double?)p.RunsPerDeviceYear())]),
    ]);

    private static List<double?> Of(double rate, int devices)
    {
        var load = new DeviceLoad(rate, 14, devices);
        return [load.MeanWaitIfExponential.OrNull, load.ProbabilityOf(0).OrNull, load.ProbabilityOf(2).OrNull];
    }

    private static double? Fixed(double utilisation) => new DeviceLoad(utilisation / 14, 14, 1).MeanWaitIfFixed.OrNull;
}
