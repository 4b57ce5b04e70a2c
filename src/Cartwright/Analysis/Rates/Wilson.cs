using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Rates;

/// <summary>The score interval of a proportion, without continuity correction.</summary>
/// <remarks>Wilson. Probable inference, the law of succession, and statistical inference. J. Am. Stat. Assoc. 22 (1927) 209–212;
/// Newcombe. Stat. Med. 17 (1998) 857–872, method 3.</remarks>
public static class Wilson
{
    /// <summary>The interval.</summary>
    public static ConfidenceInterval Interval(Proportion proportion, double level = ConfidenceInterval.UsualLevel)
    {
        if (proportion.Of == 0) return ConfidenceInterval.None(Proportion.Nobody, level);
        double x = proportion.Events, n = proportion.Of;
        var z = Normal.InvCDF(0, 1, 1 - (1 - level) / 2);
        var middle = 2 * x + z * z;
        var reach = z * Math.Sqrt(z * z + 4 * x * (n - x) / n);
        var scale = 2 * (n + z * z);
        return new(x == 0 ? 0 : (middle - reach) / scale, x == n ? 1 : (middle + reach) / scale, level);
    }
}
