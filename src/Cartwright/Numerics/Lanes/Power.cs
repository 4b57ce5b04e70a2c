using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>
/// A number not below 0 to a power, as e to the power times a logarithm of twice the precision, from the four operations and FMA: the same bits at every width and on
/// every architecture. Error below 1.2 ulp; a result beyond the greatest number is +∞, below e^−708 (3.3e-308) 0.
/// </summary>
/// <remarks>
/// 0 to a positive power is 0, to a negative one +∞; anything to the power 0, and 1 to any power, is 1 (both limits of a rate law); a base below 0 gives not a number
/// whatever the power, and not a number stays so. Pairs of doubles: Dekker. A floating-point technique for extending the available precision. Numer. Math. 18 (1971) 224–242.
/// </remarks>
internal static class Power
{
    /// <summary>ln 2 to 42 bits, so that its product with an exponent is exact, and the rest.</summary>
    private const double LogOfTwo = 0.6931471805598903, LogOfTwoRest = 5.497923018708371e-14;

    /// <summary>The value to the power.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T value, T power) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Write(in value, in power, out var result);
        return result;
    }

    // Not inlined and by reference, as is the exponential.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write<T>(in T value, in T power, out T result) where T : struct, IHardwareLane<T>, ILane<T>
    {
        Log(in value, 0.0, out var high, out var low);
        result = Raised(high, low, power);
        if (T.Bits(T.And(result >= 0.0, Logarithm.Normal(value))) != (1u << T.Width) - 1) result = OfAny(value, power);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T OfAny<T>(T value, T power) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (normal, exponent) = Logarithm.Normalised(value);
        Log(in normal, in exponent, out var high, out var low);
        var result = Raised(Logarithm.WithEdges(value, high), low, power);
        var toNothing = T.And(T.Abs(power) <= 0.0, value >= 0.0);
        var ofOne = T.And(T.Abs(value - 1.0) <= 0.0, T.Abs(power) >= 0.0);
        return T.Select(T.Or(toNothing, ofOne), 1.0, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Raised<T>(T high, T low, T power) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var product = power * high;
        return Exponential.Of(product, T.MultiplyAdd(power, low, T.MultiplyAdd(power, high, -product)));
    }

    // The logarithm of a normal number times a power of two, as a sum of two numbers: ln m = 2·(s + s·t), s = (m − 1)/(m + 1), t = s²·(1/3 + s²/5 + …).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Log<T>(in T value, in T exponent, out T high, out T low) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (e, m) = Logarithm.Split(value);
        e += exponent;
        var (s, sLow) = Quotient(m);
        var (t, tLow) = Tail(s, sLow);
        var u = s * t;
        var uLow = T.MultiplyAdd(s, t, -u) + T.MultiplyAdd(s, tLow, sLow * t);
        var half = s + u;
        var halfLow = (s - half + u) + (sLow + uLow);

        var (twos, twice) = (e * LogOfTwo, half + half);
        var sum = twos + twice;
        high = sum;
        low = (twos - sum + twice) + T.MultiplyAdd(e, LogOfTwoRest, halfLow + halfLow);
    }

    // One division: its reciprocal also gives the quotient's low part, from an exact remainder.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T High, T Low) Quotient<T>(T m) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var (f, sum) = (m - 1.0, m + 1.0);
        var sumLow = m - (sum - 1.0);
        var per = 1.0 / sum;
        var high = f * per;
        var remainder = T.MultiplyAdd(-high, sum, f);
        return (high, T.MultiplyAdd(-high, sumLow, remainder) * per);
    }

    // Beyond 1/3 a double is precise enough: the terms are less than 2^-12 of the whole.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (T High, T Low) Tail<T>(T s, T sLow) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var z = s * s;
        var zLow = T.MultiplyAdd(s, s, -z) + (s + s) * sLow;
        var series = z * Series(z);
        var q = series + 0.3333333333333333;
        var qLow = series - (q - 0.3333333333333333) + 1.850371707708594e-17;
        var t = z * q;
        return (t, T.MultiplyAdd(z, q, -t) + T.MultiplyAdd(z, qLow, zLow * q));
    }

    // 1/5 + z/7 + …, in pairs; of degree 6, and least greatest error (Remez exchange; 2^-66 of ln m).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Series<T>(T z) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var z2 = z * z;
        var p01 = T.MultiplyAdd(z, 0.14285714285049247, 0.20000000000001128);
        var p23 = T.MultiplyAdd(z, 0.09090892174627936, 0.11111111260060892);
        var p45 = T.MultiplyAdd(z, 0.06628398840327353, 0.07693379087110895);
        var p456 = T.MultiplyAdd(z2, 0.06598259387917185, p45);
        return T.MultiplyAdd(z2 * z2, p456, T.MultiplyAdd(z2, p23, p01));
    }
}
