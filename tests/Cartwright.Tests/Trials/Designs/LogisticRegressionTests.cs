using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.LogisticRegression;
using Cartwright.Trials.Designs.PhaseOneTwo;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Bayesian logistic regression with overdose control: figures of another integration, laws, and what is refused; and the contour of efficacy against toxicity.</summary>
public class LogisticRegressionTests
{
    private static readonly double[] Cells = [1e6, 3e6, 1e7];
    private static readonly LogisticPrior Weak = new(Math.Log(0.25 / 0.75), 2, 0, 1);
    private static readonly LogisticModel Model = new(Cells, 3e6, Weak);

    /// <summary>An independent integration on a grid, to the digits printed.</summary>
    [Fact]
    public void Three_doses_of_cells_before_and_after_three_patients()
    {
        var before = Model.Posterior(new LevelCount[3]).Doses[0];
        Assert.Equal((0.18420260811, 0.24149746572), (before.Mean, before.Sd), Close);
        var after = Model.Posterior([new(3, 0), default, default]).Doses[0];
        Assert.Equal((0.066683545931, 0.099085858943), (after.Mean, after.Sd), Close);
    }

    /// <summary>The integral again, in its own axes, summed over a grid without any regard to where a class ends: half a cell about the end is the error.</summary>
    [Fact]
    public void Classes_agree_with_a_plain_sum()
    {
        var fit = Model.Posterior([new(3, 0), new(6, 1), new(3, 2)]).Doses;
        var (whole, under, over) = (0.0, new double[3], new double[3]);
        for (var l = -6.0; l <= 6; l += 0.05)
            for (var a = Weak.Intercept - 14; a <= Weak.Intercept + 14; a += 0.002)
            {
                double Toxic(int d) => 1 / (1 + Math.Exp(-a - Math.Exp(l) * Math.Log(Cells[d] / 3e6)));
                var (p, q, r) = (Toxic(0), Toxic(1), Toxic(2));
                var mass = Math.Exp(-l * l / 2 - (a - Weak.Intercept) * (a - Weak.Intercept) / 8) * Math.Pow(1 - p, 3) * q * Math.Pow(1 - q, 5) * r * r * (1 - r);
                whole += mass;
                for (var d = 0; d < 3; d++)
                {
                    if (Toxic(d) < 0.20) under[d] += mass;
                    if (Toxic(d) > 0.35) over[d] += mass;
                }
            }
        for (var d = 0; d < 3; d++)
        {
            Assert.Equal(under[d] / whole, fit[d].Under, 1e-3);
            Assert.Equal(over[d] / whole, fit[d].Overdose, 1e-3);
        }
    }

    /// <summary>At the reference dose before any patient the logit is normal: classes in closed form.</summary>
    [Fact]
    public void At_the_reference_dose_the_prior_is_normal_on_the_logit()
    {
        var prior = Model.Posterior(new LevelCount[3]).Doses[1];
        double Below(double p) => MathNet.Numerics.Distributions.Normal.CDF(Weak.Intercept, 2, Math.Log(p / (1 - p)));
        Assert.Equal((Below(0.20), Below(0.35) - Below(0.20)), (prior.Under, prior.Target), Close);
        Assert.Equal(1 - Below(0.35), prior.Overdose, 1e-10);
    }

    [Fact]
    public void Classes_sum_to_one_and_overdosing_grows_with_the_dose_and_with_toxicities_there() => ForAnyCounts(counts =>
    {
        var fit = Model.Posterior(counts);
        Assert.All(fit.Doses, d => Assert.Equal(1, d.Under + d.Target + d.Overdose, 1e-12));
        Assert.All(fit.Doses.Zip(fit.Doses.Skip(1)), pair => Assert.True(pair.First.Mean < pair.Second.Mean && pair.First.Overdose < pair.Second.Overdose));
        for (var d = 0; d < 3; d++)
        {
            if (counts[d].Toxicities == counts[d].Treated) continue;
            var more = (LevelCount[])counts.Clone();
            more[d] = new(counts[d].Treated, counts[d].Toxicities + 1);
            Assert.True(Model.Posterior(more).Doses[d].Overdose > fit.Doses[d].Overdose);
        }
    });

    [Fact]
    public void Patients_at_the_planned_doses_are_the_counts() => ForAnyCounts(counts =>
    {
        List<DosedPatient> patients = [.. counts.SelectMany((c, i) => Enumerable.Range(0, c.Treated).Select(k => new DosedPatient(Cells[i], k < c.Toxicities)))];
        Assert.Equal(Model.Posterior(counts).Doses[2].Target, Model.PosteriorOf(patients).Doses[2].Target, 1e-12);
    });

    /// <summary>A toxicity after fewer cells than planned says more of the planned dose; none after fewer says less.</summary>
    [Fact]
    public void A_lower_infused_dose_makes_a_toxicity_worse_and_its_absence_count_less()
    {
        double Overdose(double dose, bool toxicity) => Model.PosteriorOf([new(dose, toxicity)]).Doses[1].Overdose;
        Assert.True(Overdose(1.5e6, true) > Overdose(3e6, true));
        Assert.True(Overdose(1.5e6, false) > Overdose(3e6, false));
    }

    [Fact]
    public void The_design_never_treats_at_a_dose_likely_too_high_never_skips_and_ends()
    {
        var space = StateSpace.Of(LogisticDesign.Of(new(Model, 3, 15)));
        foreach (var state in space.States)
        {
            var fit = Model.Posterior([.. Enumerable.Range(1, 3).Select(state.Outcomes.At)]);
            if (state.Decision is Decision.Treat treat && state.Outcomes.Treated > 0)
            {
                Assert.True(fit.Doses[treat.Level - 1].Overdose < 0.25);
                Assert.All(Enumerable.Range(1, treat.Level - 1), l => Assert.True(state.Outcomes.At(l).Treated > 0));
            }
            if (state.Decision is Decision.Stop { Recommended: { } level }) Assert.True(fit.Doses[level - 1].Overdose < 0.25 && state.Outcomes.At(level).Treated > 0);
            if (state.Decision is Decision.Stop { Recommended: null }) Assert.True(fit.Doses[0].Overdose >= 0.25);
        }
        Assert.Equal(15, space.MostPatients);
        Assert.Contains(space.States, s => s.Decision is Decision.Stop { Recommended: null });
    }

    [Fact]
    public void An_increment_is_held_to_its_fold()
    {
        var model = new LogisticModel([1, 2, 3, 4, 8], 4, new(-1, 1, 0, 0.5));
        var decision = (Decision.Treat)LogisticDesign.Of(new(model, 3, 30) { MostFold = 2 }).Decide(Outcomes.Parse("1NNN 2NNN 3NNN 4NNN 4NNN 2NNN 2NNN", 5));
        Assert.InRange(decision.Level, 1, 4);
    }

    [Fact]
    public void What_no_trial_can_have_is_refused_in_words()
    {
        Refused("Doses do not rise", () => new LogisticModel([1, 3, 3], 3, Weak));
        Refused("has to be above 0", () => new LogisticModel([0, 1], 1, Weak));
        Refused("reference dose", () => new LogisticModel([1, 2], 0, Weak));
        Refused("standard deviations", () => new LogisticModel([1, 2], 1, Weak with { InterceptSd = 0 }));
        Refused("have to rise", () => new LogisticModel([1, 2], 1, Weak, new(0.35, 0.20)));
        Refused("patients in a cohort is 0", () => LogisticDesign.Of(new(Model, 0, 12)));
        Refused("could ever reach", () => LogisticDesign.Of(new(Model, 3, 12) { MostFold = 2 }));
        Refused("infused dose of 0", () => Model.PosteriorOf([new DosedPatient(0, false)]));
        Refused("cannot be", () => Model.Posterior([new(3, 4), default, default]));
        Refused("No contour", () => new EffToxContour(0.5, 0.65, 0.4, 0.25));
    }

    /// <summary>The power of the contour in the R package trialr's tests, after Thall, Cook 2004.</summary>
    [Fact]
    public void The_contour_through_three_pairs_has_its_published_power()
    {
        var contour = new EffToxContour(0.5, 0.65, 0.7, 0.25);
        Assert.Equal(0.977, contour.Power, 0.0005);
        Assert.Equal((0.0, 0.0), (contour.Utility(0.5, 0), contour.Utility(1, 0.65)), Close);
        Assert.Equal((0.0, 1.0), (contour.Utility(0.7, 0.25), contour.Utility(1, 0)), Close);
    }

    private static bool Close((double, double) a, (double, double) b) => Math.Abs(a.Item1 - b.Item1) < 1e-9 && Math.Abs(a.Item2 - b.Item2) < 1e-9;

    private static void Refused(string words, Func<object> attempt) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(attempt).Message, StringComparison.Ordinal);

    private static void ForAnyCounts(Action<LevelCount[]> law)
    {
        var count = from treated in Gen.Choose(0, 6) from toxic in Gen.Choose(0, treated) select new LevelCount(treated, toxic);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(25), Prop.ForAll(Gen.ArrayOf(count, 3).ToArbitrary(), law));
    }
}
