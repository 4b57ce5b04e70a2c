using System.CommandLine;
using System.Diagnostics;

namespace Cartwright.Cli;

/// <summary><c>cartwright analyse protocols/cd22-nct02315612 --data DATA --out out/cd22</c></summary>
internal static class AnalyseCommand
{
    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var data = new Option<string>("--data") { Description = "A folder with sdtm/ in it, or with raw files that the mapping names.", Required = true };
        var map = new Option<string?>("--map") { Description = "How raw files become SDTM. Default: mapping.yaml beside the protocol." };
        var output = new Option<string>("--out") { Description = "The folder for the results.", Required = true };

        var command = new Command("analyse", "The analysis of a data package, virtual or real.\n\nExample: cartwright analyse protocols/cd22-nct02315612 --data DATA --out out/cd22") { protocol, data, map, output };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(protocol), arguments.GetRequiredValue(data), arguments.GetValue(map), arguments.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string path, string dataFolder, string? map, string output)
    {
        var started = Stopwatch.StartNew();
        var folder = StudyFolder.Open(path);
        var protocol = folder.RequireProtocol();
        var plan = folder.RequirePlan(conducted: true);
        var package = DataPackage.Read(folder, dataFolder, map);
        var analysis = Study.Analyse(plan, package.Data);
        using var results = new OutputFolder(output, dataFolder, folder.Folder);
        var inputs = folder.Hashes.Concat(package.Hashes).ToDictionary();
        var provenance = new Provenance(Provenance.ProgramVersion, inputs, null, null, null, "none", DateTime.UtcNow.ToString("O"), null);
        AnalysisFiles.Write(protocol, plan, package, analysis, provenance, results);
        results.Write("run.json", (provenance with { Seconds = Math.Round(started.Elapsed.TotalSeconds, 2) }).Json());
        results.Finish();
        Console.WriteLine($"{package.Data.Demographics.Count} subjects. Open {Path.Combine(output, "report.html")}");
        return 0;
    }
}
