using System.CommandLine;
using System.Diagnostics;
using Cartwright.KnownAnswers;

namespace Cartwright.Cli;

/// <summary><c>cartwright validate --out out/validation</c></summary>
internal static class ValidateCommand
{
    private const int DoesNotHold = 1;

    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "The folder for validation.md, validation.json and run.json.", Required = true };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("validate", "Computes the known answers again on this machine: published tables, textbooks, other programs. Exit code 1 where one does not hold.\n\nExample: cartwright validate --out out/validation") { output, format };
        command.SetAction(arguments => Run(AnswerBook.Areas(), arguments.GetRequiredValue(output), arguments.GetValue(format) == "json", arguments.InvocationConfiguration.Output));
        return command;
    }

    /// <summary>Checks these areas, and writes the page and its JSON.</summary>
    internal static int Run(IReadOnlyList<KnownArea> areas, string output, bool json, TextWriter to)
    {
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        using var results = new OutputFolder(output);
        var validation = ProgressLine.While("computing known answers", areas.Sum(a => a.Answers.Count), step => Validation.Of(areas, step));
        results.Write("validation.md", ValidationPage.Of(validation));
        results.Write("validation.json", ValidationJson.Of(validation));
        results.Write("run.json", new Provenance(Provenance.ProgramVersion, new Dictionary<string, string>(), null, null, null, "as each answer says", started.ToString("O"), Math.Round(clock.Elapsed.TotalSeconds, 2)).Json());
        results.Finish();
        if (json) to.Write(ValidationJson.Of(validation));
        else WriteText(validation, output, to);
        return validation.Holds ? 0 : DoesNotHold;
    }

    private static void WriteText(Validation validation, string output, TextWriter to)
    {
        AlignedText.Write(to, ["area", "known answers", "hold"], validation.Areas.Select(a => (string[])[a.Name, $"{a.Answers.Count}", $"{a.Holding}"]));
        foreach (var (area, answer) in validation.Areas.SelectMany(area => area.Answers.Where(a => !a.Holds).Select(a => (area, a))))
            to.WriteLine($"\n{area.Name}: {answer.Known.Claim}\n  ours   {answer.Ours}\n  theirs {answer.Known.Theirs} ({answer.Known.Tolerance}; {answer.Known.Source})");
        to.WriteLine($"\n{ValidationPage.Summary(validation)} {Path.Combine(output, "validation.md")}");
    }
}
