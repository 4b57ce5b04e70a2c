using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>The same quantity at the three nodes of a step: what a collocation method evaluates equations over, all nodes at once.</summary>
/// <param name="First">At the first node.</param>
/// <param name="Second">At the second.</param>
/// <param name="Third">At the third.</param>
public readonly record struct Nodes<T>(T First, T Second, T Third) : ILane<Nodes<T>> where T : struct, ILane<T>
{
    /// <inheritdoc />
    public static int Width => T.Width;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Nodes<T>(double value) => new(value, value, value);

    /// <summary>The same at every node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> All(T value) => new(value, value, value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator +(Nodes<T> left, Nodes<T> right) => new(left.First + right.First, left.Second + right.Second, left.Third + right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator -(Nodes<T> left, Nodes<T> right) => new(left.First - right.First, left.Second - right.Second, left.Third - right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator *(Nodes<T> left, Nodes<T> right) => new(left.First * right.First, left.Second * right.Second, left.Third * right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator /(Nodes<T> left, Nodes<T> right) => new(left.First / right.First, left.Second / right.Second, left.Third / right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator -(Nodes<T> value) => new(-value.First, -value.Second, -value.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator <(Nodes<T> left, Nodes<T> right) => Where(left.First < right.First, left.Second < right.Second, left.Third < right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator >(Nodes<T> left, Nodes<T> right) => Where(left.First > right.First, left.Second > right.Second, left.Third > right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator <=(Nodes<T> left, Nodes<T> right) => Where(left.First <= right.First, left.Second <= right.Second, left.Third <= right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator >=(Nodes<T> left, Nodes<T> right) => Where(left.First >= right.First, left.Second >= right.Second, left.Third >= right.Third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> MultiplyAdd(Nodes<T> a, Nodes<T> b, Nodes<T> c) =>
        new(T.MultiplyAdd(a.First, b.First, c.First), T.MultiplyAdd(a.Second, b.Second, c.Second), T.MultiplyAdd(a.Third, b.Third, c.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Select(Mask<Nodes<T>> mask, Nodes<T> yes, Nodes<T> no) => new(
        T.Select(new(mask.Bits.First), yes.First, no.First),
        T.Select(new(mask.Bits.Second), yes.Second, no.Second),
        T.Select(new(mask.Bits.Third), yes.Third, no.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Min(Nodes<T> left, Nodes<T> right) => new(T.Min(left.First, right.First), T.Min(left.Second, right.Second), T.Min(left.Third, right.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Max(Nodes<T> left, Nodes<T> right) => new(T.Max(left.First, right.First), T.Max(left.Second, right.Second), T.Max(left.Third, right.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Abs(Nodes<T> value) => new(T.Abs(value.First), T.Abs(value.Second), T.Abs(value.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Sqrt(Nodes<T> value) => new(T.Sqrt(value.First), T.Sqrt(value.Second), T.Sqrt(value.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Exp(Nodes<T> power) => new(T.Exp(power.First), T.Exp(power.Second), T.Exp(power.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Log(Nodes<T> value) => new(T.Log(value.First), T.Log(value.Second), T.Log(value.Third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Pow(Nodes<T> value, Nodes<T> power) => new(T.Pow(value.First, power.First), T.Pow(value.Second, power.Second), T.Pow(value.Third, power.Third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Mask<Nodes<T>> Where(Mask<T> first, Mask<T> second, Mask<T> third) => new(new(first.Bits, second.Bits, third.Bits));
}
