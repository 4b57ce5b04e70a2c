using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright import record.txt --out protocols/my-trial</c></summary>
internal static class ImportCommand
{
    /// <summary>The protocol's name in a study folder.</summary>
    public const string ProtocolName = "protocol.yaml";

    public static Command Create()
    {
        var records = new Argument<string[]>("record") { Description = "A record: a registry's page or row, a MedPath page or a product page as plain text, or the JSON of ClinicalTrials.gov (API v2) or of USDM v4. Several are records of one trial.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--out") { Description = "The study folder; protocol.yaml is written there.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace a protocol.yaml that stands there." };

        var command = new Command("import", "Read the records of a trial, or of a product, into a protocol. Example: cartwright import record.txt --out protocols/my-trial") { records, folder, force };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(records), arguments.GetRequiredValue(folder), arguments.GetValue(force), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string[] records, string folder, bool force, TextWriter output)
    {
        if (File.Exists(folder)) throw new WrongUsageException($"'{folder}' is a file; --out takes a folder");
        var target = Path.Combine(folder, ProtocolName);
        if (File.Exists(target) && !force) throw new WrongUsageException($"'{target}' is there already; choose another folder, or replace it with --force");

        var protocol = Read(records);
        Write(protocol, target);
        var findings = Findings.Of(protocol);
        FindingsText.Write(findings, output);
        output.WriteLine($"{protocol.Endpoints.Count} endpoints were read; the protocol is {target}");
        return 0;
    }

    private static Protocol Read(string[] paths)
    {
        var (faults, names, records) = (new List<Fault>(), ShortNames(paths), new List<RecordText>());
        foreach (var (path, name) in paths.Zip(names))
        {
            if (TextFile.Read(path, faults, RegisteredRecords.LongestRecord) is { } text) records.Add(new RecordText(name, Path.GetFileName(path), text, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))));
        }
        FaultyInputException.ThrowIfAny(faults);
        var read = RegisteredRecords.Read(records);
        FaultyInputException.ThrowIfAny([.. read.Faults.Select(f => f with { Where = f.Where with { File = paths.First(p => Path.GetFileName(p) == f.Where.File) } })]);
        return read.Protocol!;
    }

    // A record is cited by the number that its file's name begins with: 002_… is D2. Without numbers, or with one twice, records count from D1.
    private static List<string> ShortNames(string[] paths)
    {
        List<string> names = [.. paths.Select(p => ShortName(p))];
        return names.Distinct().Count() == names.Count ? names : [.. Enumerable.Range(1, names.Count).Select(n => FormattableString.Invariant($"D{n}"))];
    }

    private static string ShortName(string path)
    {
        var digits = new string([.. Path.GetFileName(path).TakeWhile(char.IsAsciiDigit).Take(6)]);
        return "D" + (digits.Length == 0 ? 1 : int.Parse(digits, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
    }

    // Beside its place and then renamed, so that nobody meets half a protocol.
    private static void Write(Protocol protocol, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        var beside = target + ".partial";
        using (var writer = new StreamWriter(beside, false, new UTF8Encoding(false)) { NewLine = "\n" }) ProtocolFile.Write(protocol, writer);
        File.Move(beside, target, overwrite: true);
    }
}
