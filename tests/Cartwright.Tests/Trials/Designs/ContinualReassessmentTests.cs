using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.ContinualReassessment;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Published figures, laws under any data, and what is refused.</summary>
public class ContinualReassessmentTests
{
    private static readonly Skeleton Manual = Skeleton.Of(0.05, 0.10, 0.20, 0.35, 0.50, 0.70);
    private static readonly Skeleton Five = Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), 0.05, 0.25, 3, 5);
    private static readonly CrmModel Model = new(Five, 0.25);

    // The example of the R package dfcrm's manual: ten patients.
    private static readonly WeightedPatient[] Ten =
        [.. new[] { 3, 4, 4, 3, 3, 4, 3, 2, 2, 2 }.Zip(new[] { 0, 0, 1, 0, 0, 1, 1, 0, 0, 0 }, (level, tox) => new WeightedPatient(level, tox == 1))];

    [Fact]
    public void The_example_of_dfcrm_s_manual_is_fitted_as_printed()
    {
        var fit = new CrmModel(Manual, 0.2).PosteriorOf(Ten);
        Assert.Equal(-0.212171526, fit.Parameter, 1e-9);
        Assert.Equal(0.157595528, fit.Variance, 1e-9);
        double[] printed = [0.088653, 0.155301, 0.272054, 0.427790, 0.570846, 0.749396];
        foreach (var (their, our) in printed.Zip(fit.Toxicity)) Assert.Equal(their, our, 5e-7);
        Assert.Equal(2, fit.Mtd);
    }

    [Fact]
    public void The_same_example_under_the_logistic_curve_and_by_likelihood()
    {
        Assert.Equal(-0.110111609, new CrmModel(Manual, 0.2, new DoseToxicityCurve.Logistic()).PosteriorOf(Ten).Parameter, 1e-9);
        Assert.Equal(-0.190988, MaximumLikelihood.Of(new CrmModel(Manual, 0.2), Ten).Parameter, 5e-5);
    }

    /// <summary>Lee, Cheung 2009, as the R package dfcrm calibrates.</summary>
    [Fact]
    public void Skeletons_have_their_half_width()
    {
        double[] printed = [0.0839735, 0.156741, 0.25, 0.354500, 0.460343];
        foreach (var (their, our) in printed.Zip(Five.Guesses)) Assert.Equal(their, our, 5e-7);
    }

    /// <summary>By definition: the lower of two neighbours has target − half-width at the b where the upper has target + half-width.</summary>
    [Fact]
    public void Neighbours_of_a_calibrated_skeleton_are_told_apart_outside_the_interval()
    {
        foreach (var curve in new DoseToxicityCurve[] { new DoseToxicityCurve.Empiric(), new DoseToxicityCurve.Logistic(), new DoseToxicityCurve.Logistic(2) })
        {
            var intervals = IndifferenceInterval.Of(new CrmModel(Skeleton.Calibrated(curve, 0.07, 0.30, 2, 5), 0.30, curve));
            Assert.All(intervals.Skip(1), i => Assert.Equal(0.23, i.Below!.Value, 1e-9));
            Assert.All(intervals.SkipLast(1), i => Assert.Equal(0.37, i.Above!.Value, 1e-9));
        }
    }

    /// <summary>Without data the posterior is the prior: b is normal with mean 0.</summary>
    [Fact]
    public void Before_any_patient_the_posterior_is_the_prior()
    {
        var fit = Model.Posterior(new LevelCount[5]);
        Assert.Equal(0, fit.Parameter, 1e-12);
        Assert.Equal(1.34, fit.Variance, 1e-11);
        Assert.Equal(3, fit.Mtd);
        for (var level = 1; level <= 5; level++) Assert.Equal(fit.NormalProbabilityAbove(level, 0.4), fit.ProbabilityAbove(level, 0.4), 1e-11);
    }

    /// <summary>The integral again, written out in probabilities and summed over cells.</summary>
    [Fact]
    public void A_tail_of_the_posterior_agrees_with_a_plain_sum() => ForAnyCounts(counts =>
    {
        const int Cells = 200_000;
        var (whole, above, cut) = (0.0, 0.0, Math.Log(Math.Log(0.4) / Math.Log(Five.Guesses[0])));
        for (var i = 0; i < Cells; i++)
        {
            var b = -11 + 22 * (i + 0.5) / Cells;
            var density = Math.Exp(-b * b / 2.68) * counts.Select((c, level) => Math.Pow(Math.Pow(Five.Guesses[level], Math.Exp(b)), c.Toxicities) * Math.Pow(1 - Math.Pow(Five.Guesses[level], Math.Exp(b)), c.Treated - c.Toxicities)).Aggregate((x, y) => x * y);
            whole += density;
            if (b < cut) above += density;
        }
        Assert.Equal(above / whole, Model.Posterior(counts).ProbabilityAbove(1, 0.4), 1e-4);
    }, 5);

    [Fact]
    public void A_toxicity_in_the_place_of_none_raises_every_estimate_and_never_the_level() => ForAnyCounts(counts =>
    {
        var before = Model.Posterior(counts);
        for (var level = 0; level < counts.Length; level++)
        {
            if (counts[level].Toxicities == counts[level].Treated) continue;
            var more = (LevelCount[])counts.Clone();
            more[level] = new(counts[level].Treated, counts[level].Toxicities + 1);
            var after = Model.Posterior(more);
            Assert.All(before.Toxicity.Zip(after.Toxicity), pair => Assert.True(pair.Second > pair.First));
            Assert.True(after.Mtd <= before.Mtd);
        }
    });

    [Fact]
    public void One_more_patient_without_toxicity_lowers_every_estimate() => ForAnyCounts(counts =>
    {
        var more = (LevelCount[])counts.Clone();
        more[2] = new(counts[2].Treated + 1, counts[2].Toxicities);
        Assert.All(Model.Posterior(counts).Toxicity.Zip(Model.Posterior(more).Toxicity), pair => Assert.True(pair.Second < pair.First));
    });

    [Fact]
    public void Counts_and_patients_of_full_weight_are_the_same() => ForAnyCounts(counts =>
    {
        var patients = counts.SelectMany((c, i) => Enumerable.Range(0, c.Treated).Select(k => new WeightedPatient(i + 1, k < c.Toxicities))).ToList();
        Assert.Equal(Model.Posterior(counts).Parameter, Model.PosteriorOf(patients).Parameter, 1e-12);
    });

    /// <summary>Under a prior without information the posterior's mode is the maximum of the likelihood, where its slope is 0.</summary>
    [Fact]
    public void The_maximum_of_the_likelihood_has_no_slope()
    {
        var model = new CrmModel(Manual, 0.2);
        var b = MaximumLikelihood.Of(model, Ten).Parameter;
        double Log(double x) => Ten.Sum(p => p.Toxicity ? Math.Log(model.ToxicityAt(p.Level, x)) : Math.Log(1 - model.ToxicityAt(p.Level, x)));
        Assert.Equal(0, (Log(b + 1e-5) - Log(b - 1e-5)) / 2e-5, 1e-5);
    }

    [Fact]
    public void It_never_skips_a_level_never_escalates_after_a_toxic_cohort_and_ends()
    {
        var space = StateSpace.Of(CrmDesign.Of(new(Five, 0.25, 3, 18)));
        foreach (var state in space.States)
        {
            if (state.Decision is not Decision.Treat treat) continue;
            if (state.Outcomes.Treated > 0) Assert.True(treat.Level <= state.Outcomes.Current + 1);
            if (state.Outcomes.Last.Toxicities > 0) Assert.True(treat.Level <= state.Outcomes.Current);
        }
        Assert.Equal(18, space.MostPatients);
        Assert.Equal(4096, space.Paths);
    }

    [Fact]
    public void A_two_stage_design_follows_its_stage_until_the_first_toxicity()
    {
        var design = CrmDesign.Of(new(Manual, 0.2, 1, 12) { Initial = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6], ByLikelihood = true });
        Assert.Equal([1, 1, 2, 2, 3], Levels(design, "1N", "1N", "2N", "2N"));
        var model = MaximumLikelihood.Of(new CrmModel(Manual, 0.2), [new(1, false), new(1, false), new(2, false), new(2, true)]).Mtd;
        Assert.True(model <= 2);
        Assert.Equal(model, Levels(design, "1N", "1N", "2N", "2T")[^1]);
    }

    [Fact]
    public void A_trial_ends_where_the_lowest_level_is_too_toxic_or_enough_have_been_treated()
    {
        var settings = new CrmSettings(Five, 0.25, 3, 30) { LowestTooToxic = new(0.25, 0.9), EnoughAtMtd = 9 };
        var toxic = Assert.IsType<Decision.Stop>(CrmDesign.Of(settings).Decide(Outcomes.Parse("1TTT 1TTN", 5)));
        Assert.Null(toxic.Recommended);
        Assert.Contains("level 1 has more than 25 %", toxic.Because, StringComparison.Ordinal);
        var enough = Assert.IsType<Decision.Stop>(CrmDesign.Of(settings).Decide(Outcomes.Parse("1NNN 2NNN 3NNT 3NNT 3NNT", 5)));
        Assert.Equal(3, enough.Recommended);
        Assert.Contains("has had 9 patients", enough.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0.1, 0.3, 0.2 }, 0.25, "does not rise")]
    [InlineData(new[] { 0.1, 0.2, 0.2 }, 0.25, "does not rise")]
    [InlineData(new[] { 0.1, 1.0 }, 0.25, "inside 0..1")]
    [InlineData(new double[0], 0.25, "has none")]
    [InlineData(new[] { 0.1, 0.3 }, 0.0, "a probability of toxicity inside (0, 1)")]
    [InlineData(new[] { 0.1, 0.3 }, 1.2, "a probability of toxicity inside (0, 1)")]
    public void A_skeleton_or_target_that_cannot_be_is_refused(double[] skeleton, double target, string words) =>
        Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => new CrmModel(Skeleton.Of(skeleton), target)).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_that_no_trial_can_have_are_refused_in_words()
    {
        Refused("patients in a cohort is 0", () => CrmDesign.Of(new(Five, 0.25, 0, 24)));
        Refused("not even a cohort", () => CrmDesign.Of(new(Five, 0.25, 3, 2)));
        Refused("Level 6 is none of", () => CrmDesign.Of(new(Five, 0.25, 3, 24) { Start = 6 }));
        Refused("Maximum likelihood has no estimate", () => CrmDesign.Of(new(Five, 0.25, 3, 24) { ByLikelihood = true }));
        Refused("goes down", () => CrmDesign.Of(new(Five, 0.25, 1, 3) { Initial = [1, 2, 1] }));
        Refused("prior variance", () => new CrmModel(Five, 0.25, null, 0));
        Refused("where the logistic curve", () => new CrmModel(Skeleton.Of(0.2, 0.97), 0.25, new DoseToxicityCurve.Logistic()));
        Refused("cannot be", () => Model.Posterior([new(3, 4), default, default, default, default]));
        Refused("no maximum", () => MaximumLikelihood.Of(Model, [new(1, false)]));
        Refused("leaves 0..1", () => Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), 0.3, 0.25, 1, 3));
    }

    private static int[] Levels(DoseEscalation design, params string[] cohorts) =>
        [.. Enumerable.Range(0, cohorts.Length + 1).Select(n => ((Decision.Treat)design.Decide(Outcomes.Parse(string.Join(' ', cohorts.Take(n)), design.Levels))).Level)];

    private static void Refused(string words, Func<object> attempt) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(attempt).Message, StringComparison.Ordinal);

    private static void ForAnyCounts(Action<LevelCount[]> law, int tests = 60)
    {
        var count = from treated in Gen.Choose(0, 9) from toxic in Gen.Choose(0, treated) select new LevelCount(treated, toxic);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(tests), Prop.ForAll(Gen.ArrayOf(count, 5).ToArbitrary(), law));
    }
}
