using System.CommandLine;
using Cartwright.Datasets.Tables;

namespace Cartwright.Cli;

/// <summary><c>cartwright simulate protocols/her2-e-cart --seed 7 --out out/one-trial</c></summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var assume = new Option<string?>("--assume") { Description = "Another file of assumptions than the folder's." };
        var seed = OptionText.Seed("Same seed, same trial.");
        var output = new Option<string>("--out") { Description = "The folder for the data package (sdtm/).", Required = true };

        var format = DatasetFiles.Option();

        var command = new Command("simulate", "One virtual trial's data package, as a real trial would have written it down.\n\nExample: cartwright simulate protocols/her2-e-cart --seed 7 --out out/one-trial") { protocol, assume, seed, format, output };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(protocol), arguments.GetValue(assume), arguments.GetValue(seed), arguments.GetValue(format)!, arguments.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string path, string? assume, ulong seed, IReadOnlyList<DatasetFormat> formats, string output)
    {
        var folder = StudyFolder.Open(path);
        var (protocol, assumptions) = folder.RequireAssumptions(assume);
        var data = Study.Simulate(protocol, assumptions, seed);
        using var results = new OutputFolder(output, folder.Folder);
        new DatasetFiles(formats, results).WriteSdtm(data, "");
        results.WriteChecksums();
        results.Write("run.json", new Provenance(Provenance.ProgramVersion, folder.Hashes, seed, 1, null, "closed form", DateTime.UtcNow.ToString("O"), null).Json());
        results.Finish();
        if (assumptions.Patients.Construct?.Undisclosed is { } undisclosed) Console.WriteLine($"{undisclosed}.");
        Console.WriteLine($"{data.Demographics.Count} subjects, {data.StudyId}: {Path.Combine(output, "sdtm")}");
        return 0;
    }
}
