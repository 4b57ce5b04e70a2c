using System.Globalization;
using Cartwright.Making;
using Cartwright.Numerics;
using Cartwright.Reports;

namespace Cartwright.Cli;

/// <summary>Profiles and capacity, for people.</summary>
internal static class CapacityText
{
    public static void WriteProfiles(IReadOnlyList<ProcessProfile> profiles, TextWriter to)
    {
        AlignedText.Write(to, ["process", "activation", "transduction", "expansion", "runs a device-year", "stated at", ""], profiles.Select(p => (string[])
            [p.Name, Days(p, ProcessStep.Activation), Days(p, ProcessStep.Transduction), Days(p, ProcessStep.Expansion), p.RunsPerDeviceYear()?.ToString(CultureInfo.InvariantCulture) ?? "no device", p.Source, p.IsForPeople ? p.Note : $"refused for people: {p.Note}"]));
        to.WriteLine("\nFor research use; not medical advice. Days of each step. Runs: floor(365 / days), one product on a device at a time. With --profile and --devices: waits by patients a month.");
    }

    public static void Write(Capacity capacity, TextWriter to)
    {
        var p = capacity.Profile;
        to.WriteLine(p.IsExVivo
            ? $"{p.Name} ({p.Source}) on {capacity.Devices} {(capacity.Devices == 1 ? "device" : "devices")}{(capacity.ChangeoverDays > 0 ? Text($", {capacity.ChangeoverDays:0.##} d between products") : "")}: {capacity.RunsPerDeviceYear} runs a device-year, at most {capacity.StartedAYearAtMost} products started a year\n"
            : $"{p.Name} ({p.Source}): no step outside the body, so no device, and no limit by devices\n");
        if (p.IsExVivo) WriteExact(capacity, to);
        if (capacity.At.Any(a => a.Flow is not null)) WriteSimulated(capacity, to);
        else to.WriteLine("\nWho fails or is lost while waiting is not stated, and was not simulated: name a file of assumptions with --assume.");
        to.WriteLine("For research use; not medical advice.");
    }

    private static void WriteExact(Capacity capacity, TextWriter to)
    {
        AlignedText.Write(to, ["patients a month", "devices in use", "mean wait, fixed time (M/D/c)", "mean wait, exponential time (M/M/c)", "wait at all (Erlang C)"], capacity.At.Select(a => (string[])
            [Text($"{a.PerMonth:0.##}"), Numbers.Percent(a.Load!.Utilisation), Wait(a.Load.MeanWaitIfFixed), Wait(a.Load.MeanWaitIfExponential), a.Load.WaitProbability.OrNull is { } c ? Numbers.Percent(c, 1) : "NC"]));
        to.WriteLine("Exact, of the wait for a device alone, where nobody is lost meanwhile. The process takes a fixed time; the exponential one is what its formula is known for, and the worse.");
        if (capacity.At.Any(a => a.Load!.Utilisation >= 1)) to.WriteLine($"NC: {DeviceLoad.Overloaded}.");
    }

    private static void WriteSimulated(Capacity capacity, TextWriter to)
    {
        to.WriteLine();
        AlignedText.Write(to, ["patients a month", "treated a year", "treated", "failed", "lost: progression", "lost: death", "wait for a device", "vein to vein"], capacity.At.Select(a => a.Flow is not { } f ? [] : (string[])
            [Text($"{a.PerMonth:0.##}"), Mean(f.TreatedAYear, 1, 1), Mean(f.Treated, 100, 1, " %"), Mean(f.Failed, 100, 1, " %"), Mean(f.LostToProgression, 100, 1, " %"), Mean(f.LostToDeath, 100, 1, " %"), Mean(f.WaitDays, 1, 1, " d"), Mean(f.VeinToVeinDays, 1, 1, " d")]));
        to.WriteLine("Simulated, with the Monte Carlo error of each mean: failures, losses and the wait as the file supposes them. Who is lost before a device is free leaves it to the next.");
    }

    private static string Mean(SimulatedMean? of, double scale, int decimals, string unit = "") => of is { } mean ? $"{Numbers.Fixed(mean.Mean * scale, decimals)} ±{Numbers.Fixed(mean.MonteCarloError * scale, decimals + 1)}{unit}" : "of nobody";

    private static string Wait(Estimate days) => days.OrNull is { } d ? $"{Numbers.Fixed(d, 2)} d" : "NC";

    private static string Days(ProcessProfile profile, ProcessStep step) => profile.Steps.Where(s => s.Step == step).Select(s => Text($"{s.Days:0.##} d")).FirstOrDefault() ?? "–";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
