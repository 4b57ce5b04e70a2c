using System.Globalization;
using System.Text.Json;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>Exact characteristics of designs by table against an independent program, and the size of their state spaces.</summary>
public class IntervalDesignsValidation
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void BOIN_has_the_characteristics_computed_apart() => Assert.Equal(8, Agree("boin/boin_exact_oc.json"));

    [Fact]
    public void Keyboard_and_i3_plus_3_have_the_characteristics_computed_apart() => Assert.Equal(10, Agree("keyboard/interval_exact_oc.json"));

    [Fact]
    public void BOIN_has_as_many_paths_and_states_as_counted_apart()
    {
        var rows = File.ReadLines(Shared.Require("reference/designs/state_counts_boin_crm.csv")).Skip(1).Where(l => l.StartsWith("BOIN", StringComparison.Ordinal)).Select(l => l.Split(',').Skip(1).Take(5).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(20, rows.Count);
        foreach (var row in rows)
        {
            var space = StateSpace.Of(Boin.Design(row[0], new(0.25), new() { MostPatients = row[1] }));
            Assert.Equal((row[0], row[1], row[2], row[3], row[4]), (row[0], row[1], (int)space.Paths, Live(space), Ends(space)));
        }
    }

    // There a live state is where the next cohort goes, and the counts; here where the last one went, and the counts. An end is the same in both.
    private static int Live(StateSpace space) => space.States.Where(s => s.Decision is Decision.Treat).Select(s => (((Decision.Treat)s.Decision).Level, Counts(s))).Distinct().Count();

    private static int Ends(StateSpace space) => space.States.Count(s => s.Decision is Decision.Stop);

    private static string Counts(ReachableState state) => string.Join(' ', Enumerable.Range(1, state.Outcomes.Levels).Select(state.Outcomes.At));

    private static int Agree(string file)
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Shared.Require($"reference/designs/{file}")));
        foreach (var expected in reference.RootElement.EnumerateArray())
        {
            var truth = Numbers(expected.GetProperty("p_true"));
            var space = StateSpace.Of(Design(expected, truth.Length));
            var ours = ExactOperatingCharacteristics.Of(space, truth, null).WithoutCap;
            Same(Numbers(expected.GetProperty("selpercent")), ours.Recommends.Select(p => 100 * p));
            Same([expected.GetProperty("percentstop").GetDouble()], [100 * ours.RecommendsNone]);
            Same(Numbers(expected.GetProperty("npatients")), ours.ExpectedTreated);
            Same(Numbers(expected.GetProperty("ntox")), ours.ExpectedToxicities);
            Same([expected.GetProperty("totaln").GetDouble()], [ours.ExpectedN]);
            if (expected.TryGetProperty("n_paths", out var paths)) Assert.Equal((paths.GetInt64(), expected.GetProperty("dp_states").GetInt32(), expected.GetProperty("terminal_states").GetInt32()), (space.Paths, Live(space), Ends(space)));
        }
        return reference.RootElement.GetArrayLength();
    }

    private static DoseEscalation Design(JsonElement expected, int levels)
    {
        var target = expected.GetProperty("target").GetDouble();
        var cohort = expected.GetProperty("cohortsize").GetInt32();
        var conduct = new TableConduct { Cohort = cohort, MostPatients = cohort * expected.GetProperty("ncohort").GetInt32() };
        return expected.GetProperty("design").GetString() switch
        {
            "BOIN" => Boin.Design(levels, new(target), conduct),
            "Keyboard" => Keyboard.Design(levels, new(target), conduct),
            "i3+3" => IntervalThreePlusThree.Design(levels, new(target), conduct),
            var other => throw new InvalidOperationException($"The reference has a design '{other}' that is not known here."),
        };
    }

    private static double[] Numbers(JsonElement numbers) => [.. numbers.EnumerateArray().Select(n => n.GetDouble())];

    private static void Same(IEnumerable<double> expected, IEnumerable<double> ours)
    {
        var (theirs, mine) = (expected.ToArray(), ours.ToArray());
        Assert.Equal(theirs.Length, mine.Length);
        foreach (var (their, our) in theirs.Zip(mine)) Assert.Equal(their, our, Tolerance);
    }
}
