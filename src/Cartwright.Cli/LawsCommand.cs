using System.CommandLine;
using System.Diagnostics;
using Cartwright.Laws;

namespace Cartwright.Cli;

/// <summary><c>cartwright laws --model latched --law 9</c></summary>
internal static class LawsCommand
{
    private const int NotAsClaimed = 1;

    /// <summary>What was asked for.</summary>
    private sealed record Wanted(IReadOnlyList<LawModel> Models, IReadOnlyList<Law> Laws, LawSettings Settings, bool Json, string? Output);

    public static Command Create()
    {
        var model = new Option<string?>("--model") { Description = $"One model: {LawModel.Latched}, {LawModel.AntigenDriven}, {LawModel.NoCytokineGain}, or one of 'cartwright models'. Default: all." };
        var law = new Option<string?>("--law") { Description = $"One law: {string.Join(", ", LawBook.All.Select(l => l.Number))}. Default: all." };
        var patients = OptionText.Count("--n", "Patients in an arm.", 500, 1_000_000, least: 2);
        var seed = OptionText.Seed("Same seed, same results.");
        var threads = OptionText.Count("--threads", "Threads; they change the time it takes and nothing else.", Environment.ProcessorCount, 1024);
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--out") { Description = "A folder for laws.json, laws.txt and run.json." };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("laws", "The review's causal claims put to every model: which hold, with numbers. Exit code 1 where one does not come out as claimed.\n\nExample: cartwright laws --model latched --law 9 --n 1000")
            { model, law, patients, seed, threads, format, output };
        command.SetAction(arguments => Run(
            new Wanted(
                arguments.GetValue(model) is { } key ? [ModelOf(key)] : LawModel.All, arguments.GetValue(law) is { } number ? [LawOf(number)] : LawBook.All,
                new(arguments.GetValue(patients), arguments.GetValue(seed), arguments.GetValue(threads)), arguments.GetValue(format) == "json", arguments.GetValue(output)),
            arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Wanted wanted, TextWriter to)
    {
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        using var results = wanted.Output is { } folder ? new OutputFolder(folder) : null;
        var board = ProgressLine.While("judging", wanted.Models.Count * wanted.Laws.Count, step => Scoreboard.Of(wanted.Models, wanted.Laws, wanted.Settings, step));
        using var text = new StringWriter { NewLine = "\n" };
        ScoreboardText.Write(board, text);
        var json = ScoreboardJson.Of(board) + "\n";
        to.Write(wanted.Json ? json : text.ToString());
        if (results is not null) Write(results, text.ToString(), json, new Provenance(
            Provenance.ProgramVersion, new Dictionary<string, string>(), wanted.Settings.Seed, null, wanted.Settings.Threads, "DormandPrince, relative tolerance 1e-4; published models as they say", started.ToString("O"), Math.Round(clock.Elapsed.TotalSeconds, 2)));
        return board.AsClaimed ? 0 : NotAsClaimed;
    }

    private static void Write(OutputFolder results, string text, string json, Provenance provenance)
    {
        results.Write("laws.txt", text);
        results.Write("laws.json", json);
        results.Write("run.json", provenance.Json());
        results.Finish();
    }

    private static LawModel ModelOf(string key) =>
        LawModel.Find(key) ?? throw new WrongUsageException($"'{key}' is no model that laws are put to; there are {string.Join(", ", LawModel.All.Select(m => m.Key))}");

    private static Law LawOf(string number) =>
        LawBook.Find(number) ?? throw new WrongUsageException($"'{number}' is no law; there are {string.Join(", ", LawBook.All.Select(l => l.Number))}");
}
