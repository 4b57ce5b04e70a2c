using System.Globalization;
using System.Text.Json;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.PhaseOneTwo;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>BOIN12 against the worked example of its authors, and against their table of desirability.</summary>
public class PhaseOneTwoValidation
{
    private static readonly Boin12Settings Published = new(new(0.35, 0.25), 3, 36);

    [Fact]
    public void Every_step_of_the_worked_example_goes_to_the_same_dose_with_the_same_desirabilities()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/designs/phase12/boin12_worked_example.json")));
        var cases = reference.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(11, cases.Count);
        foreach (var expected in cases)
        {
            var outcomes = Outcomes.Parse(expected.GetProperty("outcomes").GetString()!, 5);
            var next = Assert.IsType<Decision.Treat>(Boin12.Design(5, Published).Decide(outcomes));
            Assert.Equal((expected.GetProperty("expected_next_dose").GetInt32(), expected.GetProperty("outcomes").GetString()), (next.Level, expected.GetProperty("outcomes").GetString()));
            var theirs = expected.GetProperty("p_utility_exceeds_benchmark_pct").EnumerateArray().Select(p => p.GetDouble()).ToList();
            for (var level = 1; level <= 5; level++) Assert.Equal(theirs[level - 1], 100 * Boin12.Desirability(Published, outcomes.At(level)), 1e-9);
        }
    }

    [Fact]
    public void The_table_of_desirability_is_the_same_rank_by_rank()
    {
        var theirs = File.ReadAllLines(Shared.Require("reference/designs/phase12/boin12_rds_table_phiT35_phiE25_u40_60.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal(166, theirs.Count);
        var ours = RankedDesirability.Of(Published, [.. theirs.Select(r => int.Parse(r[0], CultureInfo.InvariantCulture)).Distinct()]);
        Assert.Equal(
            theirs.Select(r => (r[0], r[1], r[2], r[5] == "NA" ? "closed" : double.Parse(r[5], CultureInfo.InvariantCulture).ToString("F1", CultureInfo.InvariantCulture))),
            ours.Select(r => ($"{r.Treated}", $"{r.Toxicities}", $"{r.Responses}", r.Rank?.ToString("F1", CultureInfo.InvariantCulture) ?? "closed")));
    }
}
