using System.CommandLine;
using System.Text;
using Cartwright.Records.Usdm.Export;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright export protocols/her2-e-cart --out her2-e-cart.json</c></summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var file = new Option<string>("--out") { Description = "The JSON file to write.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace a file that stands there." };

        var command = new Command("export", "Write a protocol as a study of CDISC USDM v4.0, in JSON. Example: cartwright export protocols/her2-e-cart --out her2-e-cart.json") { protocol, file, force };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(protocol), arguments.GetRequiredValue(file), arguments.GetValue(force), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, string target, bool force, TextWriter output)
    {
        if (Directory.Exists(target)) throw new WrongUsageException($"'{target}' is a folder; --out takes a file");
        if (File.Exists(target) && !force) throw new WrongUsageException($"'{target}' is there already; choose another file, or replace it with --force");
        if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder)) throw new WrongUsageException($"there is no folder '{folder}'; make it first");

        var study = StudyFolder.Open(path);
        var (json, faults) = StudyExport.Of(study.RequireProtocol());
        FaultyInputException.ThrowIfAny([.. faults.Select(f => f with { Where = f.Where with { File = study.ProtocolPath } })]);
        Write(json!, target);
        output.WriteLine($"the study is {target}");
        return 0;
    }

    // Beside its place and then renamed, so that nobody meets half a study.
    private static void Write(string json, string target)
    {
        var beside = target + ".partial";
        File.WriteAllText(beside, json, new UTF8Encoding(false));
        File.Move(beside, target, overwrite: true);
    }
}
