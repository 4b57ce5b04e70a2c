using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>The same quantity at the three nodes of a step: what a collocation method evaluates equations over, all nodes at once.</summary>
/// <remarks>Fields, and no constructor, for the compiler's sake: see <see cref="Lane4"/>.</remarks>
public readonly struct Nodes<T> : ILane<Nodes<T>> where T : struct, ILane<T>
{
    private readonly T first, second, third;

    /// <summary>The quantity at three nodes.</summary>
    public Nodes(T first, T second, T third) => (this.first, this.second, this.third) = (first, second, third);

    /// <summary>At the first node.</summary>
    public T First => first;

    /// <summary>At the second node.</summary>
    public T Second => second;

    /// <summary>At the third node.</summary>
    public T Third => third;

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
    public static Nodes<T> operator +(Nodes<T> left, Nodes<T> right) => new(left.first + right.first, left.second + right.second, left.third + right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator -(Nodes<T> left, Nodes<T> right) => new(left.first - right.first, left.second - right.second, left.third - right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator *(Nodes<T> left, Nodes<T> right) => new(left.first * right.first, left.second * right.second, left.third * right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator /(Nodes<T> left, Nodes<T> right) => new(left.first / right.first, left.second / right.second, left.third / right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator -(Nodes<T> value) => new(-value.first, -value.second, -value.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator <(Nodes<T> left, Nodes<T> right) => Where(left.first < right.first, left.second < right.second, left.third < right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator >(Nodes<T> left, Nodes<T> right) => Where(left.first > right.first, left.second > right.second, left.third > right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator <=(Nodes<T> left, Nodes<T> right) => Where(left.first <= right.first, left.second <= right.second, left.third <= right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Mask<Nodes<T>> operator >=(Nodes<T> left, Nodes<T> right) => Where(left.first >= right.first, left.second >= right.second, left.third >= right.third);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> MultiplyAdd(Nodes<T> a, Nodes<T> b, Nodes<T> c) =>
        new(T.MultiplyAdd(a.first, b.first, c.first), T.MultiplyAdd(a.second, b.second, c.second), T.MultiplyAdd(a.third, b.third, c.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Select(Mask<Nodes<T>> mask, Nodes<T> yes, Nodes<T> no) => new(
        T.Select(new(mask.Bits.first), yes.first, no.first),
        T.Select(new(mask.Bits.second), yes.second, no.second),
        T.Select(new(mask.Bits.third), yes.third, no.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Min(Nodes<T> left, Nodes<T> right) => new(T.Min(left.first, right.first), T.Min(left.second, right.second), T.Min(left.third, right.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Max(Nodes<T> left, Nodes<T> right) => new(T.Max(left.first, right.first), T.Max(left.second, right.second), T.Max(left.third, right.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Abs(Nodes<T> value) => new(T.Abs(value.first), T.Abs(value.second), T.Abs(value.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Sqrt(Nodes<T> value) => new(T.Sqrt(value.first), T.Sqrt(value.second), T.Sqrt(value.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Exp(Nodes<T> power) => new(T.Exp(power.first), T.Exp(power.second), T.Exp(power.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Log(Nodes<T> value) => new(T.Log(value.first), T.Log(value.second), T.Log(value.third));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Pow(Nodes<T> value, Nodes<T> power) => new(T.Pow(value.first, power.first), T.Pow(value.second, power.second), T.Pow(value.third, power.third));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Mask<Nodes<T>> Where(Mask<T> first, Mask<T> second, Mask<T> third) => new(new(first.Bits, second.Bits, third.Bits));
}
