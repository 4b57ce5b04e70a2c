using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cartwright.Numerics.Lanes;

/// <summary>Four patients' numbers side by side.</summary>
/// <param name="Values">One number a patient.</param>
public readonly record struct Lane4(Vector256<double> Values) : IHardwareLane<Lane4>
{
    private const long SignificandBits = 0x000F_FFFF_FFFF_FFFF;
    private const long One = 0x3FF0_0000_0000_0000;

    // Adding 2⁵² + 2⁵¹ leaves a small integer in the low bits of the significand.
    private const double IntegerInBits = 6755399441055744.0;

    /// <inheritdoc />
    public static int Width => 4;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane4(double value) => new(Vector256.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator +(Lane4 left, Lane4 right) => new(left.Values + right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 left, Lane4 right) => new(left.Values - right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator *(Lane4 left, Lane4 right) => new(left.Values * right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator /(Lane4 left, Lane4 right) => new(left.Values / right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 value) => new(-value.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator <(Lane4 left, Lane4 right) => new(new(Vector256.LessThan(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator >(Lane4 left, Lane4 right) => new(new(Vector256.GreaterThan(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator <=(Lane4 left, Lane4 right) => new(new(Vector256.LessThanOrEqual(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator >=(Lane4 left, Lane4 right) => new(new(Vector256.GreaterThanOrEqual(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 MultiplyAdd(Lane4 a, Lane4 b, Lane4 c) => new(Vector256.FusedMultiplyAdd(a.Values, b.Values, c.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Select(Mask<Lane4> mask, Lane4 yes, Lane4 no) => new(Vector256.ConditionalSelect(mask.Bits.Values, yes.Values, no.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Min(Lane4 left, Lane4 right) => Select(left < right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Max(Lane4 left, Lane4 right) => Select(left > right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Abs(Lane4 value) => new(Vector256.Abs(value.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Sqrt(Lane4 value) => new(Vector256.Sqrt(value.Values));

    /// <inheritdoc />
    public static Lane4 Exp(Lane4 power) => Exponential.Of(power);

    /// <inheritdoc />
    public static Lane4 Log(Lane4 value) => Logarithm.Of(value);

    /// <inheritdoc />
    public static Lane4 Pow(Lane4 value, Lane4 power) => Power.Of(value, power);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Mask<Lane4> mask) => (uint)Vector256.ExtractMostSignificantBits(mask.Bits.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> And(Mask<Lane4> left, Mask<Lane4> right) => new(new(left.Bits.Values & right.Bits.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> Or(Mask<Lane4> left, Mask<Lane4> right) => new(new(left.Bits.Values | right.Bits.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Round(Lane4 value) => new(Vector256.Round(value.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 PowerOfTwo(Lane4 integer) =>
        new(Vector256.ShiftLeft((integer.Values + Vector256.Create(IntegerInBits + 1023)).AsInt64(), 52).AsDouble());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Exponent(Lane4 value)
    {
        var biased = Vector256.ShiftRightLogical(value.Values.AsInt64(), 52) | Vector256.Create(IntegerInBits).AsInt64();
        return new(biased.AsDouble() - Vector256.Create(IntegerInBits + 1023));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Significand(Lane4 value) =>
        new((value.Values.AsInt64() & Vector256.Create(SignificandBits) | Vector256.Create(One)).AsDouble());
}
