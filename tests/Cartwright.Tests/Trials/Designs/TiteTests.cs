using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.ContinualReassessment;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Time-to-event continual reassessment: published weights, the limits in which it is the plain method, and enumeration against simulation.</summary>
public class TiteTests
{
    private static readonly double[] Truth = [0.10, 0.25, 0.40];
    private static readonly CrmModel Model = new(Skeleton.Calibrated(new DoseToxicityCurve.Empiric(), 0.05, 0.25, 2, 3), 0.25);

    /// <summary>The example of the R package dfcrm's manual: ten patients, a window of 180 days.</summary>
    [Fact]
    public void The_example_of_dfcrm_s_manual_is_weighed_and_fitted_as_printed()
    {
        int[] levels = [3, 3, 3, 4, 4, 3, 2, 2, 2, 3], days = [178, 181, 168, 181, 24, 181, 179, 102, 42, 3];
        FollowedPatient[] ten = [.. levels.Zip(days, (level, day) => new FollowedPatient(level, day is 168 or 24, day))];
        var model = new CrmModel(Skeleton.Of(0.05, 0.10, 0.20, 0.35, 0.50, 0.70), 0.2);
        var weights = new FollowUpWeights.Linear().Weigh(ten, 180).Select(w => w.Weight).ToArray();
        double[] printed = [0.98889, 1, 1, 1, 1, 1, 0.99444, 0.56667, 0.23333, 0.016667];
        foreach (var (their, our) in printed.Zip(weights)) Assert.Equal(their, our, 5e-6);
        var fit = new TiteDesign(model, new FollowUpWeights.Linear(), 180, 20).Fit(ten);
        Assert.Equal(-0.132786551, fit.Parameter, 1e-9);
        Assert.Equal(3, fit.Mtd);
        Assert.Equal(-0.134518067, new TiteDesign(model, new FollowUpWeights.Adaptive(), 180, 20).Fit(ten).Parameter, 1e-9);
    }

    [Fact]
    public void Adaptive_weights_are_linear_before_the_first_toxicity_and_after_evenly_spaced_ones()
    {
        var any = from days in Gen.Choose(0, 40) select new FollowedPatient(1, false, days);
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true), Prop.ForAll(Gen.ArrayOf(any).ToArbitrary(), patients =>
        {
            Assert.Equal(new FollowUpWeights.Linear().Weigh(patients, 33), new FollowUpWeights.Adaptive().Weigh(patients, 33));
            FollowedPatient[] even = [.. patients, new(1, true, 11), new(1, true, 22)];
            Assert.All(new FollowUpWeights.Linear().Weigh(even, 33).Zip(new FollowUpWeights.Adaptive().Weigh(even, 33)), pair => Assert.Equal(pair.First.Weight, pair.Second.Weight, 1e-12));
        }));
    }

    [Fact]
    public void Weights_rise_with_follow_up_from_nothing_to_everything()
    {
        FollowUpWeights[] schemes = [new FollowUpWeights.Linear(), new FollowUpWeights.Adaptive(), new FollowUpWeights.Curve(new WeightKnot(0, 0), new WeightKnot(5, 0), new WeightKnot(15, 0.7), new WeightKnot(33, 1))];
        FollowedPatient[] patients = [.. Enumerable.Range(0, 40).Select(day => new FollowedPatient(1, false, day)), new(2, true, 7), new(2, true, 7), new(1, true, 33)];
        foreach (var scheme in schemes)
        {
            var weights = scheme.Weigh(patients, 33).Take(40).Select(w => w.Weight).ToArray();
            Assert.Equal((0.0, 1.0, 1.0), (weights[0], weights[33], weights[39]));
            Assert.All(weights.Zip(weights.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
        }
    }

    /// <summary>With nobody ever pending it is the plain method with cohorts of one, under either scheme.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_accrual_so_slow_that_nobody_is_pending_it_is_the_plain_method_exactly(bool adaptive)
    {
        FollowUpWeights weights = adaptive ? new FollowUpWeights.Adaptive() : new FollowUpWeights.Linear();
        var tite = TiteCharacteristics.Of(new TiteDesign(Model, weights, 28, 8), new TiteTruth(Truth, 4, 4));
        var plain = ExactOperatingCharacteristics.Of(CrmDesign.Of(new(Model.Skeleton, 0.25, 1, 8)), Truth, null).WithoutCap;
        Same(plain.Recommends, tite.Recommends, 1e-12);
        Same(plain.ExpectedTreated, tite.ExpectedTreated, 1e-12);
        Same(plain.ExpectedToxicities, tite.ExpectedToxicities, 1e-12);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    public void Enumeration_and_simulation_agree_within_four_standard_errors(bool adaptive, int interval)
    {
        const int Trials = 2000;
        FollowUpWeights weights = adaptive ? new FollowUpWeights.Adaptive() : new FollowUpWeights.Linear();
        var (design, truth) = (new TiteDesign(Model, weights, 28, 7), new TiteTruth(Truth, interval, 4));
        var (exact, drawn) = (TiteCharacteristics.Of(design, truth), TiteSimulation.Of(design, truth, Trials, 2026));
        Assert.Equal(1, exact.Recommends.Sum(), 1e-12);
        Assert.Equal(7, exact.ExpectedTreated.Sum(), 1e-12);
        foreach (var (p, share) in exact.Recommends.Zip(drawn.Recommends)) Assert.Equal(p, share, 4 * Math.Sqrt(p * (1 - p) / Trials));
    }

    /// <summary>Wald's identity: whom to treat is decided before their outcome.</summary>
    [Fact]
    public void Expected_toxicities_are_expected_patients_times_the_probability()
    {
        var exact = TiteCharacteristics.Of(new TiteDesign(Model, new FollowUpWeights.Linear(), 28, 8), new TiteTruth(Truth, 1, 3));
        Same(exact.ExpectedTreated.Zip(Truth, (n, p) => n * p), exact.ExpectedToxicities, 1e-12);
    }

    [Fact]
    public void The_next_patient_is_never_treated_higher_right_after_a_toxicity_nor_two_levels_up()
    {
        var design = new TiteDesign(Model, new FollowUpWeights.Linear(), 28, 12);
        Assert.Equal(1, design.Next([]).Level);
        Assert.Equal(2, design.Next([new(1, false, 28)]).Level);
        var after = design.Next([.. Enumerable.Repeat(new FollowedPatient(1, false, 28), 6), new(1, true, 3)]);
        Assert.Equal(1, after.Level);
        Assert.Contains("no escalation right after a toxicity", after.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Patients_and_curves_that_cannot_be_are_refused_in_words()
    {
        Refused("after the window", () => new FollowUpWeights.Linear().Weigh([new(1, true, 34)], 33));
        Refused("follow-up of -1", () => new FollowUpWeights.Linear().Weigh([new(1, false, -1)], 33));
        Refused("begins on day 0", () => new FollowUpWeights.Curve(new WeightKnot(1, 0), new WeightKnot(33, 1)));
        Refused("weights do not fall", () => new FollowUpWeights.Curve(new WeightKnot(0, 0), new WeightKnot(5, 0.6), new WeightKnot(9, 0.5), new WeightKnot(33, 1)));
        Refused("ends on day 33", () => new FollowUpWeights.Curve(new WeightKnot(0, 0), new WeightKnot(33, 1)).Weigh([], 28));
        Refused("true probability", () => new TiteTruth([0.1, 1.1, 0.2], 1, 4));
        Refused("at most 12", () => TiteCharacteristics.Of(new TiteDesign(Model, new FollowUpWeights.Linear(), 28, 13), new TiteTruth(Truth, 1, 4)));
        Refused("Level 4 is none of", () => new TiteDesign(Model, new FollowUpWeights.Linear(), 28, 12, 4));
    }

    private static void Same(IEnumerable<double> expected, IEnumerable<double> ours, double tolerance)
    {
        foreach (var (their, our) in expected.Zip(ours)) Assert.Equal(their, our, tolerance);
    }

    private static void Refused(string words, Func<object> attempt) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(attempt).Message, StringComparison.Ordinal);
}
