using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cartwright.Numerics.Lanes;

/// <summary>Eight patients' numbers side by side.</summary>
/// <param name="Values">One number a patient.</param>
public readonly record struct Lane8(Vector512<double> Values) : IHardwareLane<Lane8>
{
    private const long SignificandBits = 0x000F_FFFF_FFFF_FFFF;
    private const long One = 0x3FF0_0000_0000_0000;

    // Adding 2⁵² + 2⁵¹ leaves a small integer in the low bits of the significand.
    private const double IntegerInBits = 6755399441055744.0;

    /// <inheritdoc />
    public static int Width => 8;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane8(double value) => new(Vector512.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator +(Lane8 left, Lane8 right) => new(left.Values + right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 left, Lane8 right) => new(left.Values - right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator *(Lane8 left, Lane8 right) => new(left.Values * right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator /(Lane8 left, Lane8 right) => new(left.Values / right.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 value) => new(-value.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator <(Lane8 left, Lane8 right) => new(new(Vector512.LessThan(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator >(Lane8 left, Lane8 right) => new(new(Vector512.GreaterThan(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator <=(Lane8 left, Lane8 right) => new(new(Vector512.LessThanOrEqual(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator >=(Lane8 left, Lane8 right) => new(new(Vector512.GreaterThanOrEqual(left.Values, right.Values)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 MultiplyAdd(Lane8 a, Lane8 b, Lane8 c) => new(Vector512.FusedMultiplyAdd(a.Values, b.Values, c.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Select(Mask<Lane8> mask, Lane8 yes, Lane8 no) => new(Vector512.ConditionalSelect(mask.Bits.Values, yes.Values, no.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Min(Lane8 left, Lane8 right) => Select(left < right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Max(Lane8 left, Lane8 right) => Select(left > right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Abs(Lane8 value) => new(Vector512.Abs(value.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Sqrt(Lane8 value) => new(Vector512.Sqrt(value.Values));

    /// <inheritdoc />
    public static Lane8 Exp(Lane8 power) => Exponential.Of(power);

    /// <inheritdoc />
    public static Lane8 Log(Lane8 value) => Logarithm.Of(value);

    /// <inheritdoc />
    public static Lane8 Pow(Lane8 value, Lane8 power) => Power.Of(value, power);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Mask<Lane8> mask) => (uint)Vector512.ExtractMostSignificantBits(mask.Bits.Values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> And(Mask<Lane8> left, Mask<Lane8> right) => new(new(left.Bits.Values & right.Bits.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> Or(Mask<Lane8> left, Mask<Lane8> right) => new(new(left.Bits.Values | right.Bits.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Round(Lane8 value) => new(Vector512.Round(value.Values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 PowerOfTwo(Lane8 integer) =>
        new(Vector512.ShiftLeft((integer.Values + Vector512.Create(IntegerInBits + 1023)).AsInt64(), 52).AsDouble());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Exponent(Lane8 value)
    {
        var biased = Vector512.ShiftRightLogical(value.Values.AsInt64(), 52) | Vector512.Create(IntegerInBits).AsInt64();
        return new(biased.AsDouble() - Vector512.Create(IntegerInBits + 1023));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Significand(Lane8 value) =>
        new((value.Values.AsInt64() & Vector512.Create(SignificandBits) | Vector512.Create(One)).AsDouble());
}
