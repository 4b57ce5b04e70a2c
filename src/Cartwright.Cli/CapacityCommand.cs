using System.CommandLine;
using System.Globalization;
using Cartwright.Making;
using Cartwright.Patients;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright capacity --profile "14 d" --devices 2</c></summary>
internal static class CapacityCommand
{
    private static readonly double[] UsualRates = [0.5, 1, 1.5, 2, 3, 4];

    public static Command Create()
    {
        var assume = new Option<string?>("--assume") { Description = "A file of assumptions with manufacturing.making: its process, failures and losses." };
        var profile = new Option<string?>("--profile") { Description = $"The process: {string.Join(", ", ProcessProfile.Names)}. Default: the file's; without either, every process is listed." };
        var devices = OptionText.Whole("--devices", "Devices; one holds one product at a time. Default: the file's.");
        var changeover = OptionText.Number("--changeover", "Days from a product to the next on its device. Default: the file's, or 0.");
        var perMonth = new Option<string?>("--per-month") { Description = "Patients a month, as 0.5,1,2. Default: 0.5,1,1.5,2,3,4." };
        var lines = OptionText.Number("--lines", "Prior lines of therapy of every patient. Default: those at which the file states its share of failures.");
        var runs = OptionText.Count("--runs", "Simulated runs of five years.", CapacitySettings.Default.Runs, 100_000, least: 2);
        var seed = OptionText.Seed("Same seed, same results.");
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("capacity", "How many patients a year a facility can treat, how long cells wait for a device, and who is lost while they wait: exactly where that can be known, simulated with its error where not.\n\nExamples:\n  cartwright capacity\n  cartwright capacity --profile \"14 d\" --devices 2 --per-month 1,2,3\n  cartwright capacity --assume protocols/her2-e-cart/assumptions-making.yaml --devices 2 --format json")
            { assume, profile, devices, changeover, perMonth, lines, runs, seed, format };
        command.SetAction(a =>
        {
            var (to, json) = (a.InvocationConfiguration.Output, a.GetValue(format) == "json");
            var supposed = a.GetValue(assume) is { } path ? ProcessIn(path) : null;
            if (supposed is null && a.GetValue(profile) is null)
            {
                if (a.GetValue(devices) is not null || a.GetValue(changeover) is not null || a.GetValue(perMonth) is not null || a.GetValue(lines) is not null)
                    throw new WrongUsageException("devices, days and rates are of one process: name it with --profile, or a file of assumptions with --assume");
                if (json) to.WriteLine(CapacityJson.Of(ProcessProfile.Table));
                else CapacityText.WriteProfiles(ProcessProfile.Table, to);
                return 0;
            }
            var capacity = Wanted(supposed, a.GetValue(profile), a.GetValue(devices), a.GetValue(changeover), Rates(a.GetValue(perMonth)), CapacitySettings.Default with { Runs = a.GetValue(runs), Seed = a.GetValue(seed), PriorLines = a.GetValue(lines) });
            if (json) to.WriteLine(CapacityJson.Of(capacity));
            else CapacityText.Write(capacity, to);
            return 0;
        });
        return command;
    }

    private static Capacity Wanted(MakingProcess? supposed, string? profile, int? devices, double? changeover, double[] rates, CapacitySettings settings)
    {
        if (devices is < 1 or > 10_000) throw new WrongUsageException("--devices is a whole number from 1 to 10,000");
        if (changeover is { } days && days is not (>= 0 and <= 365)) throw new WrongUsageException("--changeover is a number of days from 0 to 365");
        if (settings.PriorLines is { } prior && prior is not (>= 0 and <= 100)) throw new WrongUsageException("--lines is a number from 0 to 100");
        var named = profile is null ? supposed!.Profile : Named(profile);
        if (supposed is null && settings.PriorLines is not null) throw new WrongUsageException("--lines moves the share that fails, which --assume states; without a file nothing fails");
        if (supposed is null)
            return named.IsExVivo && devices is null ? throw new WrongUsageException("--devices is missing; or name a file of assumptions with --assume") : Capacity.Exactly(named, devices ?? 0, changeover ?? 0, rates);
        if (named.IsExVivo != supposed.Profile.IsExVivo) throw new WrongUsageException($"--profile {named.Name}: the file supposes {supposed.Profile.Name}, and what it states of one made {(supposed.Profile.IsExVivo ? "outside" : "in")} the body does not hold of the other");
        return Capacity.Of(supposed with { Profile = named, Devices = devices ?? supposed.Devices, ChangeoverDays = changeover ?? supposed.ChangeoverDays }, rates, settings);
    }

    private static ProcessProfile Named(string profile) => ProcessProfile.Read(profile) is { Refusal: null } read ? read.Value : throw new WrongUsageException($"--profile: {ProcessProfile.Read(profile).Refusal}");

    private static MakingProcess ProcessIn(string path)
    {
        List<Fault> faults = [];
        var text = TextFile.Read(path, faults);
        FaultyInputException.ThrowIfAny(faults);
        var (assumptions, found) = AssumptionsFile.Read(path, text!);
        FaultyInputException.ThrowIfAny(found);
        return assumptions!.Manufacturing.Making ?? throw new WrongUsageException($"{path} supposes no process: 'manufacturing.making' is missing; docs/methods/making.md says how it is written");
    }

    private static double[] Rates(string? text)
    {
        if (text is null) return UsualRates;
        double[] rates = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Rate)];
        return rates.Length is > 0 and <= 50 ? rates : throw new WrongUsageException("--per-month has from 1 to 50 numbers, as 0.5,1,2");
    }

    private static double Rate(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1000
        ? rate : throw new WrongUsageException($"--per-month: '{text}' is no number of patients a month; write one above 0 and up to 1,000");
}
