using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cartwright.Numerics.Lanes;

/// <summary>Four patients' numbers side by side.</summary>
/// <remarks>Fields and bit casts, where properties and constructors would read better: each of those costs the compiler one more call to inline, and it stops before a model's equations end.</remarks>
public readonly struct Lane4 : IHardwareLane<Lane4>
{
    private readonly Vector256<double> values;

    /// <summary>These numbers, one a patient.</summary>
    public Lane4(Vector256<double> values) => this.values = values;

    /// <summary>One number a patient.</summary>
    public Vector256<double> Values => values;

    private const long SignificandBits = 0x000F_FFFF_FFFF_FFFF;
    private const long One = 0x3FF0_0000_0000_0000;

    // Adding 2⁵² + 2⁵¹ leaves a small integer in the low bits of the significand.
    private const double IntegerInBits = 6755399441055744.0;

    /// <inheritdoc />
    public static int Width => 4;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane4(double value) => Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator +(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Lane4>(left.values + right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Lane4>(left.values - right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator *(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Lane4>(left.values * right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator /(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Lane4>(left.values / right.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 operator -(Lane4 value) => Unsafe.BitCast<Vector256<double>, Lane4>(-value.values);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator <(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Mask<Lane4>>(Vector256.LessThan(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator >(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Mask<Lane4>>(Vector256.GreaterThan(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator <=(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Mask<Lane4>>(Vector256.LessThanOrEqual(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> operator >=(Lane4 left, Lane4 right) => Unsafe.BitCast<Vector256<double>, Mask<Lane4>>(Vector256.GreaterThanOrEqual(left.values, right.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 MultiplyAdd(Lane4 a, Lane4 b, Lane4 c) => Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.FusedMultiplyAdd(a.values, b.values, c.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Select(Mask<Lane4> mask, Lane4 yes, Lane4 no) => Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.ConditionalSelect(Unsafe.BitCast<Mask<Lane4>, Vector256<double>>(mask), yes.values, no.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Min(Lane4 left, Lane4 right) => Select(left < right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Max(Lane4 left, Lane4 right) => Select(left > right, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Abs(Lane4 value) => Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.Abs(value.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Sqrt(Lane4 value) => Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.Sqrt(value.values));

    /// <inheritdoc />
    public static Lane4 Exp(Lane4 power) => Exponential.Of(power);

    /// <inheritdoc />
    public static Lane4 Log(Lane4 value) => Logarithm.Of(value);

    /// <inheritdoc />
    public static Lane4 Pow(Lane4 value, Lane4 power) => Power.Of(value, power);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Mask<Lane4> mask) => (uint)Vector256.ExtractMostSignificantBits(Unsafe.BitCast<Mask<Lane4>, Vector256<double>>(mask));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> And(Mask<Lane4> left, Mask<Lane4> right) => Unsafe.BitCast<Vector256<double>, Mask<Lane4>>(Unsafe.BitCast<Mask<Lane4>, Vector256<double>>(left) & Unsafe.BitCast<Mask<Lane4>, Vector256<double>>(right));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane4> Or(Mask<Lane4> left, Mask<Lane4> right) => Unsafe.BitCast<Vector256<double>, Mask<Lane4>>(Unsafe.BitCast<Mask<Lane4>, Vector256<double>>(left) | Unsafe.BitCast<Mask<Lane4>, Vector256<double>>(right));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Round(Lane4 value) => Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.Round(value.values));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 PowerOfTwo(Lane4 integer) =>
        Unsafe.BitCast<Vector256<double>, Lane4>(Vector256.ShiftLeft((integer.values + Vector256.Create(IntegerInBits + 1023)).AsInt64(), 52).AsDouble());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Exponent(Lane4 value)
    {
        var biased = Vector256.ShiftRightLogical(value.values.AsInt64(), 52) | Vector256.Create(IntegerInBits).AsInt64();
        return Unsafe.BitCast<Vector256<double>, Lane4>(biased.AsDouble() - Vector256.Create(IntegerInBits + 1023));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane4 Significand(Lane4 value) =>
        Unsafe.BitCast<Vector256<double>, Lane4>((value.values.AsInt64() & Vector256.Create(SignificandBits) | Vector256.Create(One)).AsDouble());
}
