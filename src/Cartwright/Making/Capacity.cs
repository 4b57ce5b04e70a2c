using Cartwright.Units;

namespace Cartwright.Making;

/// <summary>A mean over simulated runs with its Monte Carlo error: the standard deviation of the runs over the root of their number.</summary>
public readonly record struct SimulatedMean(double Mean, double MonteCarloError)
{
    /// <summary>The mean of the runs; null of fewer than two.</summary>
    public static SimulatedMean? Of(IReadOnlyList<double> runs)
    {
        if (runs.Count < 2) return null;
        var mean = runs.Average();
        return new SimulatedMean(mean, Math.Sqrt(runs.Sum(r => (r - mean) * (r - mean)) / (runs.Count - 1) / runs.Count));
    }
}

/// <summary>What becomes of patients at one rate of arrival, simulated with all that may go wrong. A share or a time of nobody is null.</summary>
/// <param name="WaitDays">Days that cells wait for a device, of those that get one; null where nobody needs a device.</param>
/// <param name="VeinToVeinDays">Days from collection to treatment, of the treated.</param>
/// <param name="Treated">Share treated.</param>
/// <param name="Failed">Share without a product.</param>
/// <param name="LostToProgression">Share lost to progression while waiting.</param>
/// <param name="LostToDeath">Share that died while waiting.</param>
/// <param name="TreatedAYear">Patients treated a year (365 days).</param>
public sealed record SimulatedFlow(SimulatedMean? WaitDays, SimulatedMean? VeinToVeinDays, SimulatedMean? Treated, SimulatedMean? Failed, SimulatedMean? LostToProgression, SimulatedMean? LostToDeath, SimulatedMean? TreatedAYear);

/// <summary>A facility at one rate of arrival.</summary>
/// <param name="PerMonth">Patients a month.</param>
/// <param name="Load">What can be said exactly; null where nobody needs a device.</param>
/// <param name="Flow">What was simulated; null where losses and failures are not stated.</param>
public sealed record CapacityAt(double PerMonth, DeviceLoad? Load, SimulatedFlow? Flow);

/// <summary>How a simulation of a facility is run.</summary>
/// <param name="Runs">Runs, 2 at least.</param>
/// <param name="WarmUpDays">Days before anybody is counted: the facility starts empty.</param>
/// <param name="Days">Days in which those are collected who are counted.</param>
/// <param name="Seed">The seed.</param>
/// <param name="PriorLines">Prior lines of therapy of every patient; those at which the share of failures is stated, where null.</param>
public sealed record CapacitySettings(int Runs, double WarmUpDays, double Days, ulong Seed, double? PriorLines = null)
{
    /// <summary>200 runs of five years after two.</summary>
    public static CapacitySettings Default { get; } = new(200, 2 * Duration.DaysInYear, 5 * Duration.DaysInYear, 1);
}

/// <summary>What a facility can do: exactly where that can be known, simulated with its error where not.</summary>
/// <param name="Profile">The process.</param>
/// <param name="Devices">Devices.</param>
/// <param name="ChangeoverDays">From a product to the next on its device.</param>
/// <param name="At">By rate of arrival.</param>
public sealed record Capacity(ProcessProfile Profile, int Devices, double ChangeoverDays, IReadOnlyList<CapacityAt> At)
{
    /// <summary>Whole runs of one device in a year; null where no device is needed.</summary>
    public int? RunsPerDeviceYear => Profile.RunsPerDeviceYear(ChangeoverDays);

    /// <summary>Products that may be started in a year at most; null likewise.</summary>
    public int? StartedAYearAtMost => RunsPerDeviceYear * Devices;

    /// <summary>From the exact alone: without losses and failures.</summary>
    public static Capacity Exactly(ProcessProfile profile, int devices, double changeoverDays, IReadOnlyList<double> perMonth) =>
        new(profile, devices, changeoverDays, [.. perMonth.Select(rate => new CapacityAt(rate, LoadOf(profile, devices, changeoverDays, rate), null))]);

    /// <summary>The same with what is lost on the way.</summary>
    public static Capacity Of(MakingProcess process, IReadOnlyList<double> perMonth, CapacitySettings settings) =>
        new(process.Profile, process.Devices, process.ChangeoverDays, [.. perMonth.Select(rate => new CapacityAt(rate, LoadOf(process.Profile, process.Devices, process.ChangeoverDays, rate), Simulate(process, rate, settings)))]);

    private static DeviceLoad? LoadOf(ProcessProfile profile, int devices, double changeover, double perMonth) => profile.IsExVivo ? new(perMonth / Duration.DaysInMonth, profile.Days + changeover, devices) : null;

    private static SimulatedFlow Simulate(MakingProcess process, double perMonth, CapacitySettings settings)
    {
        List<Journey>[] runs = [.. Enumerable.Range(1, settings.Runs).Select(run => FacilityRun.Of(process, perMonth, settings.WarmUpDays + settings.Days, settings.PriorLines ?? process.Failure.AtLines, settings.Seed, (uint)run)
            .Where(j => j.Milestones[0].Day > settings.WarmUpDays).ToList())];
        SimulatedMean? Share(Milestone end) => SimulatedMean.Of([.. runs.Where(r => r.Count > 0).Select(r => r.Count(j => j.End == end) / (double)r.Count)]);
        SimulatedMean? Mean(Func<Journey, double?> days) => SimulatedMean.Of([.. runs.Select(r => r.Select(days).OfType<double>().ToList()).Where(r => r.Count > 0).Select(r => r.Average())]);
        return new(Mean(j => j.WaitForDevice), Mean(j => j.Days(Milestone.Collected, Milestone.Treated)),
            Share(Milestone.Treated), Share(Milestone.Failed), Share(Milestone.LostToProgression), Share(Milestone.LostToDeath),
            SimulatedMean.Of([.. runs.Select(r => r.Count(j => j.End == Milestone.Treated) * Duration.DaysInYear / settings.Days)]));
    }
}
