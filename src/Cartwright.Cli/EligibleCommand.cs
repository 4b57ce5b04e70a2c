using System.CommandLine;
using Cartwright.Eligibility;

namespace Cartwright.Cli;

/// <summary><c>cartwright eligible protocols/cd7-nct04785833 --patients screening.csv</c></summary>
internal static class EligibleCommand
{
    private const long LargestFile = 50_000_000;

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var patients = new Option<string>("--patients") { Description = "The screening log, a CSV file: docs/methods/eligibility.md has its columns.", Required = true };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--out") { Description = "A folder for eligibility.csv, patients.csv and eligibility.json." };

        var command = new Command("eligible", "Every criterion for every patient, with the reason: met, not met, or not assessable. Screening support for research; a person decides who is enrolled.\n\nExample: cartwright eligible protocols/cd7-nct04785833 --patients screening.csv --out out/screening") { protocol, patients, format, output };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(protocol), arguments.GetRequiredValue(patients), arguments.GetValue(format) == "json", arguments.GetValue(output), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, string patients, bool json, string? output, TextWriter to)
    {
        var folder = StudyFolder.Open(path);
        var log = folder.ReadText(patients, LargestFile);
        var protocol = folder.RequireProtocol();
        var report = EligibilityReport.Of(protocol, PatientsFile.Read(protocol, patients, new StringReader(log!)));
        if (output is not null) Write(report, folder, patients, output);
        if (json) to.WriteLine(EligibilityJson.Of(report));
        else EligibilityText.Write(report, to);
        return 0;
    }

    private static void Write(EligibilityReport report, StudyFolder folder, string patients, string output)
    {
        using var results = new OutputFolder(output, [folder.Folder, patients]);
        using (var criteria = results.Open("eligibility.csv")) EligibilityCsv.WriteCriteria(report, criteria);
        using (var people = results.Open("patients.csv")) EligibilityCsv.WritePatients(report, people);
        results.Write("eligibility.json", EligibilityJson.Of(report) + "\n");
        results.Write("run.json", new Provenance(Provenance.ProgramVersion, folder.Hashes, null, null, null, "none: nothing is solved", DateTime.UtcNow.ToString("O"), null).Json());
        results.Finish();
    }
}
