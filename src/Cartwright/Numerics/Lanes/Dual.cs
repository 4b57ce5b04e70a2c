using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>
/// A number and how fast it changes with one thing: forward-mode differentiation. Equations written over lanes run on it as they stand, and yield an exact column of
/// their Jacobian. Comparisons compare values; a choice takes the derivative of what it chose.
/// </summary>
/// <remarks>
/// <para>Griewank, Walther. Evaluating Derivatives, 2nd edition (2008), chapter 3.</para>
/// <para>What does not change gives no change, even through an infinite slope: the derivative of √x at x = 0 is 0 along a direction that leaves x alone. Otherwise an
/// empty compartment under a root or a fractional power would turn a whole column into no number.</para>
/// </remarks>
/// <param name="Value">The number.</param>
/// <param name="Derivative">Its derivative.</param>
public readonly record struct Dual<T>(T Value, T Derivative) : ILane<Dual<T>> where T : struct, ILane<T>
{
    /// <inheritdoc />
    public static int Width => T.Width;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Dual<T>(double value) => new(value, 0.0);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator +(Dual<T> left, Dual<T> right) => new(left.Value + right.Value, left.Derivative + right.Derivative);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> left, Dual<T> right) => new(left.Value - right.Value, left.Derivative - right.Derivative);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator *(Dual<T> left, Dual<T> right) =>
        new(left.Value * right.Value, T.MultiplyAdd(left.Value, right.Derivative, left.Derivative * right.Value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator /(Dual<T> left, Dual<T> right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Derivative - quotient * right.Derivative) / right.Value);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> operator -(Dual<T> value) => new(-value.Value, -value.Derivative);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Dual<T>> operator <(Dual<T> left, Dual<T> right) => Where(left.Value < right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Dual<T>> operator >(Dual<T> left, Dual<T> right) => Where(left.Value > right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Dual<T>> operator <=(Dual<T> left, Dual<T> right) => Where(left.Value <= right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Dual<T>> operator >=(Dual<T> left, Dual<T> right) => Where(left.Value >= right.Value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> MultiplyAdd(Dual<T> a, Dual<T> b, Dual<T> c) =>
        new(T.MultiplyAdd(a.Value, b.Value, c.Value), T.MultiplyAdd(a.Value, b.Derivative, T.MultiplyAdd(a.Derivative, b.Value, c.Derivative)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Select(Mask<Dual<T>> mask, Dual<T> yes, Dual<T> no) => Select(new Mask<T>(mask.Bits.Value), yes, no);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Min(Dual<T> left, Dual<T> right) => Select(left.Value < right.Value, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Max(Dual<T> left, Dual<T> right) => Select(left.Value > right.Value, left, right);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Abs(Dual<T> value) => new(T.Abs(value.Value), T.Select(value.Value < 0.0, -value.Derivative, value.Derivative));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Sqrt(Dual<T> value)
    {
        var root = T.Sqrt(value.Value);
        return new(root, Along(0.5 / root, value.Derivative));
    }

    /// <inheritdoc />
    public static Dual<T> Exp(Dual<T> power)
    {
        var value = T.Exp(power.Value);
        return new(value, value * power.Derivative);
    }

    /// <inheritdoc />
    public static Dual<T> Log(Dual<T> value) => new(T.Log(value.Value), Along(1.0 / value.Value, value.Derivative));

    /// <inheritdoc />
    public static Dual<T> Pow(Dual<T> value, Dual<T> power)
    {
        var result = T.Pow(value.Value, power.Value);
        var positive = value.Value > 0.0;
        var slope = T.Select(positive, power.Value * result / value.Value, SlopeAtZero(power.Value));
        var bend = T.Select(positive, result * T.Log(value.Value), 0.0);
        return new(result, Along(slope, value.Derivative) + Along(bend, power.Derivative));
    }

    // The limit of n·xⁿ⁻¹ as x falls to 0: nothing for n above 1 and for n = 0, 1 for n = 1, and infinite between and below.
    private static T SlopeAtZero(T n) => T.Select(n > 1.0, 0.0, T.Select(n >= 1.0, 1.0, Along(double.PositiveInfinity, n)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Along(T slope, T direction) => T.Select(T.Abs(direction) <= 0.0, 0.0, slope * direction);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Dual<T> Select(Mask<T> mask, Dual<T> yes, Dual<T> no) =>
        new(T.Select(mask, yes.Value, no.Value), T.Select(mask, yes.Derivative, no.Derivative));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Mask<Dual<T>> Where(Mask<T> mask) => new(new(mask.Bits, mask.Bits));
}
