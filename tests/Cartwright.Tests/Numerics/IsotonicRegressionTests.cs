using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Tests.Numerics;

/// <summary>Isotonic regression against its definition by a maximum of minima, and hand-worked cases.</summary>
public class IsotonicRegressionTests
{
    [Fact]
    public void Violators_are_pooled_by_weight()
    {
        Assert.Equal([1, 2, 3], IsotonicRegression.Of([1, 2, 3], [1, 1, 1]));
        Assert.Equal([2, 2, 2], IsotonicRegression.Of([3, 2, 1], [1, 1, 1]));
        Assert.Equal([1.75, 1.75, 5], IsotonicRegression.Of([4, 1, 5], [1, 3, 1]));
        Assert.Empty(IsotonicRegression.Of([], []));
    }

    /// <summary>Barlow and others (1972): the fit at i is the largest, over starts up to i, of the least mean, over ends from i.</summary>
    [Fact]
    public void The_fit_is_the_maximum_of_minima_of_means()
    {
        var random = new System.Random(5);
        for (var trial = 0; trial < 500; trial++)
        {
            var length = random.Next(1, 8);
            double[] values = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble())], weights = [.. Enumerable.Range(0, length).Select(_ => 0.1 + random.NextDouble())];
            double Mean(int from, int to) => Enumerable.Range(from, to - from + 1).Sum(i => weights[i] * values[i]) / Enumerable.Range(from, to - from + 1).Sum(i => weights[i]);
            var fit = IsotonicRegression.Of(values, weights);
            for (var i = 0; i < length; i++)
                Assert.Equal(Enumerable.Range(0, i + 1).Max(s => Enumerable.Range(i, length - i).Min(e => Mean(s, e))), fit[i], 1e-12);
        }
    }

    [Fact]
    public void A_weight_that_is_not_positive_is_refused()
    {
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Of([1], [0]));
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Of([1, 2], [1]));
    }
}
