using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Backfill;
using Cartwright.Trials.Designs.Intervals;
using Xunit;

namespace Cartwright.Tests.Trials.Designs.Backfill;

/// <summary>BF-BOIN: what conflicts between levels do, and its limit without backfill.</summary>
public class BackfillDesignTests
{
    private static readonly TableConduct Conduct = new() { MostPatients = 18, EnoughAtLevel = 9 };

    private static readonly BackfillDesign Design = new(3, new(0.25), Conduct, 12);

    /// <summary>Without backfill the levels below have always said "escalate", so nothing conflicts: BOIN, in every state that it can come to.</summary>
    [Fact]
    public void Without_backfill_it_decides_as_BOIN_in_every_state()
    {
        var boin = Boin.Design(3, new(0.25), Conduct);
        foreach (var state in StateSpace.Of(boin).States.Where(s => s.Outcomes.Treated > 0))
        {
            LevelCount[] counts = [.. Enumerable.Range(1, 3).Select(state.Outcomes.At)];
            var closed = Enumerable.Range(1, 3).Where(l => boin.IsEliminated(state.Outcomes, l)).Select(l => (int?)l).FirstOrDefault();
            var ours = Design.Decide(new(counts, state.Outcomes.Current, state.Outcomes.Treated / 3, closed)).Decision;
            Assert.Equal(Answer(state.Decision), Answer(ours));
        }
    }

    [Fact]
    public void Where_nobody_responds_the_simulation_is_exact_BOIN_within_its_error()
    {
        double[] toxicity = [0.1, 0.25, 0.4];
        var exact = ExactOperatingCharacteristics.Of(Boin.Design(3, new(0.25), Conduct), toxicity, null).WithoutCap;
        var simulated = BackfillSimulation.Run(Design, new(toxicity, [0, 0, 0]), 7, 4000);
        for (var i = 0; i < 3; i++)
        {
            Within(exact.Recommends[i], simulated.Recommends[i]);
            Within(exact.ExpectedTreated[i], simulated.Treated[i]);
            Within(exact.ExpectedToxicities[i], simulated.Toxicities[i]);
        }
        Within(exact.RecommendsNone, simulated.RecommendsNone);
        Within(exact.ExpectedN, simulated.TotalTreated);
    }

    /// <summary>Target 0.25, boundaries at 9: 1/3/5, at 12: 2/4/6, at 6: 1/2/4 (Liu, Yuan 2015).</summary>
    [Theory]
    [InlineData("0/3 0/3 0/0", 2, 3)]
    [InlineData("2/6 0/3 0/0", 2, 2)] // lower says down; 2/9 together: stay
    [InlineData("2/6 0/6 0/0", 2, 3)] // 2/12 together: escalate
    [InlineData("3/6 1/6 0/0", 2, 1)] // 4/12 together: down, and 3/6 is not safe either: none of the pool, so the lowest
    [InlineData("0/6 2/6 1/3", 3, 1)] // 3/9 from level 2: down; 2/6 is not safe, so one below the pool
    [InlineData("0/6 1/6 1/3", 3, 2)] // no conflict: level 3 says down
    public void Levels_that_disagree_are_pooled(string counts, int current, int next)
    {
        LevelCount[] levels = [.. counts.Split(' ').Select(c => new LevelCount(c[2] - '0', c[0] - '0'))];
        Assert.Equal(next, Assert.IsType<Decision.Treat>(Design.Decide(new(levels, current, 2, null)).Decision).Level);
    }

    [Fact]
    public void A_level_closed_stays_closed_whatever_comes_after()
    {
        var step = Design.Decide(new([new(3, 0), new(3, 0), new(3, 3)], 3, 3, null));
        Assert.Equal((3, 2), (step.ClosedFrom, Assert.IsType<Decision.Treat>(step.Decision).Level));
        Assert.Equal(2, Assert.IsType<Decision.Treat>(Design.Decide(new([new(3, 0), new(6, 0), new(9, 3)], 2, 4, 3)).Decision).Level);
    }

    [Fact]
    public void Open_is_the_highest_level_below_that_is_active_safe_and_under_the_cap()
    {
        static BackfillLevel At(int treated, int toxicities, bool active = true, int? enrolled = null) => new(new(treated, toxicities), enrolled ?? treated, active);
        Assert.Equal(2, Design.OpenToBackfill([At(3, 0), At(3, 0), At(0, 0, false)]));
        Assert.Equal(1, Design.OpenToBackfill([At(3, 0), At(3, 0, active: false), At(0, 0, false)]));
        Assert.Equal(1, Design.OpenToBackfill([At(3, 0), At(9, 0, enrolled: 12), At(0, 0, false)]));
        Assert.Equal(1, Design.OpenToBackfill([At(3, 0), At(6, 3), At(0, 0, false)]));
        Assert.Equal(2, Design.OpenToBackfill([At(3, 0), At(6, 2), At(3, 0, false)]));
        Assert.Null(Design.OpenToBackfill([At(6, 3), At(6, 3), At(0, 0, false)]));
        Assert.Null(Design.OpenToBackfill([At(3, 0)]));
    }

    [Fact]
    public void A_trial_depends_on_seed_and_number_alone_and_no_level_exceeds_the_cap_by_backfill()
    {
        BackfillScenario truth = new([0.05, 0.1, 0.2], [0.9, 0.9, 0.9]) { PerMonth = 6, Arrivals = Arrivals.Poisson };
        var alone = BackfillSimulation.Trial(Design, truth, 3, 41);
        _ = BackfillSimulation.Trial(Design, truth, 3, 40);
        var again = BackfillSimulation.Trial(Design, truth, 3, 41);
        Assert.Equal(alone.Counts, again.Counts);
        Assert.Equal((alone.Recommended, alone.Months), (again.Recommended, again.Months));

        var trials = Enumerable.Range(0, 300).Select(t => BackfillSimulation.Trial(Design, truth, 3, (uint)t)).ToList();
        Assert.Contains(trials, t => t.Counts.Sum(c => c.Treated) > Conduct.MostPatients);
        // The last cohort may come on top of the cap.
        Assert.All(trials, t => Assert.All(t.Counts, c => Assert.InRange(c.Treated, 0, Math.Max(Design.Cap + Conduct.Cohort, Conduct.MostPatients))));
    }

    [Fact]
    public void Settings_out_of_their_range_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new BackfillDesign(3, new(0.25), Conduct, 0));
        Assert.ThrowsAny<ArgumentException>(() => new BackfillDesign(3, new(0.25), new() { MostPatients = 10 }, 12));
        Assert.ThrowsAny<ArgumentException>(() => new BackfillScenario([0.1], [0.1, 0.2]));
        Assert.ThrowsAny<ArgumentException>(() => new BackfillScenario([1.1], [0.1]));
        Assert.ThrowsAny<ArgumentException>(() => new BackfillScenario([0.1], [0.1]) { PerMonth = 0 });
        Assert.ThrowsAny<ArgumentException>(() => BackfillSimulation.Run(Design, new([0.1], [0.1]), 1, 10));
    }

    private static void Within(double exact, SimulatedMean simulated) => Assert.InRange(exact, simulated.Mean - 4 * simulated.StandardError - 1e-9, simulated.Mean + 4 * simulated.StandardError + 1e-9);

    private static (int? Level, bool Ends) Answer(Decision decision) => decision is Decision.Treat treat ? (treat.Level, false) : (((Decision.Stop)decision).Recommended, true);
}
