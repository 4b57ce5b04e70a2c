using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>
/// e to a power from sums, products, FMA and a power of two, so that every width and every architecture gives the same bits. Error below 0.7 ulp; +∞ above ln of the
/// greatest number; 0 below −708 (3.3e-308: no gradual underflow); not a number of not a number.
/// </summary>
/// <remarks>
/// e^x = 2^n · e^r with |r| ≤ ln 2 / 2, and e^r = 1 + r + r²·p(r), where p of degree 9 has the least greatest relative error of e^r (Remez exchange; 2^-57.9).
/// Muller and others. Handbook of Floating-Point Arithmetic, 2nd edition (2018), chapter 10.
/// </remarks>
internal static class Exponential
{
    /// <summary>ln 2 and what its nearest double leaves.</summary>
    private const double LogOfTwo = 0.6931471805599453, LogOfTwoRest = 2.3190468138462996e-17;
    private const double PerLogOfTwo = 1.4426950408889634;
    private const double Greatest = 709.782712893384, Least = -708.0;

    /// <summary>e to the power.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T power) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Write(in power, out var result);
        return result;
    }

    /// <summary>e to the sum of a power and a correction in its last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T power, T correction) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var n = T.Round(power * PerLogOfTwo);
        return Scaled(power, n, T.MultiplyAdd(n, -LogOfTwoRest, correction));
    }

    // Not inlined, for a model's step with a dozen of them would have more local variables than the compiler tracks, and then it inlines nothing more, not even a sum.
    // By reference, because a vector by value goes through memory in two halves, which costs more than the whole function.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write<T>(in T power, out T result) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (x, n) = (power, T.Round(power * PerLogOfTwo));
        result = Scaled(x, n, n * -LogOfTwoRest);
    }

    // The difference to n·ln 2 is exact: both are multiples of 2^-54 where n is not 0, and it is below 1/2. Twice e^r times 2^(n−1), because 2^1024 is no double and a
    // power just below the greatest needs it. Selected last: beyond the bounds r means nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Scaled<T>(T power, T n, T rest) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var exact = T.MultiplyAdd(n, -LogOfTwo, power);
        var r = exact + rest;
        var result = Twice(r, exact - r + rest) * T.PowerOfTwo(n - 1.0);
        return T.Select(power > Greatest, double.PositiveInfinity, T.Select(power < Least, 0.0, result));
    }

    // 2 + 2r is carried with what its rounding loses, which costs no time: the polynomial takes longer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Twice<T>(T r, T rest) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var twice = r + r;
        var sum = twice + 2.0;
        var lost = (2.0 - sum) + twice + (rest + rest);
        var r2 = r * r;
        return sum + T.MultiplyAdd(r2, Series(r, r2), lost);
    }

    // 2·p(r), in pairs, not nested: the model's next stage waits for it, and nested it is twice as deep.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Series<T>(T r, T r2) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var r4 = r2 * r2;
        var p01 = T.MultiplyAdd(r, 2 * 0.1666666666666641, 2 * 0.5000000000000011);
        var p23 = T.MultiplyAdd(r, 2 * 0.008333333333494987, 2 * 0.041666666666529725);
        var p45 = T.MultiplyAdd(r, 2 * 0.00019841269505750853, 2 * 0.001388888894376021);
        var p67 = T.MultiplyAdd(r, 2 * 2.7557586826456074e-06, 2 * 2.4801492949463016e-05);
        var p89 = T.MultiplyAdd(r, 2 * 2.500001120812371e-08, 2 * 2.7630306292627637e-07);
        var p4 = T.MultiplyAdd(r4, p89, T.MultiplyAdd(r2, p67, p45));
        return T.MultiplyAdd(r4, p4, T.MultiplyAdd(r2, p23, p01));
    }
}
