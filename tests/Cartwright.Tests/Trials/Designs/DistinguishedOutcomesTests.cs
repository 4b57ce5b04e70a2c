using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Simulations;
using Cartwright.Trials.Designs.Slots;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>What enumeration takes for one state decides alike: trials in which the design is asked about everything seen, against the merged enumeration.</summary>
public class DistinguishedOutcomesTests
{
    private static readonly ToxicityScenario Truth = new("supposed", [0.10, 0.25, 0.45]) { Response = [0.2, 0.4, 0.5] };

    // Sizes that are no multiple of a cohort, and cohorts other than three, among them.
    [Theory]
    [InlineData("boin", 20, 3)]
    [InlineData("keyboard", 14, 4)]
    [InlineData("mtpi", 18, 3)]
    [InlineData("i3+3", 16, 3)]
    [InlineData("crm", 17, 2)]
    [InlineData("blrm", 12, 3)]
    [InlineData("boin12", 14, 3)]
    [InlineData("tepi", 13, 3)]
    [InlineData("3+3", 18, 3)]
    public void Trials_asked_about_all_that_was_seen_end_as_the_merged_states_do(string rule, int patients, int cohort)
    {
        var design = DoseDesigns.Of(rule, 3, ThreePlusThreeVariant.SixAtMtd, new(0.30, patients, cohort));
        var (exact, drawn) = (ExactOperatingCharacteristics.Of(StateSpace.Of(design), Truth, null).WithoutCap, SimulatedTrials.Draw(design, Truth, 20_000, 5));
        double[] expected = [exact.RecommendsNone, .. exact.Recommends], seen = [drawn.Figures.RecommendsNone, .. drawn.Figures.Recommends];
        Fits(expected, seen, drawn.Trials);
        var sizes = exact.DistributionOfN.Keys.Union(drawn.Figures.DistributionOfN.Keys).Order().ToList();
        Fits([.. sizes.Select(n => exact.DistributionOfN.GetValueOrDefault(n))], [.. sizes.Select(n => drawn.Figures.DistributionOfN.GetValueOrDefault(n))], drawn.Trials);
        foreach (var (e, s) in exact.ExpectedToxicities.Zip(drawn.Figures.ExpectedToxicities)) Assert.Equal(e, s, 0.08);
    }

    /// <summary>Every way to come to a state of the enumeration, the last cohort and who had both included, decides as the state does.</summary>
    [Theory]
    [InlineData("boin", 12, 3)]
    [InlineData("crm", 10, 2)]
    [InlineData("boin12", 9, 3)]
    [InlineData("tepi", 8, 3)]
    [InlineData("mtpi", 11, 3)]
    [InlineData("i3+3", 12, 3)]
    public void Whatever_is_merged_decides_alike(string rule, int patients, int cohort)
    {
        var design = DoseDesigns.Of(rule, 3, ThreePlusThreeVariant.SixAtMtd, new(0.30, patients, cohort));
        var (decided, seen, ahead) = (new Dictionary<Outcomes, Decision>(), new HashSet<Outcomes>(), new Stack<Outcomes>([Outcomes.None(3)]));
        while (ahead.TryPop(out var outcomes))
        {
            if (!seen.Add(outcomes)) continue;
            var decision = design.Decide(outcomes);
            var state = design.Distinguish(outcomes);
            if (!decided.TryAdd(state, decision)) Assert.Equal(Plain(decided[state]), Plain(decision));
            if (decision is Decision.Treat treat)
                foreach (var after in SamplingModel.For(design).After(outcomes, treat)) ahead.Push(after);
        }
        Assert.True(seen.Count > decided.Count, "nothing was merged");
    }

    /// <summary>Single patients first: enumerated without the last cohort, drawn with it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_titration_ends_as_its_merged_states_do(bool below)
    {
        var design = Boin.Design(3, new(0.30), new() { MostPatients = 13, Titration = new SinglePatients(3) { CompleteBelow = below } });
        var (exact, drawn) = (ExactOperatingCharacteristics.Of(StateSpace.Of(design), Truth, null).WithoutCap, SimulatedTrials.Draw(design, Truth, 20_000, 6));
        Fits([exact.RecommendsNone, .. exact.Recommends], [drawn.Figures.RecommendsNone, .. drawn.Figures.Recommends], drawn.Trials);
        Assert.All(exact.DistributionOfN.Keys, n => Assert.InRange(n, 1, 13));
    }

    /// <summary>No trial is larger than planned, no cohort larger than one, and none empty.</summary>
    [Fact]
    public void Whatever_the_cohort_and_the_size_no_trial_is_larger_and_no_cohort_empty()
    {
        foreach (var rule in DoseDesigns.Names.Where(n => n is not ("3+3" or "blrm")))
            foreach (var (patients, cohort) in new[] { (3, 3), (4, 3), (5, 3), (7, 2), (5, 1), (10, 4) })
                foreach (var state in StateSpace.Of(DoseDesigns.Of(rule, 3, ThreePlusThreeVariant.SixAtMtd, new(0.30, patients, cohort))).States)
                {
                    Assert.True(state.Outcomes.Treated <= patients, $"{rule} {patients} {cohort}: {state}");
                    if (state.Decision is Decision.Treat treat) Assert.True(treat.Patients >= 1 && treat.Patients <= cohort && state.Outcomes.Treated + treat.Patients <= patients, $"{rule} {patients} {cohort}: {state}");
                }
    }

    private static (int, int?, string) Plain(Decision decision) => decision switch
    {
        Decision.Treat treat => (treat.Patients, treat.Level, "treat"),
        Decision.Stop stop => (0, stop.Recommended, "stop"),
        _ => (0, null, "wait"),
    };

    // A design that is right fails one time in a million.
    private static void Fits(IReadOnlyList<double> expected, IReadOnlyList<double> seen, int trials)
    {
        var cells = expected.Zip(seen, (e, s) => (E: e * trials, S: s * trials)).ToList();
        Assert.All(cells, c => Assert.True(c.E > 1e-9 || c.S == 0));
        var likely = cells.Where(c => c.E >= 5).ToList();
        var statistic = likely.Sum(c => (c.S - c.E) * (c.S - c.E) / c.E);
        if (likely.Count > 1) Assert.InRange(ChiSquared.CDF(likely.Count - 1, statistic), 0, 1 - 1e-6);
        Assert.InRange(cells.Where(c => c.E < 5).Sum(c => c.S), 0, 60);
    }
}
