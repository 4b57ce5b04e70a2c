using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Shortfalls;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Policies for subjects short of their dose, held to one another's limits and to brute force.</summary>
public class ShortfallEffectTests
{
    private static readonly ToxicityScenario Steep = new("steep", [0.05, 0.15, 0.45]);
    private static readonly Shortfall Mild = new([0, 0.15, 0.35], 0.1), Heavy = new([0, 0.30, 0.60], 0);

    // Enumerated by an independent program; quoted in Cartwright's notes on designs.
    [Theory]
    [InlineData(ShortfallPolicy.CountAtAssigned, 0.270, 13.2)]
    [InlineData(ShortfallPolicy.Replace, 0.130, 16.0)]
    [InlineData(ShortfallPolicy.ToxicityCounts, 0.092, 15.4)]
    public void The_toxic_level_is_recommended_as_often_as_another_program_found(ShortfallPolicy policy, double toxic, double infused)
    {
        var effect = Of(Steep, Mild, policy);
        Assert.Equal(toxic, effect.Figures.Recommends[2], 5e-4);
        Assert.Equal(infused, effect.ExpectedInfused, 0.05);
        Assert.Equal(effect.ExpectedInfused / 0.9, effect.ExpectedEnrolled, 1e-9);
    }

    // A whole cohort of products may be short, so that nobody counts at its level: a table has no cell for nobody.
    [Theory]
    [InlineData("boin")]
    [InlineData("i3+3")]
    [InlineData("crm")]
    public void Every_policy_has_an_effect_on_other_designs_too_and_none_makes_a_trial_larger_than_planned(string rule)
    {
        foreach (var effect in ShortfallEffect.OfAll(levels => DoseDesigns.Of(rule, levels, ThreePlusThreeVariant.SixAtMtd, new(0.30, 12, 3)), Steep, Heavy))
        {
            Assert.Equal(1, effect.Figures.Recommends.Sum() + effect.Figures.RecommendsNone + effect.Dropped, 1e-9);
            Assert.All(effect.Figures.DistributionOfN.Keys, n => Assert.InRange(n, 1, 12));
            Assert.InRange(effect.Dropped, 0, 1e-5);
        }
    }

    [Theory]
    [InlineData("boin")]
    [InlineData("crm")]
    public void Without_shortfall_every_policy_is_any_design_itself(string rule)
    {
        IDoseDesign Made(int levels) => DoseDesigns.Of(rule, levels, ThreePlusThreeVariant.SixAtMtd, new(0.30, 12, 3));
        var exact = ExactOperatingCharacteristics.Of(Made(3), Steep.Dlt, null).WithoutCap;
        foreach (var effect in ShortfallEffect.OfAll(Made, Steep, new([0, 0, 0], 0)))
            Assert.Equal(exact.Recommends, effect.Figures.Recommends, (a, b) => Math.Abs(a - b) < 1e-7);
    }

    [Fact]
    public void Where_nobody_of_a_cohort_counts_at_its_level_the_level_is_asked_again_unless_the_one_below_is_closed()
    {
        var boin = DoseDesigns.Of("boin", 3, ThreePlusThreeVariant.SixAtMtd, new(0.30, 12, 3));
        var short3 = Outcomes.Parse("1NNN", 3).With(2, [(1, new LevelCount(3, 0))]);
        Assert.Equal((2, 3), boin.Decide(short3) is Decision.Treat again ? (again.Level, again.Patients) : default);
        var toxic = Outcomes.Parse("1NNN", 3).With(2, [(1, new LevelCount(6, 6))]);
        Assert.Null(Assert.IsType<Decision.Stop>(boin.Decide(toxic)).Recommended);
    }

    [Fact]
    public void Without_shortfall_every_policy_is_the_design_itself()
    {
        var exact = ExactOperatingCharacteristics.Of(new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd), Steep.Dlt, null).WithoutCap;
        foreach (var effect in ShortfallEffect.OfAll(Design, Steep, new([0, 0, 0], 0)))
        {
            Assert.Equal(exact.Recommends, effect.Figures.Recommends, (a, b) => Math.Abs(a - b) < 1e-9);
            Assert.Equal(exact.ExpectedN, effect.ExpectedEnrolled, 1e-6);
            Assert.Equal(exact.ExpectedN, effect.ExpectedConforming, 1e-6);
        }
    }

    [Fact]
    public void A_product_that_conforms_is_infused_and_one_infused_was_collected()
    {
        foreach (var effect in ShortfallEffect.OfAll(Design, Steep, Mild))
        {
            Assert.True(effect.ExpectedConforming < effect.ExpectedInfused, $"{effect.Policy}");
            Assert.True(effect.ExpectedInfused < effect.ExpectedEnrolled, $"{effect.Policy}");
            Assert.InRange(effect.Dropped, 0, 1e-6);
        }
    }

    // Counting patients where their dose was: the probability of each end from trials drawn one patient at a time.
    [Fact]
    public void Counting_at_the_dose_received_agrees_with_trials_drawn_patient_by_patient()
    {
        var effect = Of(Steep, Heavy, ShortfallPolicy.CountAtReceived);
        var (random, recommended, infused) = (new Random(11), new int[4], 0);
        const int trials = 20_000;
        for (var i = 0; i < trials; i++)
        {
            var (level, patients) = Drawn(random);
            recommended[level ?? 0]++;
            infused += patients;
        }
        for (var level = 0; level <= 3; level++)
        {
            var p = level == 0 ? effect.Figures.RecommendsNone : effect.Figures.Recommends[level - 1];
            Assert.InRange(recommended[level] / (double)trials - p, -4 * Math.Sqrt(p * (1 - p) / trials), 4 * Math.Sqrt(p * (1 - p) / trials));
        }
        Assert.Equal(infused / (double)trials, effect.ExpectedInfused, 0.2);
    }

    [Fact]
    public void A_level_that_is_hardly_ever_reached_is_given_up_and_not_recommended()
    {
        var effect = Of(new("harmless", [0, 0, 0]), new([0, 0, 0.95], 0), ShortfallPolicy.Feasibility);
        Assert.InRange(effect.Figures.Recommends[2], 0, 0.01);
        Assert.InRange(effect.Figures.Recommends[1], 0.99, 1);
        Assert.Equal(1, Of(new("harmless", [0, 0, 0]), new([0, 0, 0.95], 0), ShortfallPolicy.Replace).Figures.Recommends[2], 1e-12);
    }

    [Theory]
    [InlineData(0.2, 0.1, 0.1)]
    [InlineData(0, 1.2, 0.1)]
    public void Shares_that_are_none_are_refused(double lowest, double second, double third) =>
        Assert.Throws<ArgumentException>(() => Of(Steep, new([lowest, second, third], 0), ShortfallPolicy.Replace));

    private static (int? Level, int Patients) Drawn(Random random)
    {
        var (design, outcomes, patients) = (Design(3), Outcomes.None(3), 0);
        while (true)
        {
            if (design.Decide(outcomes) is Decision.Stop stop) return (stop.Recommended, patients);
            var treat = (Decision.Treat)design.Decide(outcomes);
            var cohort = Enumerable.Range(0, treat.Patients).Select(_ =>
            {
                var received = random.NextDouble() < Heavy.Short[treat.Level - 1] ? treat.Level - 1 : treat.Level;
                return (received, new LevelCount(1, random.NextDouble() < Steep.Dlt[received - 1] ? 1 : 0));
            }).ToList();
            patients += treat.Patients;
            outcomes = outcomes.With(treat.Level, cohort).WithoutLast;
        }
    }

    private static IDoseDesign Design(int levels) => new ThreePlusThree(levels, ThreePlusThreeVariant.SixAtMtd);

    private static ShortfallEffect Of(ToxicityScenario truth, Shortfall shortfall, ShortfallPolicy policy) => ShortfallEffect.Of(Design, truth, shortfall, policy);
}
