using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Printed figures to the digits printed, and laws under any toxicity curve.</summary>
public class ExactOperatingCharacteristicsTests
{
    private static readonly double[] Supposed = [0.05, 0.15, 0.30];

    [Fact]
    public void Escalation_only_is_as_printed_in_the_science_notes()
    {
        var exact = Of(ThreePlusThreeVariant.EscalationOnly, Supposed, 12);
        var figures = exact.WithoutCap;
        Assert.Equal(10.701, figures.ExpectedN, 0.0005);
        Printed(figures.DistributionOfN, (3, .0073), (6, .0714), (9, .4089), (12, .3823), (15, .1199), (18, .0102));
        Printed([figures.RecommendsNone, .. figures.Recommends], .0266, .1813, .4006, .3915);
        Assert.Equal((43, 14), (exact.Paths, exact.States));
    }

    [Fact]
    public void Six_at_the_MTD_is_as_printed_in_the_science_notes()
    {
        var exact = Of(ThreePlusThreeVariant.SixAtMtd, Supposed, 12);
        Assert.Equal(13.090, exact.WithoutCap.ExpectedN, 0.0005);
        Assert.Equal(.4271, exact.ExceedsCap!.Value, 0.00005);
        Printed([exact.WithoutCap.RecommendsNone, .. exact.WithoutCap.Recommends], .0278, .2010, .4383, .3329);
    }

    [Theory]
    [InlineData(ThreePlusThreeVariant.EscalationOnly, 9)]
    [InlineData(ThreePlusThreeVariant.DeEscalation, 9)]
    [InlineData(ThreePlusThreeVariant.SixAtMtd, 12)]
    public void Without_toxicity_the_sample_size_is_certain(ThreePlusThreeVariant variant, int patients)
    {
        var figures = Of(variant, [0, 0, 0]).WithoutCap;
        Assert.Equal([KeyValuePair.Create(patients, 1.0)], figures.DistributionOfN);
        Assert.Equal(1, figures.Recommends[2]);
    }

    [Fact]
    public void One_patient_in_three_at_every_level_leaves_no_level_in_0_619786_of_trials() =>
        Assert.Equal(0.619786, Of(ThreePlusThreeVariant.SixAtMtd, [1.0 / 3, 1.0 / 3, 1.0 / 3]).WithoutCap.RecommendsNone, 0.0000005);

    /// <summary>Closed form: a level is passed with 0 of 3, or with 1 of 3 and then 0 of 3.</summary>
    [Fact]
    public void Escalation_only_recommends_this_level_or_a_higher_one_when_all_up_to_it_are_passed() => ForAnyCurve(dlt =>
    {
        var figures = Of(ThreePlusThreeVariant.EscalationOnly, dlt).WithoutCap;
        for (var level = 1; level <= dlt.Length; level++)
            Assert.Equal(dlt.Take(level).Aggregate(1.0, (product, p) => product * Passed(p)), figures.Recommends.Skip(level - 1).Sum(), 1e-12);
    });

    /// <summary>Closed form: all levels below are passed, and at most one of six has a toxicity at the top.</summary>
    [Fact]
    public void Six_at_the_MTD_recommends_the_top_when_all_below_are_passed_and_at_most_one_of_six_is_toxic_there() => ForAnyCurve(dlt =>
    {
        var (below, top) = (dlt[..^1].Aggregate(1.0, (product, p) => product * Passed(p)), dlt[^1]);
        var atMostOne = Math.Pow(1 - top, 6) + 6 * top * Math.Pow(1 - top, 5);
        Assert.Equal(below * atMostOne, Of(ThreePlusThreeVariant.SixAtMtd, dlt).WithoutCap.Recommends[^1], 1e-12);
    });

    [Fact]
    public void Probabilities_sum_to_one_with_and_without_the_cap() => ForAnyCurve((variant, dlt) =>
    {
        var exact = Of(variant, dlt, 12);
        foreach (var figures in new[] { exact.WithoutCap, exact.WithCap! })
        {
            Assert.Equal(1, figures.DistributionOfN.Values.Sum(), 1e-12);
            Assert.Equal(1, figures.RecommendsNone + figures.Recommends.Sum() + figures.Stopped, 1e-12);
        }
    });

    /// <summary>Wald's identity: stopping does not depend on the patients to come, so the expected toxicities are the expected patients times the probability.</summary>
    [Fact]
    public void Expected_toxicities_are_expected_patients_times_the_probability() => ForAnyCurve((variant, dlt) =>
    {
        var exact = Of(variant, dlt, 10);
        foreach (var figures in new[] { exact.WithoutCap, exact.WithCap! })
            for (var level = 0; level < dlt.Length; level++)
                Assert.Equal(dlt[level] * figures.ExpectedTreated[level], figures.ExpectedToxicities[level], 1e-12);
    });

    [Fact]
    public void The_expected_sample_size_is_the_mean_of_its_distribution() => ForAnyCurve((variant, dlt) =>
    {
        var figures = Of(variant, dlt).WithoutCap;
        Assert.Equal(figures.DistributionOfN.Sum(n => n.Key * n.Value), figures.ExpectedN, 1e-12);
    });

    [Fact]
    public void A_trial_is_stopped_at_its_cap_as_often_as_it_would_have_needed_more() => ForAnyCurve((variant, dlt) =>
    {
        foreach (var cap in new[] { 1, 3, 8, 9, 12, 17, 18 })
        {
            var exact = Of(variant, dlt, cap);
            Assert.Equal(exact.ExceedsCap!.Value, exact.WithCap!.Stopped, 1e-12);
            Assert.All(exact.WithCap.DistributionOfN.Keys, n => Assert.InRange(n, 0, cap));
        }
    });

    [Fact]
    public void A_more_toxic_top_level_is_never_recommended_more_often() => ForAnyCurve((variant, dlt) =>
    {
        var worse = (double[])[.. dlt[..^1], dlt[^1] + (1 - dlt[^1]) / 3];
        Assert.True(Of(variant, worse).WithoutCap.Recommends[^1] <= Of(variant, dlt).WithoutCap.Recommends[^1] + 1e-15);
    });

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_not_a_probability_is_refused(double p) =>
        Assert.ThrowsAny<ArgumentException>(() => Of(ThreePlusThreeVariant.SixAtMtd, [0.1, p, 0.2]));

    [Fact]
    public void As_many_probabilities_as_levels_are_wanted() =>
        Assert.Throws<ArgumentException>(() => ExactOperatingCharacteristics.Of(new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd), [0.1, 0.2], null));

    private static double Passed(double p) => Math.Pow(1 - p, 3) + 3 * p * Math.Pow(1 - p, 5);

    private static ExactOperatingCharacteristics Of(ThreePlusThreeVariant variant, double[] dlt, int? cap = null) =>
        ExactOperatingCharacteristics.Of(new ThreePlusThree(dlt.Length, variant), dlt, cap);

    private static void Printed(IReadOnlyDictionary<int, double> distribution, params (int N, double Probability)[] printed)
    {
        Assert.Equal(printed.Select(p => p.N), distribution.Keys);
        Printed([.. distribution.Values], [.. printed.Select(p => p.Probability)]);
    }

    private static void Printed(double[] probabilities, params double[] printed)
    {
        Assert.Equal(printed.Length, probabilities.Length);
        foreach (var (ours, theirs) in probabilities.Zip(printed)) Assert.Equal(theirs, ours, 0.00005);
    }

    private static void ForAnyCurve(Action<double[]> holds) => ForAnyCurve((variant, dlt) =>
    {
        if (variant == default) holds(dlt);
    });

    private static void ForAnyCurve(Action<ThreePlusThreeVariant, double[]> holds)
    {
        var curves = from levels in Gen.Choose(1, 4) from thousandths in Gen.ArrayOf(Gen.Choose(0, 1000), levels) select thousandths.Select(t => t / 1000.0).ToArray();
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(60), Prop.ForAll(curves.ToArbitrary(), dlt =>
        {
            foreach (var variant in Enum.GetValues<ThreePlusThreeVariant>()) holds(variant, dlt);
        }));
    }
}
