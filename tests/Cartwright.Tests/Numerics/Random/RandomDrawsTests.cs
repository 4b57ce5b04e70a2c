using Cartwright.Numerics.Random;
using Xunit;

namespace Cartwright.Tests.Numerics.Random;

public class RandomDrawsTests
{
    private const int Many = 40_000;

    private static RandomDraws Draws(uint patient = 17, Purpose purpose = Purpose.Survival, ulong seed = 1, uint trial = 1, ushort item = 0) =>
        RandomDraws.For(seed, trial, patient, purpose, item);

    /// <summary>R 4.2.2, <c>qnorm</c>.</summary>
    [Theory]
    [InlineData(1e-300, -37.047096299361201)]
    [InlineData(1e-20, -9.2623400897984052)]
    [InlineData(1e-10, -6.3613409024040557)]
    [InlineData(0.001, -3.0902323061678132)]
    [InlineData(0.0749, -1.4402382675279632)]
    [InlineData(0.3, -0.52440051270804067)]
    [InlineData(0.5, 0)]
    [InlineData(0.925, 1.4395314709384559)]
    [InlineData(0.9999, 3.7190164854557084)]
    [InlineData(0.999999999999, 7.0344869100478356)]
    public void Inverts_the_normal_distribution(double probability, double deviate) =>
        Assert.Equal(deviate, InverseNormal.At(probability), 1e-14 * Math.Max(1, Math.Abs(deviate)));

    [Fact]
    public void Patient_17_is_the_same_in_any_company_and_order()
    {
        var alone = Draws();
        var expected = (alone.Uniform(), alone.Normal());

        var inCompany = new (double, double)[100];
        Parallel.For(0, 100, i =>
        {
            var draws = Draws((uint)(99 - i));
            inCompany[99 - i] = (draws.Uniform(), draws.Normal());
        });

        Assert.Equal(expected, inCompany[17]);
        Assert.Equal(100, inCompany.Distinct().Count());
    }

    [Fact]
    public void Every_part_of_the_key_counts()
    {
        double[] firsts = [First(Draws()), First(Draws(patient: 18)), First(Draws(purpose: Purpose.Tumour)), First(Draws(seed: 2)), First(Draws(seed: 1UL << 32)), First(Draws(trial: 2)), First(Draws(item: 1))];
        Assert.Equal(firsts.Length, firsts.Distinct().Count());

        static double First(RandomDraws draws) => draws.Uniform();
    }

    [Fact]
    public void A_copy_goes_on_from_where_the_original_stood()
    {
        var original = Draws();
        original.Uniform();
        var copy = original;
        Assert.Equal(original.Normal(), copy.Normal());
    }

    [Fact]
    public void Nothing_is_allocated_for_a_draw()
    {
        var draws = Draws();
        draws.Normal();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) draws.Normal();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Each tolerance is four standard errors of the mean of so many draws.
    [Fact]
    public void Uniform_has_mean_a_half_and_a_twelfth_of_variance()
    {
        var (mean, variance) = Moments(d => d.Uniform());
        Assert.Equal(0.5, mean, 4 * Math.Sqrt(1.0 / 12 / Many));
        Assert.Equal(1.0 / 12, variance, 4 * Math.Sqrt(1.0 / 180 / Many));
    }

    [Fact]
    public void Normal_has_mean_none_and_variance_one()
    {
        var (mean, variance) = Moments(d => d.Normal());
        Assert.Equal(0, mean, 4 / Math.Sqrt(Many));
        Assert.Equal(1, variance, 4 * Math.Sqrt(2.0 / Many));
    }

    [Fact]
    public void Exponential_and_Poisson_have_their_means_and_variances()
    {
        var (mean, variance) = Moments(d => d.Exponential(3));
        Assert.Equal(3, mean, 4 * 3 / Math.Sqrt(Many));
        Assert.Equal(9, variance, 4 * 9 * Math.Sqrt(8.0 / Many));

        (mean, variance) = Moments(d => d.Poisson(2.5));
        Assert.Equal(2.5, mean, 4 * Math.Sqrt(2.5 / Many));
        Assert.Equal(2.5, variance, 4 * Math.Sqrt((2.5 + 2 * 6.25) / Many));
    }

    [Fact]
    public void A_lognormal_has_its_median_and_its_coefficient_of_variation()
    {
        var (mean, variance) = Moments(d => d.LogNormal(62, 0.6));
        Assert.Equal(62 * Math.Sqrt(1.36), mean, 4 * Math.Sqrt(variance / Many));
        Assert.Equal(0.6, Math.Sqrt(variance) / mean, 0.02);
        Assert.Equal(0.5, Moments(d => d.LogNormal(62, 0.6) < 62 ? 1 : 0).Mean, 4 * 0.5 / Math.Sqrt(Many));
    }

    [Fact]
    public void An_index_is_chosen_as_often_as_its_weight_says_and_never_without_weight()
    {
        double[] weights = [1, 0, 3, 0];
        var counts = new int[4];
        for (uint i = 0; i < Many; i++) counts[Draws(i).ChooseIndex(weights)]++;
        Assert.Equal(0, counts[1] + counts[3]);
        Assert.Equal(0.25, (double)counts[0] / Many, 4 * Math.Sqrt(0.25 * 0.75 / Many));
    }

    // Over patients, not within one stream: it is between patients that independence matters.
    private static (double Mean, double Variance) Moments(Func<RandomDraws, double> draw)
    {
        var values = Enumerable.Range(0, Many).Select(i => draw(Draws((uint)i))).ToList();
        var mean = values.Average();
        return (mean, values.Average(v => (v - mean) * (v - mean)));
    }
}
