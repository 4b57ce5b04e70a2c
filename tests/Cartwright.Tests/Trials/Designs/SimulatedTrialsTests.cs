using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Simulations;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Chance and enumeration held against one another over every end of a trial.</summary>
public class SimulatedTrialsTests
{
    private static readonly ToxicityScenario Truth = new("supposed", [0.1, 0.25, 0.4]);

    [Theory]
    [InlineData(ThreePlusThreeVariant.EscalationOnly)]
    [InlineData(ThreePlusThreeVariant.DeEscalation)]
    [InlineData(ThreePlusThreeVariant.SixAtMtd)]
    public void Trials_drawn_patient_by_patient_end_where_the_enumeration_says(ThreePlusThreeVariant variant)
    {
        var space = StateSpace.Of(new ThreePlusThree(3, variant));
        var drawn = SimulatedTrials.Draw(space.Design, Truth, 40_000, 1);
        Fits(space, [.. space.States.Select(s => drawn.Ends.GetValueOrDefault(s.Outcomes))]);
        Assert.Equal(1, drawn.Figures.Recommends.Sum() + drawn.Figures.RecommendsNone, 1e-9);
    }

    [Fact]
    public void Walks_over_the_states_end_where_the_enumeration_says()
    {
        var space = StateSpace.Of(new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd));
        Fits(space, new WalkedTrials(space, Truth).Walk(200_000, 7));
    }

    [Fact]
    public void A_wrong_toxicity_is_noticed() => Assert.Throws<Xunit.Sdk.InRangeException>(() =>
    {
        var space = StateSpace.Of(new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd));
        Fits(space, new WalkedTrials(space, new("another", [0.1, 0.26, 0.4])).Walk(200_000, 7));
    });

    [Fact]
    public void The_same_seed_gives_the_same_trials()
    {
        var space = StateSpace.Of(new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd));
        Assert.Equal(new WalkedTrials(space, Truth).Walk(1000, 7), new WalkedTrials(space, Truth).Walk(1000, 7));
        Assert.NotEqual(new WalkedTrials(space, Truth).Walk(1000, 7), new WalkedTrials(space, Truth).Walk(1000, 8));
    }

    [Fact]
    public void What_pruning_drops_bounds_what_it_changes()
    {
        var design = new ThreePlusThree(4, ThreePlusThreeVariant.SixAtMtd);
        var truth = new ToxicityScenario("supposed", [0.02, 0.1, 0.25, 0.4]);
        var (exact, pruned) = (ExactOperatingCharacteristics.Of(StateSpace.Of(design), truth, null).WithoutCap, PrunedCharacteristics.Of(design, truth, 1e-3));
        Assert.InRange(pruned.Dropped, 1e-4, 0.05);
        foreach (var (all, kept) in exact.Recommends.Zip(pruned.Figures.Recommends)) Assert.InRange(all - kept, -1e-12, pruned.Dropped + 1e-12);
        Assert.Equal(0, PrunedCharacteristics.Of(design, truth, 0).Dropped);
        Assert.Equal(exact.ExpectedN, PrunedCharacteristics.Of(design, truth, 0).Figures.ExpectedN, 1e-12);
    }

    // Pearson's statistic over the ends expected at least five times; the rest are one cell. A design that is right fails one time in a million.
    private static void Fits(StateSpace space, IReadOnlyList<int> ends)
    {
        var probabilities = Probabilities(space);
        var trials = ends.Sum();
        var cells = ends.Zip(probabilities).Where(c => c.Second * trials >= 5).Select(c => (Seen: (double)c.First, Expected: c.Second * trials)).ToList();
        cells.Add((trials - cells.Sum(c => c.Seen), trials - cells.Sum(c => c.Expected)));
        var statistic = cells.Where(c => c.Expected > 1e-6).Sum(c => (c.Seen - c.Expected) * (c.Seen - c.Expected) / c.Expected);
        Assert.InRange(ChiSquared.CDF(cells.Count - 1, statistic), 0, 1 - 1e-6);
    }

    // Each end's probability by its paths, written apart from the recursion under test.
    private static double[] Probabilities(StateSpace space)
    {
        var probability = new double[space.States.Count];
        void Follow(int state, double p)
        {
            if (space.States[state].Decision is not Decision.Treat treat) { probability[state] += p; return; }
            for (var t = 0; t <= treat.Patients; t++) Follow(space.States[state].Next[t], p * Binomial.PMF(Truth.Dlt[treat.Level - 1], treat.Patients, t));
        }
        Follow(0, 1);
        return probability;
    }
}
