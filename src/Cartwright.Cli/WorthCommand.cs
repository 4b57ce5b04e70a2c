using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Cartwright.Models;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Choices;
using Cartwright.Rehearsals.Schedules;
using Cartwright.Reports.Choices;

namespace Cartwright.Cli;

/// <summary><c>cartwright worth protocols/her2-e-cart --out out/worth</c></summary>
internal static class WorthCommand
{
    private const int MostTubes = 8;

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var assume = new Option<string?>("--assume") { Description = "Another file of assumptions than the folder's." };
        var trials = OptionText.Count("--trials", "Virtual trials under each choice.", 200, 100_000);
        var tubes = OptionText.Count("--tubes", "The most tubes of blood to add.", 5, MostTubes);
        var patients = OptionText.Count("--patients", "Patients by whom days of blood are chosen, and as many others on whom they are measured.", 500, 100_000);
        var own = new Option<string?>("--days") { Description = "Days of blood that you have in mind, to stand beside the best: 12,21." };
        var model = new Option<string?>("--model") { Description = "Days of blood for the peak alone, in patients of a published model, as stein-2019:variance (model and population)." };
        var seed = OptionText.Seed("Same seed, same results.");
        var threads = OptionText.Count("--threads", "Threads; they change the time it takes and nothing else.", Environment.ProcessorCount, 1024);
        var output = new Option<string>("--out") { Description = "The folder for the results.", Required = true };

        var command = new Command("worth", "What a protocol's choices are worth: its words under every reading, its days of blood, its patients, its follow-up.\n\nExample: cartwright worth protocols/her2-e-cart --out out/worth\n\nDays of blood in patients of a published model: cartwright worth protocols/her2-e-cart --model stein-2019:variance --days 12,21 --patients 4000 --out out/tubes") { protocol, assume, trials, tubes, patients, own, model, seed, threads, output };
        command.SetAction(a =>
        {
            var budget = new TubeBudget(a.GetValue(tubes), a.GetValue(patients), DaysOf(a.GetValue(own)));
            var settings = new RehearsalSettings(a.GetValue(seed), a.GetValue(trials), a.GetValue(threads)) { PatientsForTruth = 500 };
            return a.GetValue(model) is { } named ? Tubes(a.GetRequiredValue(protocol), named, budget, settings, a.GetRequiredValue(output)) : Run(a.GetRequiredValue(protocol), a.GetValue(assume), budget, settings, a.GetRequiredValue(output));
        });
        return command;
    }

    private static int Run(string path, string? assume, TubeBudget budget, RehearsalSettings settings, string output)
    {
        var started = Stopwatch.StartNew();
        var folder = StudyFolder.Open(path);
        var (protocol, assumptions) = folder.RequireAssumptions(assume);
        var plan = TrialPlan.Of(protocol).Plan!;
        using var results = new OutputFolder(output, folder.Folder);
        var worth = ProgressLine.While("Rehearsing every choice", StudyWorth.PiecesOfWork(protocol, plan, assumptions), step => Study.Worth(protocol, assumptions, settings, budget, step));
        var provenance = new Provenance(Provenance.ProgramVersion, folder.Hashes, settings.Seed, settings.Trials, settings.Threads, "closed form and rehearsal", DateTime.UtcNow.ToString("O"), null);
        results.Write("report.html", WorthReport.Of(worth, provenance.Reproducible()));
        results.Write("worth.json", WorthJson.Of(worth) + "\n");
        Finish(results, provenance, started);
        Console.WriteLine(WorthReport.Sentence(worth));
        Console.WriteLine($"\n{settings.Trials:N0} trials under each choice in {started.Elapsed.TotalSeconds:0.0} s. Open {Path.Combine(output, "report.html")}");
        return 0;
    }

    private static int Tubes(string path, string named, TubeBudget budget, RehearsalSettings settings, string output)
    {
        var (started, folder) = (Stopwatch.StartNew(), StudyFolder.Open(path));
        var plan = folder.RequirePlan();
        var (model, population) = Modelled(named);
        using var results = new OutputFolder(output, folder.Folder);
        var within = plan.Precision.KineticsWithin;
        var candidates = TubeDays.Candidates(plan);
        ModelledPatients Patients(ulong seed) => ModelledPatients.Of(model, population, budget.Patients, seed, plan, [.. candidates.Concat(budget.Own).Distinct().Order()]);
        var worth = ScheduleWorth.Of(Patients(settings.Seed).On, Patients(settings.Seed + 1).On, ScheduleGoal.NotShort("Cmax", within), candidates, budget.Most, budget.Own, settings.Threads);
        results.Write("worth.json", WorthJson.Of(worth, within) + "\n");
        results.Write(Path.Combine("figures", "tubes.svg"), TubesFigure.Of(worth, within).Svg);
        using (var table = results.Open(Path.Combine("tables", "tubes.csv"))) TubesTables.Of(worth, plan.Conventions.Day, within).WriteCsv(table);
        Finish(results, new Provenance(Provenance.ProgramVersion, folder.Hashes, settings.Seed, null, settings.Threads, $"{model.Key}, population {population.Key}", DateTime.UtcNow.ToString("O"), null), started);
        foreach (var added in worth.Best.Append(worth.Own).OfType<TubesAdded>()) Console.WriteLine(Line(added, within, added == worth.Own, plan));
        return 0;
    }

    private static string Line(TubesAdded added, double within, bool own, TrialPlan plan) => string.Create(CultureInfo.InvariantCulture,
        $"{TubeDays.Words(added.Days, plan.Conventions.Day)}{(own ? " (your own)" : "")}: Cmax more than {within * 100:0} % short in {100 * (RecoverySummary.Of(added.Recovered[0].Patients, within).Short.Share ?? 0):0.0} % of patients");

    private static void Finish(OutputFolder results, Provenance provenance, Stopwatch started)
    {
        results.Write("run.json", (provenance with { Seconds = Math.Round(started.Elapsed.TotalSeconds, 2) }).Json());
        results.Finish();
    }

    private static (PublishedModel, ModelPopulation) Modelled(string named)
    {
        var parts = named.Split(':');
        if (ModelLibrary.Find(parts[0]) is not { } model) throw new WrongUsageException($"--model: '{parts[0]}' is no model of the library; there are {string.Join(", ", ModelLibrary.All.Select(m => m.Key))}");
        if (model.OutputOf(OutputRole.CarT) is null) throw new WrongUsageException($"--model: {model.Key} has no level of the product in blood");
        if (parts.Length == 1 && model.Populations.Count > 1) throw new WrongUsageException($"--model: {model.Key} has several populations; write one of {string.Join(", ", model.Populations.Select(p => $"{model.Key}:{p.Key}"))}");
        var population = parts.Length == 1 ? model.Populations[0] : model.Populations.FirstOrDefault(p => p.Key == parts[1]);
        if (population is null) throw new WrongUsageException($"--model: {model.Key} has no population '{parts[1]}'; there are {string.Join(", ", model.Populations.Select(p => p.Key))}");
        return model.Varies(population) ? (model, population) : throw new WrongUsageException($"--model: {model.Key} publishes no variability between patients in {population.Key}");
    }

    private static double[] DaysOf(string? days)
    {
        if (days is null) return [];
        var read = days.Split(',', StringSplitOptions.TrimEntries).Select(d => double.TryParse(d, NumberStyles.Float, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 365 && day == Math.Floor(day)
            ? day : throw new WrongUsageException($"--days: '{d}' is no whole day from infusion, 1 to 365; write 12,21")).Distinct().Order();
        return [.. read];
    }
}
