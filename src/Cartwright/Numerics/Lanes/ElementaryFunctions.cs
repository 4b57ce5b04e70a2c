using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>Exponential, logarithm and power from the four operations and FMA alone, so that every lane width and every architecture gives the same bits.</summary>
internal static class ElementaryFunctions
{
    private const double LogOfTwoHigh = 0.693147180369123816490;
    private const double LogOfTwoLow = 1.90821492927058770002e-10;
    private const double PerLogOfTwo = 1.44269504088896338700;

    /// <summary>e to the power: the power less n·ln 2 lies within ±0.347, where a Taylor polynomial of degree 13 is exact to the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T power) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var bounded = T.Max(T.Min(power, 709.0), -708.0);
        var n = T.Round(bounded * PerLogOfTwo);
        var r = T.MultiplyAdd(n, -LogOfTwoLow, T.MultiplyAdd(n, -LogOfTwoHigh, bounded));
        T sum = 1.0 / 6227020800;
        sum = T.MultiplyAdd(sum, r, 1.0 / 479001600);
        sum = T.MultiplyAdd(sum, r, 1.0 / 39916800);
        sum = T.MultiplyAdd(sum, r, 1.0 / 3628800);
        sum = T.MultiplyAdd(sum, r, 1.0 / 362880);
        sum = T.MultiplyAdd(sum, r, 1.0 / 40320);
        sum = T.MultiplyAdd(sum, r, 1.0 / 5040);
        sum = T.MultiplyAdd(sum, r, 1.0 / 720);
        sum = T.MultiplyAdd(sum, r, 1.0 / 120);
        sum = T.MultiplyAdd(sum, r, 1.0 / 24);
        sum = T.MultiplyAdd(sum, r, 1.0 / 6);
        sum = T.MultiplyAdd(sum, r, 0.5);
        sum = T.MultiplyAdd(sum, r, 1.0);
        sum = T.MultiplyAdd(sum, r, 1.0);
        return sum * T.PowerOfTwo(n);
    }

    /// <summary>The natural logarithm: to be finished with its edge cases.</summary>
    public static T Log<T>(T value) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var big = value;
        var m = T.Significand(big);
        var e = T.Exponent(big);
        var high = m > 1.4142135623730951;
        m = T.Select(high, m * 0.5, m);
        e = T.Select(high, e + 1.0, e);
        var s = (m - 1.0) / (m + 1.0);
        var z = s * s;
        T sum = 1.0 / 23;
        for (var k = 21; k >= 3; k -= 2) sum = T.MultiplyAdd(sum, z, 1.0 / k);
        var twice = s + s;
        return T.MultiplyAdd(e, LogOfTwoHigh, T.MultiplyAdd(twice * z, sum, twice)) + e * LogOfTwoLow;
    }

    /// <summary>A power as e to the power times the logarithm: to be finished with its accuracy.</summary>
    public static T Pow<T>(T value, T power) where T : struct, IHardwareLane<T>, ILane<T> =>
        T.Select(value > 0.0, Exp(power * Log(value)), 0.0);
}
