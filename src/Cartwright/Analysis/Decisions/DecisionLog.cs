using System.Text.Json;
using Cartwright.Units;

namespace Cartwright.Analysis.Decisions;

/// <summary>The log of a trial's dose decisions: a line of JSON each, only ever added to, every line holding the hash of the one before, so that a line changed, taken out or put in shows.</summary>
/// <remarks>A chain shows what was altered within it; it cannot show that the whole was written anew. Keep the last hash elsewhere, in the minutes of the safety board.</remarks>
public sealed class DecisionLog
{
    private DecisionLog(IReadOnlyList<DecisionEntry> entries) => Entries = entries;

    /// <summary>In order.</summary>
    public IReadOnlyList<DecisionEntry> Entries { get; }

    /// <summary>No decision yet.</summary>
    public static DecisionLog Empty { get; } = new([]);

    /// <summary>Reads a log and verifies its chain.</summary>
    /// <returns>The log; or null and every fault, with its line.</returns>
    public static (DecisionLog? Log, IReadOnlyList<Fault> Faults) Read(string file, string text)
    {
        var (entries, faults) = (new List<DecisionEntry>(), new List<Fault>());
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 && i == lines.Length - 1) continue;
            if (Entry(lines[i], new(file, i + 1), faults) is not { } entry) continue;
            if (!entry.IsIntact || entry.Line() != lines[i].TrimEnd('\r')) faults.Add(new(new(file, i + 1), $"entry {entry.Number} is not as it was written: its hash does not fit its content"));
            if (entry.Number != entries.Count + 1) faults.Add(new(new(file, i + 1), $"entry {entry.Number} stands where entry {entries.Count + 1} should"));
            if (entry.Previous != (entries.Count == 0 ? "" : entries[^1].Hash)) faults.Add(new(new(file, i + 1), $"entry {entry.Number} does not follow the one before it: the chain of hashes is broken"));
            entries.Add(entry);
        }
        return faults.Count == 0 ? (new(entries), faults) : (null, faults);
    }

    /// <summary>The whole log with an entry more.</summary>
    public string With(DecisionEntry entry) => string.Concat(Entries.Append(entry).Select(e => e.Line() + "\n"));

    /// <summary>The next entry, sealed and chained to the last.</summary>
    public DecisionEntry Next(DecisionDraft draft, string? reason) => new DecisionEntry(
        Entries.Count + 1, draft.CutOff, draft.Protocol, draft.Data, draft.Design, draft.Subjects, draft.Decision, draft.Because,
        DifferencesFrom(draft), reason, draft.Version, Entries.Count == 0 ? "" : Entries[^1].Hash, "").Sealed();

    /// <summary>The last entry, where it was made of the same protocol and the same data; null where this is a new cut.</summary>
    public DecisionEntry? SameCut(DecisionDraft draft) => Entries.Count > 0 && Entries[^1] is { } last && last.Protocol == draft.Protocol && last.Data == draft.Data && last.CutOff == draft.CutOff ? last : null;

    /// <summary>What the last entry held otherwise: a decision once made rests on facts that may not change unnoticed.</summary>
    public IReadOnlyList<string> DifferencesFrom(DecisionDraft draft)
    {
        if (Entries.Count == 0) return [];
        var last = Entries[^1];
        return
        [
            .. last.Protocol == draft.Protocol ? [] : new[] { "the protocol is not the one of the last decision" },
            .. last.Design == draft.Design ? [] : new[] { $"the design was '{last.Design}' and is '{draft.Design}'" },
            .. string.CompareOrdinal(draft.CutOff, last.CutOff) >= 0 ? [] : new[] { $"the data end on {draft.CutOff}, before those of the last decision on {last.CutOff}" },
            .. last.Subjects.Select(s => Difference(s, draft.Subjects.FirstOrDefault(d => d.Subject == s.Subject))).OfType<string>(),
        ];
    }

    // A window that was open may have closed; everything else that was known stays as it was.
    private static string? Difference(LoggedSubject was, LoggedSubject? now) =>
        now is null ? $"{was.Subject} was in the last decision and is not in the data"
        : now.Level != was.Level ? $"{was.Subject} was at level {was.Level} and is at level {now.Level}"
        : was.Counts != CountsAs.Pending && now.Counts != was.Counts ? $"{was.Subject} counted as {Words(was.Counts)} and counts as {Words(now.Counts)}"
        : was.Counts != CountsAs.Pending && now.Responded != was.Responded ? $"{was.Subject} {(was.Responded == true ? "had responded and has not any more" : "had not responded and has now")}"
        : null;

    private static string Words(CountsAs counts) => counts switch
    {
        CountsAs.Toxicity => "with a toxicity",
        CountsAs.NoToxicity => "without toxicity",
        CountsAs.Pending => "pending",
        _ => "not evaluable",
    };

    private static DecisionEntry? Entry(string line, Place where, List<Fault> faults)
    {
        try
        {
            if (JsonSerializer.Deserialize<DecisionEntry>(line, DecisionEntry.Layout) is { } entry) return entry;
        }
        catch (JsonException wrong)
        {
            faults.Add(new(where, $"is no entry of a decision log: {wrong.Message}"));
            return null;
        }
        faults.Add(new(where, "is no entry of a decision log"));
        return null;
    }
}

/// <summary>A decision about to be logged.</summary>
public sealed record DecisionDraft(string? CutOff, string Protocol, string Data, string Design, IReadOnlyList<LoggedSubject> Subjects, string Decision, string Because, string Version);
