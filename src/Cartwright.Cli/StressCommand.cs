using System.CommandLine;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Boundaries;
using Cartwright.Reports.Boundaries;

namespace Cartwright.Cli;

/// <summary><c>cartwright stress protocols/cd7-nct04785833 --out out/stress</c></summary>
internal static class StressCommand
{
    private const int Usual = 200, Most = 10_000;

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var assume = new Option<string?>("--assume") { Description = "Another file of assumptions than the folder's." };
        var patients = OptionText.Count("--patients", "Virtual patients a group.", Usual, Most);
        var seed = OptionText.Seed("Same seed, same patients.");
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--out") { Description = "A folder for report.html, stress.json, tables/ and figures/." };

        var command = new Command("stress", "Whom the criteria let in: the patients on either side of every bound, run where the model has them, and those whom the product cannot help.\n\nExample: cartwright stress protocols/cd7-nct04785833 --out out/stress") { protocol, assume, patients, seed, format, output };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(protocol), arguments.GetValue(assume), arguments.GetValue(patients), arguments.GetValue(seed), arguments.GetValue(format) == "json", arguments.GetValue(output), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, string? assume, int patients, ulong seed, bool json, string? output, TextWriter to)
    {
        var folder = StudyFolder.Open(path);
        var protocol = folder.RequireProtocol();
        var assumptions = assume is null ? folder.AssumptionsIfAny() : folder.RequireAssumptions(assume).Assumptions;
        using var results = output is null ? null : new OutputFolder(output, [folder.Folder]);
        var stress = assumptions is null
            ? EligibilityStress.Of(protocol)
            : ProgressLine.While($"Stressing the criteria of {protocol.Study.Id}", 1, step =>
            {
                var done = EligibilityStress.Of(protocol, folder.RequirePlan(), assumptions, patients, seed);
                step();
                return done;
            });
        if (results is not null) Write(stress, protocol, assumptions?.Choices ?? [], new(Provenance.ProgramVersion, folder.Hashes, seed, null, null, "the reference patient", DateTime.UtcNow.ToString("O"), null), results);
        if (json) to.WriteLine(StressJson.Of(stress));
        else StressText.Write(stress, to);
        return 0;
    }

    private static void Write(EligibilityStress stress, Protocol protocol, IReadOnlyList<Choice> assumptions, Provenance provenance, OutputFolder results)
    {
        results.Write("report.html", StressPage.Of(stress, protocol, assumptions, provenance.Reproducible()));
        results.Write("stress.json", StressJson.Of(stress) + "\n");
        foreach (var table in new[] { StressTables.Bounds(stress), StressTables.Outcomes(stress) })
            using (var csv = results.Open(Path.Combine("tables", table.Id + ".csv"))) table.WriteCsv(csv);
        foreach (var figure in StressFigure.Of(stress)) results.Write(Path.Combine("figures", figure.Id + ".svg"), figure.Svg);
        results.Write("run.json", provenance.Json());
        results.Finish();
    }
}
