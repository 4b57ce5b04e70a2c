using Cartwright.Models.Reference;
using Cartwright.Rehearsals.Calibrations;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Calibrations;

/// <summary>The table of published numbers, percentiles, and trials drawn from a pool.</summary>
public class CalibrationTargetTests
{
    [Fact]
    public void Every_target_has_a_population_a_source_and_patients()
    {
        Assert.All(CalibrationTarget.All, t =>
        {
            var trial = SimulatedTrial.All.Single(s => s.Population == t.Population);
            Assert.True(t.Group.Length == 0 || trial.Groups.Any(g => g.Name == t.Group), t.Group);
            Assert.True(t.Trial.Length > 0 && t.Patients > 0);
            if (t.Quantity.IsShare) Assert.InRange(t.Value, 0, 100);
            if (t.Lower is { } lower) Assert.InRange(t.Value, lower, t.Upper!.Value);
        });
        Assert.Equal(ReferencePopulation.Names, SimulatedTrial.All.Select(t => t.Population));
    }

    [Theory]
    [InlineData("cd7TALL", "crs3", 100.0 / 14)]
    [InlineData("ciltaMM", "copies-mean", 48692)]
    [InlineData("cd22ALL", "cr", 4200.0 / 59)]
    public void A_share_is_compared_as_a_whole_number_of_patients(string population, string quantity, double compared) =>
        Assert.Equal(compared, CalibrationTarget.All.First(t => t.Population == population && t.Quantity.Key == quantity).Compared, 9);

    // R 4: quantile(c(15, 1, 8, 3, 16, 4), c(.05, .25, .5, .75, .95)), type 7.
    [Fact]
    public void Percentiles_are_those_of_R() => Assert.Equal(new(1.50, 3.25, 6.00, 13.25, 15.75), Percentiles.Of([15, 1, 8, 3, 16, 4]));

    [Fact]
    public void A_range_holds_its_ends()
    {
        var range = new ReplicateRange(4, 5);
        Assert.Equal([false, true, true, true, false], new[] { 3.99, 4, 4.5, 5, 5.01 }.Select(range.Holds));
    }

    [Fact]
    public void A_drawn_trial_is_keyed_and_keeps_its_mixture()
    {
        var replicates = new TrialReplicates(Known(10), 7, 50);
        Assert.Equal(replicates.Draw(3, 59), replicates.Draw(3, 59));
        Assert.NotEqual(replicates.Draw(3, 59), replicates.Draw(4, 59));
        Assert.All(Enumerable.Range(0, 50), r => Assert.Equal([33, 24, 2], Enumerable.Range(0, 3).Select(g => replicates.Draw(r, 59).Count(p => p.Group == g))));
        Assert.All(replicates.Draw(1, 20, "1e6"), p => Assert.Equal(1, p.Group));
    }

    // Of n patients with probability p the share has standard deviation sqrt(p(1 − p)/n); its 5th and 95th percentiles lie 1.645 of them from p.
    [Fact]
    public void The_range_of_a_share_is_that_of_the_binomial()
    {
        var replicates = new TrialReplicates(Known(200), 7, 2000);
        var range = replicates.Range(400, some => 100.0 * some.Count(p => p.Derived.Astct == 1) / some.Count)!.Value;
        Assert.Equal(50 - 1.645 * 2.5, range.Lower, 0.5);
        Assert.Equal(50 + 1.645 * 2.5, range.Upper, 0.5);
    }

    [Fact]
    public void What_no_trial_has_has_no_range() => Assert.Null(new TrialReplicates(Known(1), 7, 10).Range(59, _ => null));

    [Fact]
    public void An_assay_measures_with_its_own_error_and_stops_at_its_limits()
    {
        var il6 = Assay.Cd22[(int)Analyte.Il6];
        Assert.Equal([100, 100 * Math.Exp(0.2), 1530, 0.2], new[] { (100.0, 0.0), (100, 1), (3000, 0), (0.01, 0) }.Select(x => il6.Measure(x.Item1, x.Item2)));
    }

    // Every second patient of each dose has grade 1.
    private static SimulatedPool Known(int trials)
    {
        int[] mixture = [.. SimulatedTrial.Cd22.Groups.SelectMany((g, i) => Enumerable.Repeat(i, g.Share))];
        return new(SimulatedTrial.Cd22, [.. Enumerable.Range(0, trials * 59).Select(i => new SimulatedPatient(mixture[i % 59], new(i % 2, 0, 0), default, null, i, false, default, default, []))]);
    }
}
