using System.CommandLine;
using System.Diagnostics;
using Cartwright.Rehearsals.Scenarios;
using Cartwright.Reports.Rehearsed.Scenarios;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright compare protocols/cd19-what-if --all --out out/what-if</c></summary>
internal static class CompareCommand
{
    private const int UsualPatients = 500, MostPatients = 100_000, MostTrials = 1_000_000;

    private const string Words = """
        The study as it stands and under scenarios (its folder's scenarios/*.yaml), side by side on the same virtual patients: what each changes, with its Monte Carlo error.

        Examples:
          cartwright compare protocols/cd19-what-if --all --out out/what-if
          cartwright compare protocols/cd19-what-if --scenarios protocols/cd19-what-if/scenarios/debulked.yaml --patients 200 --format json
          cartwright compare protocols/her2-e-cart --all --trials 200 --out out/her2-what-if
          cartwright compare --levers
        """;

    private sealed record Wanted(string? Protocol, IReadOnlyList<string> Files, bool All, string? Level, ScenarioSettings Settings, string? Out, bool Json);

    public static Command Create()
    {
        var protocol = new Argument<string?>("protocol") { Description = "A study folder, or its protocol.yaml.", Arity = ArgumentArity.ZeroOrOne };
        var files = new Option<string?>("--scenarios") { Description = "Files of scenarios, as a.yaml,b.yaml. Those that they build on come with them." };
        var all = new Option<bool>("--all") { Description = "Every scenario of the study's folder." };
        var level = new Option<string?>("--level") { Description = "The dose level, by its name. Default: the highest." };
        var patients = OptionText.Count("--patients", "Virtual patients a scenario.", UsualPatients, MostPatients, 2);
        var trials = OptionText.Count("--trials", "Dose escalations to conduct under each scenario beside that.", 0, MostTrials, 0);
        var seed = OptionText.Seed("Same seed, same patients.");
        var threads = OptionText.Count("--threads", "Threads; they change the time it takes and nothing else.", Environment.ProcessorCount, 1024);
        var output = new Option<string?>("--out") { Description = "The folder for report.html, scenarios.csv, scenarios.json and figures/." };
        var levers = new Option<bool>("--levers") { Description = "Prints the seven levers of development and what moves each, and computes nothing." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("compare", Words) { protocol, files, all, level, patients, trials, seed, threads, output, levers, format };
        command.SetAction(a =>
        {
            var (json, to) = (a.GetValue(format) == "json", a.InvocationConfiguration.Output);
            if (a.GetValue(levers)) return ScenarioConsole.Levers(json, to);
            string[] named = [.. (a.GetValue(files) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            var settings = new ScenarioSettings(a.GetValue(seed), a.GetValue(patients), a.GetValue(threads), a.GetValue(trials));
            return Run(new(a.GetValue(protocol), named, a.GetValue(all), a.GetValue(level), settings, a.GetValue(output), json), to);
        });
        return command;
    }

    private static int Run(Wanted wanted, TextWriter to)
    {
        if (wanted.Protocol is not { } path) throw new WrongUsageException("compare needs a study folder; or --levers for the list of levers");
        if (wanted.All == wanted.Files.Count > 0) throw new WrongUsageException("compare needs either --scenarios a.yaml,b.yaml or --all");
        if (wanted.Out is null && !wanted.Json) throw new WrongUsageException("compare needs --out FOLDER, or --format json to print");
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        var folder = StudyFolder.Open(path);
        var (protocol, assumptions) = folder.RequireAssumptions(null);
        var study = new ScenarioBasis(assumptions, folder.RequirePlan(), 0);
        study = study with { Level = LevelOf(study, wanted.Level) };
        FaultyInputException.ThrowIfAny(assumptions.FaultsFor(study.Plan));
        var scenarios = ScenarioFolder.Read(folder, wanted.Files, study);
        using var results = wanted.Out is { } at ? new OutputFolder(at, [folder.Folder, .. wanted.Files]) : null;

        var compared = ProgressLine.While($"Comparing {scenarios.Count} scenarios", ComparedScenarios.PiecesOfWork(scenarios.Count, wanted.Settings), step => ComparedScenarios.Of(study, scenarios, wanted.Settings, step));
        var provenance = new Provenance(Provenance.ProgramVersion, folder.Hashes, wanted.Settings.Seed, wanted.Settings.Trials, wanted.Settings.Threads, $"the reference patient, {wanted.Settings.Patients} patients a scenario", started.ToString("O"), Math.Round(clock.Elapsed.TotalSeconds, 2));
        if (results is not null) Write(compared, protocol, provenance, results);
        if (wanted.Json) to.WriteLine(ScenariosJson.Of(compared));
        else ScenarioConsole.Write(compared, Path.Combine(wanted.Out!, "report.html"), to);
        return 0;
    }

    private static void Write(ComparedScenarios compared, Protocols.Protocol protocol, Provenance provenance, OutputFolder results)
    {
        results.Write("report.html", ScenarioReport.Of(compared, protocol, provenance.Reproducible()));
        results.Write("scenarios.json", ScenariosJson.Of(compared) + "\n");
        using (var csv = results.Open("scenarios.csv")) ScenariosCsv.Write(compared, csv);
        foreach (var table in ScenarioReport.Tables(compared)) using (var csv = results.Open(Path.Combine("tables", table.Id + ".csv"))) table.WriteCsv(csv);
        var figure = ScenarioReport.Figure(compared);
        results.Write(Path.Combine("figures", figure.Id + ".svg"), figure.Svg);
        results.Write("run.json", provenance.Json());
        results.Finish();
    }

    private static int LevelOf(ScenarioBasis study, string? name) => name is null ? study.Plan.Levels.Count
        : study.Plan.Levels.FirstOrDefault(l => l.Name == name)?.Number ?? throw new WrongUsageException($"{study.Plan.StudyId} has no level '{name}'; there are {string.Join(", ", study.Plan.Levels.Select(l => l.Name))}");
}
