using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary>Dose decisions on a virtual trial's data, cut at one day after another, and the log that keeps them.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed partial class DecideCommandTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "her2-e-cart");
    private static readonly Lazy<string> Simulated = new(() =>
    {
        var package = Directory.CreateTempSubdirectory("cartwright-").FullName;
        ListensToTheConsole.Run("simulate", Study, "--seed", "1", "--out", Path.Combine(package, "whole"));
        return Path.Combine(package, "whole");
    });

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    private string Log => Path.Combine(folder, "decisions.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void While_a_cohort_is_watched_the_decision_is_to_wait_and_the_outlook_says_for_what()
    {
        var (code, output, error) = Decide("2026-05-15");
        Assert.True(code == 0, error);
        Assert.Contains("Decision: wait for the 3 pending at low.", output, StringComparison.Ordinal);
        Assert.Contains("HER2-E-CART-001  low    pending    observed until 2026-05-25", output, StringComparison.Ordinal);
        Assert.Matches("0 of 3 +treat 3 at medium", output);
        Assert.Matches("1 of 3 +treat 3 at low", output);
        Assert.Matches("2 of 3 +stop, recommend none", output);
        Assert.False(File.Exists(Log));
    }

    [Fact]
    public void A_cohort_partly_treated_leaves_the_places_that_are_open() =>
        Assert.Contains("Decision: treat 2 more at medium, beside the 1 pending.", Decide("2026-08-30").Output, StringComparison.Ordinal);

    [Fact]
    public void As_json_it_is_one_document()
    {
        var document = JsonDocument.Parse(Decide("2026-07-15", "--format", "json").Output).RootElement;
        Assert.Equal("2026-07-15", document.GetProperty("cutOff").GetString());
        Assert.Equal(["no toxicity", "no toxicity", "pending"], document.GetProperty("subjects").EnumerateArray().Select(s => s.GetProperty("counts").GetString()));
        Assert.Equal(2, document.GetProperty("outlook").GetProperty("outcomes").GetArrayLength());
    }

    [Fact]
    public void Later_cuts_are_added_to_the_log_each_chained_to_the_one_before()
    {
        foreach (var day in new[] { "2026-05-15", "2026-07-15", "2026-08-30" }) Assert.Empty(Decide(day, "--log", Log).Error);
        var entries = File.ReadAllLines(Log).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([1, 2, 3], entries.Select(e => e.GetProperty("number").GetInt32()));
        Assert.Equal(["", .. entries.Take(2).Select(e => e.GetProperty("hash").GetString())], entries.Select(e => e.GetProperty("previous").GetString()));
    }

    [Fact]
    public void The_same_cut_again_gives_the_same_decision_and_no_new_entry()
    {
        Decide("2026-07-15", "--log", Log);
        var before = File.ReadAllText(Log);
        Assert.Equal(Decide("2026-07-15").Output, Decide("2026-07-15", "--log", Log).Output.Replace(EntryLine().Match(Decide("2026-07-15", "--log", Log).Output).Value, "", StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(Log));
    }

    [Fact]
    public void Data_that_contradict_the_log_are_refused_and_the_log_is_untouched()
    {
        Decide("2026-08-30", "--log", Log);
        var before = File.ReadAllText(Log);
        var (code, _, error) = Decide("2026-07-15", "--log", Log);
        Assert.Equal(1, code);
        Assert.Contains("before those of the last decision on 2026-08-30", error, StringComparison.Ordinal);
        Assert.Contains("HER2-E-CART-004 was in the last decision and is not in the data", error, StringComparison.Ordinal);
        Assert.Contains("HER2-E-CART-003 counted as without toxicity and counts as pending", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Log));
    }

    [Fact]
    public void A_toxicity_found_later_is_accepted_with_its_reason_and_stands_in_the_entry()
    {
        Decide("2026-07-15", "--log", Log);
        var data = Cut("2026-07-15");
        File.AppendAllText(Path.Combine(data, "sdtm", "ae.csv"), "HER2-E-CART,AE,HER2-E-CART-001,99,Hypoxia,Hypoxia,Respiratory disorders,Y,RELATED,4,2026-05-02,2026-05-05,6,9\n");
        Assert.Equal(1, Run(data, "--log", Log).Code);
        Assert.Single(File.ReadAllLines(Log));

        Assert.Equal(0, Run(data, "--log", Log, "--because", "query 17: the event was entered late").Code);
        var entry = JsonDocument.Parse(File.ReadAllLines(Log)[1]).RootElement;
        Assert.Equal("query 17: the event was entered late", entry.GetProperty("reason").GetString());
        Assert.Equal("HER2-E-CART-001 counted as without toxicity and counts as with a toxicity", entry.GetProperty("changes")[0].GetString());
    }

    [Fact]
    public void A_protocol_changed_since_the_last_decision_shows()
    {
        Decide("2026-05-15", "--log", Log);
        var changed = Path.Combine(folder, "study");
        Directory.CreateDirectory(changed);
        File.WriteAllText(Path.Combine(changed, "protocol.yaml"), File.ReadAllText(Path.Combine(Study, "protocol.yaml")).Replace("grade: 3", "grade: 4", StringComparison.Ordinal));
        var (code, _, error) = ListensToTheConsole.Run("decide", changed, "--data", Cut("2026-07-15"), "--log", Log);
        Assert.Equal(1, code);
        Assert.Contains("the protocol is not the one of the last decision", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("treat", "Treat", "entry 1 is not as it was written")]
    [InlineData("\"number\":1", "\"number\":2", "entry 2 stands where entry 1 should")]
    [InlineData("{", "", "is no entry of a decision log")]
    public void A_log_that_was_touched_is_refused(string written, string instead, string said)
    {
        Decide("2026-07-15", "--log", Log);
        var text = File.ReadAllText(Log);
        var at = text.IndexOf(written, StringComparison.Ordinal);
        if (at < 0) at = text.IndexOf(written = "wait", StringComparison.Ordinal);
        File.WriteAllText(Log, text[..at] + instead + text[(at + written.Length)..]);
        var touched = File.ReadAllText(Log);
        var (code, _, error) = Decide("2026-08-30", "--log", Log);
        Assert.Equal(1, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(touched, File.ReadAllText(Log));
    }

    [Fact]
    public void An_entry_taken_out_is_noticed()
    {
        foreach (var day in new[] { "2026-05-15", "2026-07-15", "2026-08-30" }) Decide(day, "--log", Log);
        File.WriteAllLines(Log, File.ReadAllLines(Log).Where((_, i) => i != 1));
        Assert.Contains("the chain of hashes is broken", Decide("2026-09-30", "--log", Log).Error, StringComparison.Ordinal);
    }

    /// <summary>JSON takes the last of two values of one name, a reader the first: such a line is not as it was written, though its hash fits.</summary>
    [Theory]
    [InlineData("{", "{\"decision\":\"treat 3 at high\",")]
    [InlineData("\"counts\":\"no-toxicity\"", "\"counts\":1")]
    [InlineData("{", "{ ")]
    public void A_line_that_reads_as_the_entry_but_is_not_as_it_was_written_is_refused(string written, string instead)
    {
        Decide("2026-07-15", "--log", Log);
        var text = File.ReadAllText(Log);
        var at = text.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0);
        File.WriteAllText(Log, text[..at] + instead + text[(at + written.Length)..]);
        var (code, _, error) = Decide("2026-08-30", "--log", Log);
        Assert.Equal(1, code);
        Assert.Contains("entry 1 is not as it was written", error, StringComparison.Ordinal);
    }

    [Fact]
    public void While_another_run_adds_to_the_log_this_one_is_refused()
    {
        Decide("2026-05-15", "--log", Log);
        var before = File.ReadAllText(Log);
        File.WriteAllText(Log + ".partial", "of another run");
        var (code, _, error) = Decide("2026-07-15", "--log", Log);
        Assert.Equal((1, before, "of another run"), (code, File.ReadAllText(Log), File.ReadAllText(Log + ".partial")));
        Assert.Contains("another run is adding to this log, or was broken off", error, StringComparison.Ordinal);

        File.Delete(Log + ".partial");
        Assert.Equal(0, Decide("2026-07-15", "--log", Log).Code);
        Assert.False(File.Exists(Log + ".partial"));
    }

    [Fact]
    public void Of_a_log_that_is_a_link_the_file_it_points_at_is_written_and_the_link_stays()
    {
        var real = Path.Combine(folder, "real.jsonl");
        Directory.CreateDirectory(Path.Combine(folder, "elsewhere"));
        File.CreateSymbolicLink(Log, real);
        foreach (var day in new[] { "2026-05-15", "2026-07-15" }) Assert.Empty(Decide(day, "--log", Log).Error);
        Assert.Equal(real, new FileInfo(Log).LinkTarget);
        Assert.Equal(2, File.ReadAllLines(real).Length);
    }

    [Fact]
    public void A_log_that_is_no_text_or_a_folder_or_nowhere_is_refused_in_words()
    {
        File.WriteAllBytes(Log, [0xFF, 0xFE, 0x00, 0x01]);
        Assert.Contains("not UTF-8 text", Decide("2026-07-15", "--log", Log).Error, StringComparison.Ordinal);
        Assert.Contains("is a folder", Decide("2026-07-15", "--log", folder).Error, StringComparison.Ordinal);
        Assert.Equal(1, Decide("2026-07-15", "--log", Path.Combine(folder, "nowhere", "log.jsonl")).Code);
        Assert.False(File.Exists(Log + ".partial"));
    }

    /// <summary>A day declared is no cut: what came later would be in a decision dated before it.</summary>
    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2026-07-15")]
    public void Data_that_know_of_days_after_the_cut_off_are_refused(string day)
    {
        var (code, output, error) = Run(Simulated.Value, "--cut-off", day, "--log", Log);
        Assert.True(code == 1, output);
        Assert.Contains($"--cut-off {day}, and the data know of later days", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Log));
        Assert.Equal(0, Run(Cut("2026-07-15"), "--cut-off", "2026-07-15").Code);
    }

    private (int Code, string Output, string Error) Decide(string day, params string[] options) => Run(Cut(day), options);

    private static (int Code, string Output, string Error) Run(string data, params string[] options) => ListensToTheConsole.Run(["decide", Study, "--data", data, .. options]);

    // What the trial's systems held at the end of a day: nothing begun later, and nothing ended later.
    private string Cut(string day)
    {
        var cut = Path.Combine(folder, day);
        if (Directory.Exists(cut)) return cut;
        Directory.CreateDirectory(Path.Combine(cut, "sdtm"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Simulated.Value, "sdtm"), "*.csv"))
            File.WriteAllLines(Path.Combine(cut, "sdtm", Path.GetFileName(file)), Rows(File.ReadAllLines(file), day));
        return cut;
    }

    private static IEnumerable<string> Rows(string[] lines, string day)
    {
        var columns = lines[0].Split(',');
        yield return lines[0];
        foreach (var cells in lines.Skip(1).Select(l => l.Split(',')))
        {
            bool Later(int i) => string.CompareOrdinal(cells[i].Length > 10 ? cells[i][..10] : cells[i], day) > 0;
            var begins = columns.Contains("RFICDTC") ? columns.IndexOf("RFICDTC") : Array.FindIndex(columns, c => c.EndsWith("STDTC", StringComparison.Ordinal) || DateColumn().IsMatch(c));
            if (begins >= 0 && cells[begins].Length > 0 && Later(begins)) continue;
            for (var i = 0; i < columns.Length && i < cells.Length; i++)
                if (columns[i].EndsWith("DTC", StringComparison.Ordinal) && cells[i].Length > 0 && Later(i)) cells[i] = "";
            if (columns.IndexOf("DTHDTC") is var death and >= 0 && cells[death].Length == 0) cells[columns.IndexOf("DTHFL")] = "";
            yield return string.Join(',', cells);
        }
    }

    [GeneratedRegex("^..DTC$")]
    private static partial Regex DateColumn();

    [GeneratedRegex("\nEntry 1 of the log, [0-9a-f]{64}\n")]
    private static partial Regex EntryLine();
}
