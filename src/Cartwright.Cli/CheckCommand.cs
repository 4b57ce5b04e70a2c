using System.CommandLine;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright check protocols/her2-e-cart --format json</c></summary>
internal static class CheckCommand
{
    private const int Faulty = 1;

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("check", "What the protocol leaves undefined, contradictory or open. Example: cartwright check protocols/her2-e-cart") { protocol, format };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(protocol), arguments.GetValue(format) == "json", arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, bool json, TextWriter output)
    {
        var (protocol, faults) = Load(path);
        var findings = protocol is null ? [] : Findings.Of(protocol);
        if (json) output.WriteLine(FindingsJson.Of(findings, faults));
        else
        {
            FaultyInputException.ThrowIfAny(faults);
            FindingsText.Write(findings, output);
        }
        return faults.Count > 0 || findings.Any(f => f.Severity == Severity.Error) ? Faulty : 0;
    }

    private static (Protocol? Protocol, IReadOnlyList<Fault> Faults) Load(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, ImportCommand.ProtocolName) : path;
        var faults = new List<Fault>();
        if (TextFile.Read(file, faults) is not { } text) return (null, faults);
        var (protocol, found) = ProtocolFile.Read(file, text);
        return (protocol, [.. faults, .. found]);
    }
}
