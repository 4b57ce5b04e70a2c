using System.CommandLine;
using System.Diagnostics;
using Cartwright.Analysis;
using Cartwright.Analysis.DataIssues;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Tables;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;

namespace Cartwright.Cli;

/// <summary><c>cartwright analyse protocols/cd22-nct02315612 --data DATA --out out/cd22</c></summary>
internal static class AnalyseCommand
{
    private const string Examples = "The analysis of a data package, virtual or real.\n\nExample: cartwright analyse protocols/cd22-nct02315612 --data DATA --out out/cd22\n\nOne subject's story: cartwright analyse protocols/cd22-nct02315612 --data DATA --explain SUBJECT";

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var data = new Option<string>("--data") { Description = "A folder with sdtm/ in it, or with raw files that the mapping names.", Required = true };
        var map = new Option<string?>("--map") { Description = "How raw files become SDTM. Default: mapping.yaml beside the protocol." };
        var encoding = new Option<string>("--encoding") { Description = "How texts are written in SAS transport files: utf-8, windows-1252, gb18030, …", DefaultValueFactory = _ => "utf-8" };
        var cutOff = OptionText.Day("--cut-off", "The last day of the data, as 2027-01-31: what is dated later is a data issue.");
        var explain = new Option<string?>("--explain") { Description = "Print one subject's story on standard output (its identifier, or the short name of reports), each statement with its records; with --format json as one document." };
        var format = DatasetFiles.Option();
        var output = new Option<string?>("--out") { Description = "The folder for the results; may be left out beside --explain." };

        var command = new Command("analyse", Examples) { protocol, data, map, encoding, cutOff, explain, format, output };
        command.SetAction(a => Run(a.GetRequiredValue(protocol), new(a.GetRequiredValue(data), a.GetValue(map), a.GetValue(encoding)!),
            new(a.GetValue(cutOff), a.GetValue(explain), a.GetValue(format)!, a.GetValue(output)), a.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, DataPlace data, AnalysisAsked asked, TextWriter standardOutput)
    {
        if (asked is { Output: null, Explain: null }) throw new WrongUsageException("analyse takes --out FOLDER for the results, or --explain SUBJECT for one subject's story");
        var started = Stopwatch.StartNew();
        var folder = StudyFolder.Open(path);
        var protocol = folder.RequireProtocol();
        var plan = folder.RequirePlan(conducted: true);
        var package = DataPackage.Read(folder, data);
        var explained = asked.Explain is { } named ? SubjectExplained.Require(package.Data, plan, named) : null;
        var issues = DataChecks.Of(package.Data, plan, asked.CutOff);
        package = package with { Data = UncategorisedInfusions.Counted(package.Data, plan) };
        var analysis = Study.Analyse(plan, package.Data with { CutOff = asked.CutOff });
        if (DataIssueTables.Foreign(issues) is { } foreign) (asked.Explain is null ? standardOutput : Console.Error).WriteLine(foreign);
        if (asked.Output is { } output)
        {
            Write(new(protocol, plan, package, analysis, issues), folder, data, asked.Formats, output, started);
            // Standard output is the story's alone: a program reads it.
            var told = asked.Explain is null ? standardOutput : Console.Error;
            told.WriteLine(DataIssueTables.Summary(issues));
            told.WriteLine($"{package.Data.Demographics.Count} subjects. Open {Path.Combine(output, "report.html")}");
        }
        if (explained is { } subject) SubjectExplained.Write(package.Data, analysis, plan, subject, asked.Formats, standardOutput);
        return 0;
    }

    private static void Write(AnalysedStudy study, StudyFolder folder, DataPlace data, IReadOnlyList<DatasetFormat> formats, string output, Stopwatch started)
    {
        using var results = new OutputFolder(output, data.Folder, folder.Folder);
        var inputs = folder.Hashes.Concat(study.Package.Hashes).ToDictionary();
        var provenance = new Provenance(Provenance.ProgramVersion, inputs, null, null, null, "none", DateTime.UtcNow.ToString("O"), null);
        AnalysisFiles.Write(study, provenance, new DatasetFiles(formats, results), results);
        results.Write("run.json", (provenance with { Seconds = Math.Round(started.Elapsed.TotalSeconds, 2) }).Json());
        results.Finish();
    }
}

/// <summary>What was asked of an analysis.</summary>
internal sealed record AnalysisAsked(DateOnly? CutOff, string? Explain, IReadOnlyList<DatasetFormat> Formats, string? Output);

/// <summary>A study as it was read, checked and analysed.</summary>
internal sealed record AnalysedStudy(Protocol Protocol, TrialPlan Plan, DataPackage Package, StudyAnalysis Analysis, IReadOnlyList<DataIssue> Issues);
