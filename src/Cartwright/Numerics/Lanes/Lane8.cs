using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cartwright.Numerics.Lanes;

/// <summary>Eight patients' numbers side by side.</summary>
/// <remarks>Fields and bit casts, where properties and constructors would read better: each of those costs the compiler one more call to inline, and it stops before a model's equations end.</remarks>
public readonly struct Lane8 : IHardwareLane<Lane8>
{
    private readonly Vector512<double> values;

    /// <summary>These numbers, one a patient.</summary>
    public Lane8(Vector512<double> values) => this.values = values;

    /// <summary>One number a patient.</summary>
    public Vector512<double> Values => values;

    private const long SignificandBits = 0x000F_FFFF_FFFF_FFFF;
    private const long One = 0x3FF0_0000_0000_0000;

    // Adding 2⁵² + 2⁵¹ leaves a small integer in the low bits of the significand.
    private const double IntegerInBits = 6755399441055744.0;

    /// <inheritdoc />
    public static int Width => 8;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane8(double value) => Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator +(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Lane8>(left.values + right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Lane8>(left.values - right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator *(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Lane8>(left.values * right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator /(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Lane8>(left.values / right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 operator -(Lane8 value) => Unsafe.BitCast<Vector512<double>, Lane8>(-value.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator <(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Mask<Lane8>>(Vector512.LessThan(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator >(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Mask<Lane8>>(Vector512.GreaterThan(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator <=(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Mask<Lane8>>(Vector512.LessThanOrEqual(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> operator >=(Lane8 left, Lane8 right) => Unsafe.BitCast<Vector512<double>, Mask<Lane8>>(Vector512.GreaterThanOrEqual(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 MultiplyAdd(Lane8 a, Lane8 b, Lane8 c) => Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.FusedMultiplyAdd(a.values, b.values, c.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Select(Mask<Lane8> mask, Lane8 yes, Lane8 no) => Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.ConditionalSelect(Unsafe.BitCast<Mask<Lane8>, Vector512<double>>(mask), yes.values, no.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Min(Lane8 left, Lane8 right) => Select(left < right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Max(Lane8 left, Lane8 right) => Select(left > right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Abs(Lane8 value) => Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.Abs(value.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Sqrt(Lane8 value) => Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.Sqrt(value.values));

    /// <inheritdoc />
    public static Lane8 Exp(Lane8 power) => Exponential.Of(power);

    /// <inheritdoc />
    public static Lane8 Log(Lane8 value) => Logarithm.Of(value);

    /// <inheritdoc />
    public static Lane8 Pow(Lane8 value, Lane8 power) => Power.Of(value, power);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Mask<Lane8> mask) => (uint)Vector512.ExtractMostSignificantBits(Unsafe.BitCast<Mask<Lane8>, Vector512<double>>(mask));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> And(Mask<Lane8> left, Mask<Lane8> right) => Unsafe.BitCast<Vector512<double>, Mask<Lane8>>(Unsafe.BitCast<Mask<Lane8>, Vector512<double>>(left) & Unsafe.BitCast<Mask<Lane8>, Vector512<double>>(right));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane8> Or(Mask<Lane8> left, Mask<Lane8> right) => Unsafe.BitCast<Vector512<double>, Mask<Lane8>>(Unsafe.BitCast<Mask<Lane8>, Vector512<double>>(left) | Unsafe.BitCast<Mask<Lane8>, Vector512<double>>(right));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Round(Lane8 value) => Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.Round(value.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 PowerOfTwo(Lane8 integer) =>
        Unsafe.BitCast<Vector512<double>, Lane8>(Vector512.ShiftLeft((integer.values + Vector512.Create(IntegerInBits + 1023)).AsInt64(), 52).AsDouble());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Exponent(Lane8 value)
    {
        var biased = Vector512.ShiftRightLogical(value.values.AsInt64(), 52) | Vector512.Create(IntegerInBits).AsInt64();
        return Unsafe.BitCast<Vector512<double>, Lane8>(biased.AsDouble() - Vector512.Create(IntegerInBits + 1023));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane8 Significand(Lane8 value) =>
        Unsafe.BitCast<Vector512<double>, Lane8>((value.values.AsInt64() & Vector512.Create(SignificandBits) | Vector512.Create(One)).AsDouble());
}
