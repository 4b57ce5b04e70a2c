using System.CommandLine;
using System.Diagnostics;
using Cartwright.Analysis.DataIssues;
using Cartwright.Datasets.Tables;
using Cartwright.Reports.Outputs;

namespace Cartwright.Cli;

/// <summary><c>cartwright analyse protocols/cd22-nct02315612 --data DATA --out out/cd22</c></summary>
internal static class AnalyseCommand
{
    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var data = new Option<string>("--data") { Description = "A folder with sdtm/ in it, or with raw files that the mapping names.", Required = true };
        var map = new Option<string?>("--map") { Description = "How raw files become SDTM. Default: mapping.yaml beside the protocol." };
        var encoding = new Option<string>("--encoding") { Description = "How texts are written in SAS transport files: utf-8, windows-1252, gb18030, …", DefaultValueFactory = _ => "utf-8" };
        var format = DatasetFiles.Option();
        var cutOff = new Option<DateOnly?>("--cut-off") { Description = "The last day of the data, as 2027-01-31: what is dated later is a data issue." };
        var output = new Option<string>("--out") { Description = "The folder for the results.", Required = true };

        var command = new Command("analyse", "The analysis of a data package, virtual or real.\n\nExample: cartwright analyse protocols/cd22-nct02315612 --data DATA --out out/cd22") { protocol, data, map, encoding, cutOff, format, output };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(protocol), new(arguments.GetRequiredValue(data), arguments.GetValue(map), arguments.GetValue(encoding)!),
            arguments.GetValue(cutOff), arguments.GetValue(format)!, arguments.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string path, DataPlace data, DateOnly? cutOff, IReadOnlyList<DatasetFormat> formats, string output)
    {
        var started = Stopwatch.StartNew();
        var folder = StudyFolder.Open(path);
        var protocol = folder.RequireProtocol();
        var plan = folder.RequirePlan(conducted: true);
        var package = DataPackage.Read(folder, data);
        var issues = DataChecks.Of(package.Data, plan, cutOff);
        var analysis = Study.Analyse(plan, package.Data);
        using var results = new OutputFolder(output, data.Folder, folder.Folder);
        var inputs = folder.Hashes.Concat(package.Hashes).ToDictionary();
        var provenance = new Provenance(Provenance.ProgramVersion, inputs, null, null, null, "none", DateTime.UtcNow.ToString("O"), null);
        AnalysisFiles.Write(protocol, plan, package, analysis, issues, provenance, new DatasetFiles(formats, results), results);
        results.Write("run.json", (provenance with { Seconds = Math.Round(started.Elapsed.TotalSeconds, 2) }).Json());
        results.Finish();
        Console.WriteLine(DataIssueTables.Summary(issues));
        Console.WriteLine($"{package.Data.Demographics.Count} subjects. Open {Path.Combine(output, "report.html")}");
        return 0;
    }
}
