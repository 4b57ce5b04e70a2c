using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>
/// The natural logarithm from the four operations and FMA, so that every width and every architecture gives the same bits. Error below 0.8 ulp, subnormal numbers
/// included; −∞ at 0, +∞ at +∞, not a number below 0 and of not a number.
/// </summary>
/// <remarks>
/// value = 2^e · m with m within √½ and √2; s = (m − 1)/(m + 1); ln m = 2s + s³·p(s²), where p of degree 6 has the least greatest error (Remez exchange; 2^-59.5 of ln m).
/// 2s is written as f − s·f with f = m − 1, so that the leading term is exact, as in FreeBSD's msun (K. C. Ng, 1993).
/// </remarks>
internal static class Logarithm
{
    private const double LogOfTwo = 0.6931471805599453, LogOfTwoRest = 2.3190468138462996e-17;
    private const double RootOfTwo = 1.4142135623730951;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984.0;

    /// <summary>The natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T value) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Write(in value, out var result);
        return result;
    }

    // Not inlined and by reference, as is the exponential.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write<T>(in T at, out T result) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var value = at;
        result = T.Bits(Normal(value)) == (1u << T.Width) - 1 ? OfNormal(value, 0.0) : OfAny(value);
    }

    /// <summary>Where a value is positive, normal and finite: nearly always in every lane, and the care for others then costs nothing. The bits are the same either way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<T> Normal<T>(T value) where T : struct, IHardwareLane<T>, ILane<T> => T.And(value >= LeastNormal, value <= double.MaxValue);

    /// <summary>A number as a power of two times a significand within √½ and √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (T Exponent, T Significand) Split<T>(T value) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (e, m) = (T.Exponent(value), T.Significand(value));
        var high = m > RootOfTwo;
        return (T.Select(high, e + 1.0, e), T.Select(high, m * 0.5, m));
    }

    /// <summary>A positive number as a normal one, and the power of two that takes it back.</summary>
    public static (T Normal, T Exponent) Normalised<T>(T value) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var subnormal = value < LeastNormal;
        return (T.Select(subnormal, value * TwoTo54, value), T.Select(subnormal, -54.0, 0.0));
    }

    /// <summary>A logarithm where the value has one; elsewhere what stands for it.</summary>
    public static T WithEdges<T>(T value, T logarithm) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var edge = T.Select(value > 0.0, value, T.Select(value >= 0.0, double.NegativeInfinity, double.NaN));
        return T.Select(T.And(value > 0.0, value <= double.MaxValue), logarithm, edge);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T OfAny<T>(T value) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (normal, exponent) = Normalised(value);
        return WithEdges(value, OfNormal(normal, exponent));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OfNormal<T>(T value, T exponent) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (e, m) = Split(value);
        e += exponent;
        var f = m - 1.0;
        var s = f / (m + 1.0);
        var half = f * f * 0.5;
        var rest = T.MultiplyAdd(s, half + Series(s * s), e * LogOfTwoRest);
        return T.MultiplyAdd(e, LogOfTwo, f - (half - rest));
    }

    // s²·p(s²), in pairs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Series<T>(T z) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var z2 = z * z;
        var p01 = T.MultiplyAdd(z, 0.39999999999413965, 0.6666666666666734);
        var p23 = T.MultiplyAdd(z, 0.22222198553650335, 0.2857142874256316);
        var p45 = T.MultiplyAdd(z, 0.1531402092623847, 0.18183565414682856);
        var p456 = T.MultiplyAdd(z2, 0.14796263108064794, p45);
        return z * T.MultiplyAdd(z2 * z2, p456, T.MultiplyAdd(z2, p23, p01));
    }
}
