using Cartwright.Trials.SingleArm;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

public class GroupSequentialTests
{
    /// <summary>gsDesign's defaults for three looks: O'Brien–Fleming-like and Pocock-like spending, and Hwang, Shih, DeCani with −4; one-sided 0.025.</summary>
    [Fact]
    public void Three_looks_have_the_bounds_that_everybody_prints()
    {
        Near([3.710303, 2.511427, 1.993048], Of(new AlphaSpending.ObrienFleming(), 1.0 / 3, 2.0 / 3, 1));
        Near([2.279428, 2.294911, 2.295940], Of(new AlphaSpending.Pocock(), 1.0 / 3, 2.0 / 3, 1));
        Near([3.010739, 2.546531, 1.999226], Of(new AlphaSpending.HwangShihDeCani(-4), 1.0 / 3, 2.0 / 3, 1));
    }

    /// <summary>Jennison, Turnbull, Group Sequential Methods (2000), tables 2.1 and 2.3: the constants of Pocock and of O'Brien and Fleming for 5 % two-sided. One side of it is crossed with 2.5 %; that both are
    /// crossed in one trial is rarer than the last digit.</summary>
    [Theory]
    [InlineData(2, 2.178, 0)]
    [InlineData(5, 2.413, 0)]
    [InlineData(2, 1.977, 0.5)]
    [InlineData(5, 2.040, 0.5)]
    public void The_boundaries_of_Pocock_and_of_OBrien_and_Fleming_have_the_constants_of_the_tables(int looks, double constant, double shape)
    {
        var bounds = GroupSequentialBounds.Constant(shape, 0.025, [.. Enumerable.Range(1, looks).Select(k => (double)k / looks)]);
        Assert.Equal(constant, bounds.Looks[^1].Z.OrNull!.Value, 0.001);
        Assert.Equal(constant / Math.Pow(1.0 / looks, shape), bounds.Looks[0].Z.OrNull!.Value, 0.003);
        Assert.Equal(0.025, bounds.Looks[^1].Spent, 1e-9);
    }

    /// <summary>One look is no sequence: z of alpha, and the power of a trial of fixed size.</summary>
    [Fact]
    public void With_one_look_it_is_the_fixed_test()
    {
        var one = Of(new AlphaSpending.ObrienFleming(), 1);
        Assert.Equal(Normal.InvCDF(0, 1, 0.975), one.Looks[0].Z.OrNull!.Value, 1e-10);
        Assert.Equal(0.9, one.Crosses(Normal.InvCDF(0, 1, 0.975) + Normal.InvCDF(0, 1, 0.9))[0], 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void All_of_the_error_is_spent_and_no_more_by_any_look(int looks)
    {
        double[] shares = [.. Enumerable.Range(1, looks).Select(k => (double)k / looks)];
        foreach (var spending in (AlphaSpending[])[new AlphaSpending.ObrienFleming(), new AlphaSpending.Pocock(), new AlphaSpending.HwangShihDeCani(-4), new AlphaSpending.HwangShihDeCani(0), new AlphaSpending.HwangShihDeCani(3)])
        {
            var bounds = GroupSequentialBounds.Of(spending, 0.025, shares);
            Assert.Equal(0.025, bounds.Looks[^1].Spent, 1e-12);
            Assert.Equal(0.025, bounds.Crosses(0).Sum(), 1e-10);
            Assert.Equal(bounds.Looks.Select(l => l.Spent).Zip(bounds.Looks.Select(l => l.Spent).Prepend(0), (by, before) => by - before).Max(), bounds.Crosses(0).Max(), 1e-10);
            Assert.True(bounds.Crosses(3).Sum() > bounds.Crosses(1).Sum());
        }
    }

    /// <summary>Two looks by another way: the integral over the first z of the rest, by Simpson's rule.</summary>
    [Fact]
    public void Two_looks_agree_with_a_plain_integral()
    {
        var bounds = Of(new AlphaSpending.Pocock(), 0.3, 1);
        var (z1, z2, crossed) = (bounds.Looks[0].Z.OrNull!.Value, bounds.Looks[1].Z.OrNull!.Value, 0.0);
        const int n = 20_000;
        var step = (z1 + 9) / n;
        for (var i = 0; i <= n; i++)
            crossed += (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2) * step / 3 * Normal.PDF(0, 1, -9 + i * step) * Normal.CDF(0, 1, (Math.Sqrt(0.3) * (-9 + i * step) - z2) / Math.Sqrt(0.7));
        Assert.Equal(crossed, bounds.Crosses(0)[1], 1e-12);
    }

    [Fact]
    public void Where_nothing_may_be_spent_yet_there_is_no_bound()
    {
        var first = Of(new AlphaSpending.ObrienFleming(), 0.02, 1).Looks[0];
        Assert.Equal("nothing may be spent yet", first.Z.Reason);
    }

    [Theory]
    [InlineData(0, "alpha is 0", 0.5, 1.0)]
    [InlineData(0.025, "do not rise", 0.5, 0.4, 1.0)]
    [InlineData(0.025, "not at all of the information", 0.5, 0.9)]
    [InlineData(0.025, "above 0 and at most at 1", 0.0, 1.0)]
    [InlineData(0.025, "no look")]
    public void What_is_no_test_is_refused_in_words(double alpha, string words, params double[] shares) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => GroupSequentialBounds.Of(new AlphaSpending.Pocock(), alpha, shares)).Message, StringComparison.Ordinal);

    /// <summary>Schoenfeld, Biometrics 39 (1983) 499–503: a ratio of 0.5 needs some 88 events for 90 % power, one-sided 0.025; a third in one group needs 9/8 of them.</summary>
    [Fact]
    public void Half_the_hazard_needs_eighty_eight_events()
    {
        Assert.Equal(87.479, SchoenfeldEvents.Of(0.5, 0.025, 0.9), 0.0005);
        Assert.Equal(SchoenfeldEvents.Of(0.5, 0.025, 0.9) * 9 / 8, SchoenfeldEvents.Of(0.5, 0.025, 0.9, 1.0 / 3), 1e-10);
        Assert.Equal(SchoenfeldEvents.Of(0.5, 0.025, 0.9), SchoenfeldEvents.Of(2, 0.025, 0.9), 1e-10);
        Assert.Contains("hazard ratio is 1", Assert.Throws<ArgumentException>(() => SchoenfeldEvents.Of(1, 0.025, 0.9)).Message, StringComparison.Ordinal);
    }

    private static GroupSequentialBounds Of(AlphaSpending spending, params double[] shares) => GroupSequentialBounds.Of(spending, 0.025, shares);

    private static void Near(double[] expected, GroupSequentialBounds bounds)
    {
        foreach (var (z, look) in expected.Zip(bounds.Looks)) Assert.Equal(z, look.Z.OrNull!.Value, 1e-5);
    }
}
