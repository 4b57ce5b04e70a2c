using Cartwright.Analysis.Rates;
using Cartwright.Trials.SingleArm;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

public class SingleStageTests
{
    /// <summary>The exact test of 92 patients against 20 %, as the trial of axicabtagene ciloleucel had it: 27 responses, and what they cost and find (R 4.2.2, pbinom).</summary>
    [Fact]
    public void Ninety_two_patients_need_twenty_seven_responses()
    {
        var design = SingleStageDesign.With(92, 0.2, 0.4, 0.025);
        Assert.Equal(27, design.Critical);
        Assert.Equal(0.0207627221524254, design.ActualAlpha, 1e-13);
        Assert.Equal(0.987087253154457, design.Power, 1e-13);
    }

    /// <summary>clinfun 1.1.1, ph2single: two numbers of patients each, the fewest first.</summary>
    [Theory]
    [InlineData(0.20, 0.40, 0.025, 0.10, 56, 17, 59, 18)]
    [InlineData(0.10, 0.30, 0.050, 0.20, 25, 5, 26, 5)]
    [InlineData(0.05, 0.25, 0.050, 0.20, 16, 2, 21, 3)]
    public void The_fewest_patients_are_those_of_ph2single(double unwanted, double wanted, double alpha, double beta, int n, int r, int nextN, int nextR)
    {
        Assert.Equal([(n, r), (nextN, nextR)], SingleStageDesign.Solutions(unwanted, wanted, alpha, beta).Take(2).Select(d => (d.Patients, d.Critical - 1)));
        Assert.Equal(n, SingleStageDesign.Smallest(unwanted, wanted, alpha, beta).Patients);
    }

    /// <summary>R 4.2.2, binom.test(x, n, p).</summary>
    [Fact]
    public void P_values_are_those_of_the_exact_test()
    {
        Assert.Equal(Math.Pow(0.5, 10) * 56, ExactBinomialTest.Greater(8, 10, 0.5), 1e-15);
        Assert.Equal(Math.Pow(0.5, 10) * 112, ExactBinomialTest.TwoSided(8, 10, 0.5), 1e-15);
        Assert.Equal(1, ExactBinomialTest.Greater(0, 10, 0.5));
        Assert.Equal(1, ExactBinomialTest.TwoSided(5, 10, 0.5), 1e-12);
    }

    /// <summary>The one-sided test rejects at α exactly where the exact interval of level 1 − 2α lies above the rate.</summary>
    [Fact]
    public void The_test_and_the_exact_interval_agree()
    {
        for (var x = 0; x <= 20; x++)
            foreach (var rate in (double[])[0.05, 0.2, 0.5])
                Assert.Equal(ExactBinomialTest.Greater(x, 20, rate) <= 0.025, ClopperPearson.Interval(new(x, 20)).Lower.OrNull > rate);
    }

    [Fact]
    public void Too_few_patients_to_reject_anything_are_refused()
    {
        Assert.Contains("not even a response of everybody", Assert.Throws<ArgumentException>(() => SingleStageDesign.With(2, 0.5, 0.7, 0.05)).Message, StringComparison.Ordinal);
        Assert.Contains("is not above", Assert.Throws<ArgumentException>(() => SingleStageDesign.Smallest(0.5, 0.4, 0.05, 0.2)).Message, StringComparison.Ordinal);
        Assert.Contains("5 events among 4 patients", Assert.Throws<ArgumentException>(() => ExactBinomialTest.Greater(5, 4, 0.5)).Message, StringComparison.Ordinal);
        Assert.Null(ExactBinomialTest.Critical(3, 0.5, 0.05));
    }

    /// <summary>Newcombe, Stat. Med. 17 (1998) 857–872, table I, method 6 (mid-P).</summary>
    [Theory]
    [InlineData(81, 263, 0.2544, 0.3658)]
    [InlineData(15, 148, 0.0601, 0.1581)]
    [InlineData(0, 20, 0.0000, 0.1391)]
    [InlineData(1, 29, 0.0017, 0.1585)]
    public void The_mid_P_interval_has_Newcombes_limits(int events, int of, double lower, double upper)
    {
        var interval = MidP.Interval(new(events, of));
        Assert.Equal(lower, interval.Lower.OrNull!.Value, 5.1e-5);
        Assert.Equal(upper, interval.Upper.OrNull!.Value, 5.1e-5);
    }

    /// <summary>Its ends solve its own equation, and with no event the upper is 1 − α^(1/n).</summary>
    [Fact]
    public void The_mid_P_interval_solves_its_equation()
    {
        Assert.Equal(1 - Math.Pow(0.05, 1.0 / 20), MidP.Interval(new(0, 20)).Upper.OrNull!.Value, 1e-12);
        for (var x = 1; x < 20; x++)
        {
            var (low, high) = (MidP.Interval(new(x, 20)).Lower.OrNull!.Value, MidP.Interval(new(x, 20)).Upper.OrNull!.Value);
            Assert.Equal(0.025, 1 - Binomial.CDF(low, 20, x) + Binomial.PMF(low, 20, x) / 2, 1e-12);
            Assert.Equal(0.025, Binomial.CDF(high, 20, x) - Binomial.PMF(high, 20, x) / 2, 1e-12);
            Assert.True(new Proportion(x, 20).Exact is var exact && exact.Lower.OrNull < low && high < exact.Upper.OrNull);
        }
        Assert.NotNull(MidP.Interval(new(0, 0)).Lower.Reason);
    }
}
