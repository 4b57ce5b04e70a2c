namespace Cartwright.Numerics;

/// <summary>The non-decreasing sequence nearest to a sequence in weighted least squares.</summary>
/// <remarks>Pool-adjacent-violators. Barlow, Bartholomew, Bremner, Brunk. Statistical Inference under Order Restrictions (1972). One pass from the left.</remarks>
public static class IsotonicRegression
{
    /// <summary>The fit, as long as the values.</summary>
    /// <exception cref="ArgumentException">Not as many weights as values, or a weight that is not positive.</exception>
    public static double[] Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var fit = new double[values.Length];
        Fit(values, weights, fit);
        return fit;
    }

    /// <summary>The same into memory that the caller has.</summary>
    /// <exception cref="ArgumentException">Not as many weights or places as values, or a weight that is not positive.</exception>
    public static void Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, Span<double> fit)
    {
        if (weights.Length != values.Length || fit.Length != values.Length) throw new ArgumentException($"{values.Length} values, {weights.Length} weights and {fit.Length} places; as many of each are wanted.");
        Span<double> mean = stackalloc double[values.Length], weight = stackalloc double[values.Length];
        Span<int> size = stackalloc int[values.Length];
        var blocks = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (!(weights[i] > 0)) throw new ArgumentException($"A weight is positive; {weights[i]} is not.", nameof(weights));
            (mean[blocks], weight[blocks], size[blocks]) = (values[i], weights[i], 1);
            for (; blocks > 0 && mean[blocks - 1] > mean[blocks]; blocks--)
            {
                var both = weight[blocks - 1] + weight[blocks];
                mean[blocks - 1] = (weight[blocks - 1] * mean[blocks - 1] + weight[blocks] * mean[blocks]) / both;
                (weight[blocks - 1], size[blocks - 1]) = (both, size[blocks - 1] + size[blocks]);
            }
            blocks++;
        }
        for (int block = 0, at = 0; block < blocks; at += size[block++]) fit.Slice(at, size[block]).Fill(mean[block]);
    }
}
