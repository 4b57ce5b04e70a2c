using System.Globalization;
using System.Text.Json;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Backfill;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Pending;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Designs that decide while patients are pending, against published tables and other programs.</summary>
public class PendingDesignsValidation
{
    private const double RoundedTo = 0.006;

    [Fact]
    public void The_rolling_six_has_the_83_cells_of_the_package()
    {
        var rows = File.ReadLines(Shared.Require("reference/designs/threeplus3/rolling_six_decision_table.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        Assert.Equal(Cells().Count(), rows.Count);
        foreach (var row in rows) Assert.Equal((row[0], row[1], row[2], row[3].Trim('"')), (row[0], row[1], row[2], Word(RollingSix.At(Whole(row[0]), Whole(row[1]), Whole(row[2])))));
    }

    [Fact]
    public void TITE_BOIN_decides_as_the_package_TITEgBOIN()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/boin_tite/tite_boin_ess_decisions.json")));
        Assert.Equal(10, cases.RootElement.GetArrayLength());
        foreach (var known in cases.RootElement.EnumerateArray()) AsPackage(known);
    }

    [Theory]
    [InlineData("tite_keyboard_target25.csv", 0.25, 29)]
    [InlineData("tite_keyboard_target30_table1.csv", 0.30, 38)]
    public void TITE_Keyboard_decides_as_the_published_table(string file, double target, int count)
    {
        var rows = File.ReadLines(Shared.Require($"reference/designs/boin_tite/{file}")).Skip(1).Where(l => l.Length > 0).Select(l => l.Trim('"').Split("\",\"").Skip(1).ToArray()).ToList();
        Assert.Equal(count, rows.Count);
        foreach (var row in rows) AsPublished(row, new TiteKeyboard(new(target)), new(target));
    }

    /// <summary>The text has the columns of the table in two blocks of lines: the last column stands by itself below.</summary>
    [Theory]
    [InlineData("tite_keyboard_target30_table1.txt", 38)]
    [InlineData("tite_mtpi_target30_tableS1.txt", 41)]
    public void The_printed_tables_are_decided_as_printed(string file, int count)
    {
        var lines = File.ReadLines(Shared.Require($"reference/designs/boin_tite/{file}")).Where(l => l.Length > 0 && char.IsDigit(l[0])).Select(l => System.Text.RegularExpressions.Regex.Split(l.Trim(), " {2,}|(?<=^[0-9]+) ").Where(f => f.Length > 0).ToArray()).ToList();
        var (left, right) = (lines.Where(l => l.Length > 2).ToList(), lines.Where(l => l.Length == 2).ToList());
        Assert.Equal((count, count), (left.Count, right.Count));
        IPendingTable table = file.Contains("mtpi", StringComparison.Ordinal) ? new TiteMtpi(new(0.3)) : new TiteKeyboard(new(0.3));
        foreach (var (row, last) in left.Zip(right)) AsPublished([.. row[1..], last[1]], table, new(0.3));
    }

    [Fact]
    public void BF_BOIN_simulates_to_what_the_package_bfboin_simulates_to()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/boin_tite/bfboin_oc_mc.json")));
        var readme = BackfillSimulation.Run(
            new(2, new(0.25), new() { EnoughAtLevel = 9, StricterStop = 0.1 }, 12),
            new([0.1, 0.5], [0.001, 0.001]) { PerMonth = 1 }, 1, 20_000);
        Within(file.RootElement.GetProperty("readme_example"), readme, 100);
        var cells = BackfillSimulation.Run(
            new(3, new(0.25), new() { MostPatients = 18, EnoughAtLevel = 12 }, 12),
            new([0.05, 0.12, 0.25], [0.2, 0.4, 0.4]) { PerMonth = 2 }, 1, 20_000);
        Within(file.RootElement.GetProperty("carT_D3_2000"), cells, 2000);
    }

    private static void Within(JsonElement theirs, BackfillCharacteristics ours, int trials)
    {
        var unknown = new List<string>();
        void Compare(string name, double their, SimulatedMean our, double scale = 1)
        {
            // Both have an error; theirs is ours at their number of trials.
            var error = scale * our.StandardError * Math.Sqrt(1 + (double)ours.Trials / trials);
            if (Math.Abs(their - scale * our.Mean) > 4 * error) unknown.Add($"{name}: {their}, ours {scale * our.Mean:0.####} ± {error:0.####}");
        }

        var levels = theirs.GetProperty("selpercent").GetArrayLength();
        for (var i = 0; i < levels; i++)
        {
            Compare($"selects {i + 1}", theirs.GetProperty("selpercent")[i].GetDouble(), ours.Recommends[i], 100);
            Compare($"patients at {i + 1}", theirs.GetProperty("npatients")[i].GetDouble(), ours.Treated[i]);
            Compare($"toxicities at {i + 1}", theirs.GetProperty("ntox")[i].GetDouble(), ours.Toxicities[i]);
        }
        Compare("selects none", theirs.GetProperty("percentstop").GetDouble(), ours.RecommendsNone, 100);
        Compare("patients", theirs.GetProperty("totaln").GetDouble(), ours.TotalTreated);
        Compare("months", theirs.GetProperty("duration").GetDouble(), ours.Months);
        Assert.Empty(unknown);
    }

    private static void AsPackage(JsonElement known)
    {
        int[] Of(string name) => [.. known.GetProperty(name).EnumerateArray().Select(n => n.GetInt32())];
        var (n, pending, y, days, current, window) = (Of("n"), Of("npend"), Of("y"), Of("ft_total_pending"), known.GetProperty("current").GetInt32(), known.GetProperty("maxt").GetDouble());
        List<FollowedPatient> patients = [];
        foreach (var level in Enumerable.Range(1, 3).Where(l => l != current).Append(current))
        {
            for (var i = 0; i < y[level - 1]; i++) patients.Add(new(level, 10, true));
            for (var i = 0; i < n[level - 1] - y[level - 1] - pending[level - 1]; i++) patients.Add(new(level, window, false));
            for (var i = 0; i < pending[level - 1]; i++) patients.Add(new(level, (double)days[level - 1] / pending[level - 1], false));
        }
        var outcomes = new PendingOutcomes(3, window, patients);
        for (var level = 1; level <= 3; level++) Assert.Equal(known.GetProperty("ess")[level - 1].GetDouble(), outcomes.EffectiveAt(level), 1e-12);

        var settings = new BoinSettings(known.GetProperty("target").GetDouble());
        var decision = new TimeToEventDesign(3, new TiteBoin(settings), settings.Elimination, new()).Decide(outcomes);
        if (known.GetProperty("suspend_pending").GetInt32() == 1) Assert.IsType<Decision.Wait>(decision);
        else Assert.Equal(known.GetProperty("next_dose").GetInt32(), Assert.IsType<Decision.Treat>(decision).Level);
    }

    // Columns: patients, toxicities, pending, escalate, stay, de-escalate.
    private static void AsPublished(string[] row, IPendingTable table, IntervalSettings settings)
    {
        var n = Whole(row[0]);
        foreach (var y in Range(row[1], n))
            foreach (var pending in Range(row[2], n).Where(p => p <= n - y))
            {
                var count = new LevelCount(n, y);
                Assert.Equal(row[3] == "Suspend", Suspension.FirstThree.Holds(count, pending));
                Assert.Equal(row[5] == "Yes & Eliminate", settings.Elimination.Closes(n, y));
                if (row[3] == "Suspend" || row[5] == "Yes & Eliminate") continue;
                for (var followed = 0; followed < 40; followed++)
                {
                    // Of nobody followed at all nothing is known; enrolment is suspended there anyway.
                    if (pending == n && followed == 0) continue;
                    var share = pending * followed / 40.0;
                    if (Expected(row, n - pending + share) is { } expected) Assert.Equal((expected, string.Join(' ', row), pending, share), (table.At(count, pending, share), string.Join(' ', row), pending, share));
                }
            }
    }

    // Nothing is expected within the rounding of a printed threshold.
    private static CellDecision? Expected(string[] row, double effective)
    {
        for (var column = 3; column <= 5; column++)
        {
            var text = row[column];
            var bounds = System.Text.RegularExpressions.Regex.Matches(text, @"\d+\.?\d*").Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
            if (bounds.Any(b => Math.Abs(effective - b) < RoundedTo)) return null;
            if (text == "Yes" || (bounds.Length == 2 && effective > bounds[0] && effective < bounds[1]) || (bounds.Length == 1 && (text.Contains('>') ? effective > bounds[0] : effective < bounds[0]))) return (CellDecision)(column - 3);
        }
        throw new InvalidOperationException($"Nothing is printed for {effective}: {string.Join(' ', row)}");
    }

    // "< 3", "> 1", "1 ~ 2", "1, 2" or "0".
    private static IEnumerable<int> Range(string text, int most)
    {
        int[] numbers = [.. System.Text.RegularExpressions.Regex.Matches(text, @"\d+").Select(m => Whole(m.Value))];
        return text.Contains('<') ? Enumerable.Range(0, numbers[0])
            : text.Contains('>') ? Enumerable.Range(numbers[0] + 1, most - numbers[0])
            : text.Contains('~') ? Enumerable.Range(numbers[0], numbers[1] - numbers[0] + 1)
            : numbers;
    }

    private static IEnumerable<(int Enrolled, int Toxicities, int Pending)> Cells() =>
        from n in Enumerable.Range(1, 6) from y in Enumerable.Range(0, n + 1) from p in Enumerable.Range(0, n - y + 1) select (n, y, p);

    private static string Word(RollingDecision decision) => decision == RollingDecision.DeEscalate ? "De-escalate" : decision.ToString();

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
