using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Cartwright.Numerics.Lanes;

/// <summary>One patient's number: a plain <see cref="double"/>, and the reference for every wider lane.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Lane1(double Value) : IHardwareLane<Lane1>
{
    private const long SignificandBits = 0x000F_FFFF_FFFF_FFFF;
    private const long One = 0x3FF0_0000_0000_0000;

    /// <inheritdoc />
    public static int Width => 1;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lane1(double value) => new(value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator +(Lane1 left, Lane1 right) => new(left.Value + right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator -(Lane1 left, Lane1 right) => new(left.Value - right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator *(Lane1 left, Lane1 right) => new(left.Value * right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator /(Lane1 left, Lane1 right) => new(left.Value / right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 operator -(Lane1 value) => new(-value.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane1> operator <(Lane1 left, Lane1 right) => Where(Vector128.LessThan(Wide(left), Wide(right)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane1> operator >(Lane1 left, Lane1 right) => Where(Vector128.GreaterThan(Wide(left), Wide(right)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane1> operator <=(Lane1 left, Lane1 right) => Where(Vector128.LessThanOrEqual(Wide(left), Wide(right)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane1> operator >=(Lane1 left, Lane1 right) => Where(Vector128.GreaterThanOrEqual(Wide(left), Wide(right)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 MultiplyAdd(Lane1 a, Lane1 b, Lane1 c) => new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Select(Mask<Lane1> mask, Lane1 yes, Lane1 no) => new(Vector128.ConditionalSelect(Wide(mask.Bits), Wide(yes), Wide(no)).ToScalar());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Min(Lane1 left, Lane1 right) => left.Value < right.Value ? left : right;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Max(Lane1 left, Lane1 right) => left.Value > right.Value ? left : right;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Abs(Lane1 value) => new(Math.Abs(value.Value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Sqrt(Lane1 value) => new(Math.Sqrt(value.Value));

    /// <inheritdoc />
    public static Lane1 Exp(Lane1 power) => Exponential.Of(power);

    /// <inheritdoc />
    public static Lane1 Log(Lane1 value) => Logarithm.Of(value);

    /// <inheritdoc />
    public static Lane1 Pow(Lane1 value, Lane1 power) => Power.Of(value, power);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Mask<Lane1> mask) => Holds(mask) ? 1u : 0u;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane1> And(Mask<Lane1> left, Mask<Lane1> right) => Where(Wide(left.Bits) & Wide(right.Bits));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Lane1> Or(Mask<Lane1> left, Mask<Lane1> right) => Where(Wide(left.Bits) | Wide(right.Bits));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Round(Lane1 value) => new(Math.Round(value.Value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 PowerOfTwo(Lane1 integer) => new(BitConverter.Int64BitsToDouble(((long)integer.Value + 1023) << 52));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Exponent(Lane1 value) => new((double)((BitConverter.DoubleToInt64Bits(value.Value) >>> 52) - 1023));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane1 Significand(Lane1 value) => new(BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value.Value) & SignificandBits) | One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Mask<Lane1> Where(Vector128<double> holds) => new(new(holds.ToScalar()));

    // A comparison and a choice in a vector register: no branch to guess wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Wide(Lane1 lane) => Vector128.CreateScalarUnsafe(lane.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(Mask<Lane1> mask) => BitConverter.DoubleToInt64Bits(mask.Bits.Value) < 0;
}
