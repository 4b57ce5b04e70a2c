using System.Globalization;
using System.Text.Json;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Slots;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Decision tables against the programs that published them: BOIN, Keyboard, FIND, and an independent computation for mTPI.</summary>
public class DecisionBoundariesValidation
{
    [Fact]
    public void The_rates_of_BOIN_are_those_of_the_package()
    {
        var rows = Rows("boin/boin_lambda.csv");
        Assert.Equal(8, rows.Count);
        foreach (var row in rows.Select(r => r.Select(Number).ToArray()))
        {
            var rates = Boin.Rates(new(row[0]) { Safe = row[1], Toxic = row[2] });
            Assert.Equal(row[3], rates.Escalate, 1e-14);
            Assert.Equal(row[4], rates.DeEscalate, 1e-14);
            Assert.Equal(rates.Escalate, Boin.Rates(new(row[0])).Escalate, 1e-14);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(30)]
    [InlineData(33)]
    public void The_boundaries_of_BOIN_are_those_of_the_package_to_36_patients(int percent)
    {
        var settings = new BoinSettings(percent / 100.0);
        var table = Boin.Boundaries(settings, 36);
        var strict = settings.Elimination.Stricter(0.05);
        var rows = Rows($"boin/boin_boundary_target{percent}.csv");
        Assert.Equal(36, rows.Count);
        foreach (var row in rows)
        {
            var n = (int)Number(row[0]);
            Assert.Equal(string.Join(',', row[1..5]), string.Join(',', [Text(table.EscalateAtMost(n)), Text(table.DeEscalateAtLeast(n)), Text(table.EliminateAtLeast(n)), Text(Enumerable.Range(0, n + 1).Select(y => (int?)y).FirstOrDefault(y => strict.Closes(n, y!.Value)))]));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(30)]
    [InlineData(33)]
    public void The_boundaries_of_Keyboard_are_those_of_the_package(int percent)
    {
        var table = Keyboard.Boundaries(new(percent / 100.0), 30);
        var rows = Rows($"keyboard/keyboard_boundary_target{percent}_margin05.csv");
        Assert.Equal(30, rows.Count);
        foreach (var row in rows)
        {
            var n = (int)Number(row[0]);
            Assert.Equal(string.Join(',', row[1..4]), string.Join(',', [Text(table.EscalateAtMost(n)), Text(table.DeEscalateAtLeast(n)), Text(table.EliminateAtLeast(n))]));
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(30)]
    public void Keyboard_is_mTPI_2_cell_by_cell(int percent) =>
        Same($"keyboard/mtpi2_FIND_target{percent}_eps05.csv", Keyboard.Boundaries(new(percent / 100.0), 30), 3);

    [Theory]
    [InlineData(25)]
    [InlineData(30)]
    public void The_table_of_i3_plus_3_is_that_of_the_package_FIND(int percent) =>
        Same($"i3p3/i3p3_target{percent}_eps05.csv", IntervalThreePlusThree.Boundaries(new(percent / 100.0), 30), 3);

    /// <summary>3/20 is the lower end of the interval from 0.15 to 0.25 and belongs to it: one stays. FIND escalates there alone, since 0.2 − 0.05 is a little more than 0.15 in binary fractions.</summary>
    [Fact]
    public void One_cell_of_i3_plus_3_at_20_percent_is_a_rounding_error_of_the_package_FIND()
    {
        var ours = IntervalThreePlusThree.Boundaries(new(0.20), 30);
        Assert.Equal(CellDecision.Stay, ours.At(20, 3));
        Same("i3p3/i3p3_target20_eps05.csv", ours.With(new(20, 3, CellDecision.Escalate)), 3);
    }

    [Fact]
    public void The_table_of_G3_plus_3_is_that_of_the_package_FIND() => Same("i3p3/g3p3.csv", IntervalThreePlusThree.GeneralBoundaries(30), 3);

    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    [InlineData(30)]
    public void The_table_and_the_masses_of_mTPI_are_those_computed_apart(int percent)
    {
        var settings = new IntervalSettings(percent / 100.0);
        Same($"keyboard/mtpi_target{percent}_eps05.csv", Mtpi.Boundaries(settings, 30), 1);
        foreach (var row in Rows($"keyboard/mtpi_target{percent}_eps05.csv"))
        {
            var (n, y) = ((int)Number(row[0]), (int)Number(row[1]));
            var (below, around, above) = Mtpi.UnitMasses(settings, n, y);
            Near(row[3], below);
            Near(row[4], around);
            Near(row[5], above);
            Near(row[6], settings.Elimination.ProbabilityAbove(n, y));
        }
    }

    /// <summary>The package precautionary: single patients, at most six a level; a level that would be left for a full one, or for none, ends the trial.</summary>
    [Fact]
    public void Single_patients_under_the_table_of_BOIN_end_as_precautionary_enumerates()
    {
        var theirs = File.ReadLines(Shared.Require("reference/designs/boin/BOIN25-3-6-24.tab")).Where(l => l.Length > 0).Order(StringComparer.Ordinal).ToList();
        List<string> ours = [];
        Walk(new TableDecision([Boin.Boundaries(new(0.25), 6)]), Outcomes.None(3), ours);
        Assert.Equal(949, theirs.Count);
        Assert.Equal(theirs, ours.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_level_selected_and_the_estimates_are_those_of_the_package_BOIN()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/boin/boin_select_mtd_cases.json")));
        Assert.Equal(10, cases.RootElement.GetArrayLength());
        foreach (var known in cases.RootElement.EnumerateArray())
        {
            var target = known.GetProperty("target").GetDouble();
            var (n, y) = (Numbers(known.GetProperty("n")), Numbers(known.GetProperty("y")));
            var outcomes = Outcomes.None(n.Length);
            for (var i = 0; i < n.Length; i++)
                if (n[i] > 0) outcomes = outcomes.With(i + 1, (int)n[i], (int)y[i]);

            var table = Boin.Boundaries(new(target), 30);
            var selection = new IsotonicSelection(target) { Closes = table.Closes };
            Assert.Equal(Level(known, "mtd"), selection.Select(outcomes).Level);
            Assert.Equal(Level(known, "mtd_boundMTD"), (selection with { UpperBound = Boin.Rates(new(target)).DeEscalate }).Select(outcomes).Level);

            LevelCount[] tried = [.. Enumerable.Range(1, n.Length).Select(outcomes.At).Where(c => c.Treated > 0)];
            Near(Numbers(known.GetProperty("phat_raw")), tried.Select(IsotonicSelection.Rate), 1e-13);
            Near(Numbers(known.GetProperty("pava_weights")), tried.Select(IsotonicSelection.Weight), 1e-10);
            // The package estimates levels that are closed, too, when it prints; ours are of the open ones.
            var estimates = new IsotonicSelection(target).Estimates(outcomes);
            Near(Numbers(known.GetProperty("phat_iso")), estimates.Select((e, i) => e.Estimate - (i + 1) * 1e-10), 1e-13);
        }
    }

    private static void Walk(TableDecision table, Outcomes outcomes, List<string> ends)
    {
        var level = outcomes.Current;
        if (outcomes.Treated > 0)
        {
            var count = outcomes.At(level);
            var decision = table.At(level).At(count.Treated, count.Toxicities);
            level = decision >= CellDecision.DeEscalate ? level - 1 : table.Propose(outcomes).Level;
            var held = decision == CellDecision.Escalate && level == outcomes.Current && level < 3;
            if (level == 0 || outcomes.At(level).Treated == 6 || (held && count.Treated == 6))
            {
                ends.Add(string.Join('\t', [Math.Min(level, outcomes.Current), .. Enumerable.Range(1, 3).SelectMany(l => new[] { outcomes.At(l).Toxicities, outcomes.At(l).Treated })]));
                return;
            }
        }
        for (var toxicities = 0; toxicities <= 1; toxicities++) Walk(table, outcomes.With(level, 1, toxicities), ends);
    }

    private static void Same(string file, DecisionBoundaries table, int from)
    {
        var rows = Rows(file).Select(r => $"{r[0]},{r[1]},{r[2]}").ToList();
        Assert.Equal(rows, table.Cells.Where(c => c.Treated >= from).Select(c => $"{c.Treated},{c.Toxicities},{CellLetters.Of(c.Decision)}"));
    }

    private static void Near(string expected, double ours) => Assert.InRange(ours, Number(expected) * (1 - 1e-6) - 1e-9, Number(expected) * (1 + 1e-6) + 1e-9);

    private static void Near(double[] expected, IEnumerable<double> ours, double tolerance)
    {
        Assert.Equal(expected.Length, ours.Count());
        foreach (var (their, our) in expected.Zip(ours)) Assert.Equal(their, our, tolerance);
    }

    private static int? Level(JsonElement known, string name) => known.GetProperty(name).GetInt32() is var level and < 99 ? level : null;

    private static double[] Numbers(JsonElement numbers) => numbers.ValueKind == JsonValueKind.Array ? [.. numbers.EnumerateArray().Select(n => n.GetDouble())] : [numbers.GetDouble()];

    private static List<string[]> Rows(string file) => [.. File.ReadLines(Shared.Require($"reference/designs/{file}")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "NA";
}
