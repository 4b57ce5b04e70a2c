using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Cartwright.Analysis;
using Cartwright.Analysis.Decisions;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary><c>cartwright decide protocols/her2-e-cart --data DATA --log decisions.jsonl</c></summary>
internal static class DecideCommand
{
    private const string Examples = "The next dose decision from the data so far, why, and what each possible next outcome would lead to.\n\nExample: cartwright decide protocols/her2-e-cart --data DATA\n\nKept in a log whose entries are chained: cartwright decide protocols/her2-e-cart --data DATA --log decisions.jsonl";

    public static Command Create()
    {
        var protocol = new Argument<string>("protocol") { Description = "A study folder, or its protocol.yaml." };
        var data = new Option<string>("--data") { Description = "A folder with sdtm/ in it, or with raw files that the mapping names.", Required = true };
        var map = new Option<string?>("--map") { Description = "How raw files become SDTM. Default: mapping.yaml beside the protocol." };
        var encoding = new Option<string>("--encoding") { Description = "How texts are written in SAS transport files: utf-8, windows-1252, gb18030, …", DefaultValueFactory = _ => "utf-8" };
        var cutOff = OptionText.Day("--cut-off", "The last day of the data, as 2027-01-31; data that know of later days are refused. Default: the last day on which anybody was seen.");
        var log = new Option<string?>("--log") { Description = "The log to which the decision is added; made where there is none. Default: nothing is kept." };
        var because = new Option<string?>("--because") { Description = "Why the data or the protocol differ from those of the last decision in the log: the entry keeps it, with every difference." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var command = new Command("decide", Examples) { protocol, data, map, encoding, cutOff, log, because, format };
        command.SetAction(a => Run(a.GetRequiredValue(protocol), new(a.GetRequiredValue(data), a.GetValue(map), a.GetValue(encoding)!), a.GetValue(cutOff),
            new(a.GetValue(log), a.GetValue(because)), a.GetValue(format) == "json", a.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, DataPlace place, DateOnly? cutOff, DecisionKept kept, bool json, TextWriter output)
    {
        var folder = StudyFolder.Open(path);
        folder.RequireProtocol();
        var plan = folder.RequirePlan(conducted: true);
        var design = DoseDesigns.InForce(plan) ?? throw new WrongUsageException("the protocol has a single arm at one dose: there is no dose to decide on; 'cartwright analyse' gives its response rate");
        var package = DataPackage.Read(folder, place);
        var analysis = Study.Analyse(plan, package.Data with { CutOff = cutOff });
        if (cutOff is { } day) RequireCut(analysis, day, place.Folder);
        var basis = DecisionBasis.Of(analysis, plan, design, cutOff) ?? throw new FaultyInputException([new Fault(new Place(place.Folder), NoDecision(plan))]);
        var draft = Draft(basis, plan, folder, package);
        var entry = kept.Log is { } log ? Keep(log, draft, kept.Because) : null;
        if (json) output.WriteLine(DecisionJson.Of(basis, plan, draft, entry));
        else DecisionText.Write(basis, plan, entry, output);
        return 0;
    }

    // A decision dated by a day may not rest on what was known later: the data are to be cut, not declared to end.
    private static void RequireCut(StudyAnalysis analysis, DateOnly cutOff, string folder)
    {
        var later = analysis.Subjects.Subjects.Where(s => DaysOf(s).Any(d => d > cutOff)).ToList();
        if (later.Count == 0) return;
        var (who, last) = later.Select(s => (s.Id, Last: DaysOf(s).Max()!.Value)).MaxBy(s => s.Last);
        throw new FaultyInputException([new Fault(new Place(folder), string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"--cut-off {cutOff:yyyy-MM-dd}, and the data know of later days, of {later.Count} subjects and up to {last:yyyy-MM-dd} ({who}): give the data as they were cut on that day"))]);
    }

    private static DateOnly?[] DaysOf(Subject s) => [s.Enrolled?.Day, s.TreatmentStart?.Day, s.FirstInfused?.Day, s.LastContact?.Day, s.Dlt is DltStatus.Toxicity toxicity ? toxicity.Onset : null];

    private static string NoDecision(TrialPlan plan) => plan.Levels.Count == 0
        ? "the protocol has no dose levels, so that there is nothing to decide" : "the package records no adverse events, so that nobody can be judged for a dose decision";

    private static DecisionDraft Draft(DecisionBasis basis, TrialPlan plan, StudyFolder folder, DataPackage package) => new(
        basis.CutOff?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), folder.Hashes[Path.GetFileName(folder.ProtocolPath)], Hash(package.Hashes), DoseDesigns.Described(plan),
        [.. basis.Subjects.Select(s => new LoggedSubject(s.Id, s.Level, s.Counts, s.Responded))], DecisionText.Words(basis, plan), basis.Decision.Because, Provenance.ProgramVersion);

    private static string Hash(IReadOnlyDictionary<string, string> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Value}  {f.Key}\n")))));

    // The same cut must give the same decision; another cut may not contradict what the last decision rested on, unless somebody says why.
    private static DecisionEntry Keep(string path, DecisionDraft draft, string? because)
    {
        using var writing = LogWriting.Claim(path);
        var log = Open(writing.Log);
        if (log.SameCut(draft) is { } same)
            return same.Decision == draft.Decision && same.Subjects.SequenceEqual(draft.Subjects) ? same : throw new FaultyInputException([new Fault(new Place(path, same.Number),
                $"the same protocol and data led to '{same.Decision}' under version {same.Version} and lead to '{draft.Decision}' under {draft.Version}; the log is left as it was")]);
        var differences = log.DifferencesFrom(draft);
        if (differences.Count > 0 && because is null)
            throw new FaultyInputException([.. differences.Select(d => new Fault(new Place(path, log.Entries.Count), $"{d}; the log is left as it was. If that is right, say why with --because"))]);
        var entry = log.Next(draft, differences.Count > 0 ? because : null);
        writing.Write(log.With(entry));
        return entry;
    }

    private static DecisionLog Open(string path)
    {
        if (!File.Exists(path)) return DecisionLog.Empty;
        var faults = new List<Fault>();
        var (log, wrong) = TextFile.Read(path, faults) is { } text ? DecisionLog.Read(path, text) : (null, []);
        FaultyInputException.ThrowIfAny([.. faults, .. wrong]);
        return log!;
    }

    private sealed record DecisionKept(string? Log, string? Because);
}
