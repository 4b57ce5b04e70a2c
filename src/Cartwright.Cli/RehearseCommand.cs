using System.CommandLine;
using System.Diagnostics;
using Cartwright.Datasets.Tables;
using Cartwright.Rehearsals;
using Cartwright.Reports;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary><c>cartwright rehearse protocols/her2-e-cart --out out/her2-e-cart</c></summary>
internal static class RehearseCommand
{
    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var assume = new Option<string?>("--assume") { Description = "Another file of assumptions than the folder's." };
        var trials = OptionText.Count("--trials", "Virtual trials to run.", 2000, 1_000_000);
        var seed = OptionText.Seed("Same seed, same results.");
        var threads = OptionText.Count("--threads", "Threads; they change the time it takes and nothing else.", Environment.ProcessorCount, 1024);
        var output = new Option<string>("--out") { Description = "The folder for the results.", Required = true };
        var designs = new Option<string?>("--designs") { Description = $"Rules to conduct the trial under beside its own, on the same patients, as boin,crm,boin12; there is: {string.Join(' ', DoseDesigns.Names)}." };
        var format = DatasetFiles.Option();

        var command = new Command("rehearse", "What the trial, as it is written, can and cannot learn.\n\nExample: cartwright rehearse protocols/her2-e-cart --out out/her2-e-cart\n\nUnder several designs: cartwright rehearse protocols/her2-e-cart --designs 3+3,boin,crm,boin12 --out out/designs") { protocol, assume, trials, seed, threads, designs, format, output };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(protocol), arguments.GetValue(assume),
            new RehearsalSettings(arguments.GetValue(seed), arguments.GetValue(trials), arguments.GetValue(threads)) { Designs = Named(arguments.GetValue(designs)) }, arguments.GetValue(format)!, arguments.GetRequiredValue(output)));
        return command;
    }

    private static string[] Named(string? designs)
    {
        string[] named = [.. (designs ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return named.FirstOrDefault(n => !DoseDesigns.Names.Contains(n, StringComparer.Ordinal)) is { } unknown
            ? throw new WrongUsageException($"--designs: there is no design '{unknown}'; there is: {string.Join(' ', DoseDesigns.Names)}") : named;
    }

    private static int Run(string path, string? assume, RehearsalSettings settings, IReadOnlyList<DatasetFormat> formats, string output)
    {
        var started = Stopwatch.StartNew();
        var folder = StudyFolder.Open(path);
        var (protocol, assumptions) = folder.RequireAssumptions(assume);
        using var results = new OutputFolder(output, folder.Folder);
        var plan = Protocols.TrialPlan.Of(protocol).Plan!;
        if (plan.IsSingleArm && settings.Designs.Count > 0) throw new WrongUsageException("--designs are rules of dose finding, and the protocol has a single arm at one dose");
        var study = ProgressLine.While($"Rehearsing {settings.Trials:N0} trials", Rehearsal.PiecesOfWork(plan, settings), step => Study.Rehearse(protocol, assumptions, settings, step));

        var provenance = new Provenance(Provenance.ProgramVersion, folder.Hashes, settings.Seed, settings.Trials, settings.Threads, "closed form", DateTime.UtcNow.ToString("O"), null);
        RehearsalFiles.Write(study, provenance, new DatasetFiles(formats, results), results);
        results.Write("run.json", (provenance with { Seconds = Math.Round(started.Elapsed.TotalSeconds, 2) }).Json());
        results.Finish();
        foreach (var verdict in study.Verdicts) Console.WriteLine($"{VerdictWords.Of(verdict.Word),-15} {verdict.Endpoint,-16} {verdict.Why}");
        Console.WriteLine($"\n{settings.Trials:N0} trials in {started.Elapsed.TotalSeconds:0.0} s. Open {Path.Combine(output, "report.html")}");
        return 0;
    }
}
