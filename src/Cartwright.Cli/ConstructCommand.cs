using System.CommandLine;
using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright construct check constructs/t1e28z.yaml protocols/her2-e-cart</c></summary>
internal static class ConstructCommand
{
    private const int Faulty = 1;
    private const string ConstructName = "construct.yaml";

    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Files of constructs, or folders with a construct.yaml; or study folders, or their protocol.yaml: then the construct that the record describes.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var check = new Command("check", "A construct in one line, its generation, what the documents imply of it, and what it sets in the reference model. Exit code 1 where a file has faults or there is an error among the findings.\n\nExamples:\n  cartwright construct check constructs/t1e28z.yaml\n  cartwright construct check constructs/*.yaml protocols/her2-e-cart --format json") { files, format };
        check.SetAction(arguments => Run(arguments.GetRequiredValue(files), arguments.GetValue(format) == "json", arguments.InvocationConfiguration.Output));
        return new Command("construct", "CAR constructs.\n\nExample: cartwright construct check constructs/t1e28z.yaml") { check };
    }

    private static int Run(IReadOnlyList<string> paths, bool json, TextWriter output)
    {
        var files = paths.Select(Read).ToList();
        if (json) output.WriteLine(ConstructJson.Of(files));
        else
        {
            FaultyInputException.ThrowIfAny([.. files.SelectMany(f => f.Faults)]);
            foreach (var (file, report, _) in files) ConstructText.Write(file, report!, output);
        }
        return files.Any(f => f.Report is null || f.Report.Findings.Any(found => found.Severity == Severity.Error)) ? Faulty : 0;
    }

    private static (string File, ConstructReport? Report, IReadOnlyList<Fault> Faults) Read(string path)
    {
        var file = FileOf(path);
        var faults = new List<Fault>();
        if (TextFile.Read(file, faults) is not { } text) return (file, null, faults);
        var (construct, found) = IsProtocol(file, text) ? OfProtocol(file, text) : ConstructFile.Read(file, text);
        return (file, construct is null ? null : ConstructReport.Of(construct), [.. faults, .. found]);
    }

    private static string FileOf(string path)
    {
        if (!Directory.Exists(path)) return path;
        var construct = Path.Combine(path, ConstructName);
        return File.Exists(construct) ? construct : Path.Combine(path, ImportCommand.ProtocolName);
    }

    // A protocol is known by its name or by its product; all else is read as a construct, and told so if it is none.
    private static bool IsProtocol(string file, string text) => Path.GetFileName(file) == ImportCommand.ProtocolName || StudyText.Parse(file, text).Root["product"].Exists;

    private static (Construct? Construct, IReadOnlyList<Fault> Faults) OfProtocol(string file, string text)
    {
        var (protocol, faults) = ProtocolFile.Read(file, text);
        return (protocol is null ? null : StatedConstruct.Of(protocol), faults);
    }
}
