using System.Runtime.CompilerServices;

namespace Cartwright.Numerics.Lanes;

/// <summary>The same quantity at the three nodes of a step: what a collocation method evaluates equations over, all nodes at once.</summary>
/// <remarks>Fields, and no constructor in an operation, for the compiler's sake: see <see cref="Lane4"/>.</remarks>
public struct Nodes<T> : ILane<Nodes<T>> where T : struct, ILane<T>
{
    private T first, second, third;

    /// <summary>The quantity at three nodes.</summary>
    public Nodes(T first, T second, T third) => (this.first, this.second, this.third) = (first, second, third);

    /// <summary>At the first node.</summary>
    public readonly T First => first;

    /// <summary>At the second node.</summary>
    public readonly T Second => second;

    /// <summary>At the third node.</summary>
    public readonly T Third => third;

    /// <inheritdoc />
    public static int Width => T.Width;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Nodes<T>(double value) => new() { first = value, second = value, third = value };

    /// <summary>The same at every node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> All(T value) => new() { first = value, second = value, third = value };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator +(Nodes<T> left, Nodes<T> right) => new() { first = left.first + right.first, second = left.second + right.second, third = left.third + right.third };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator -(Nodes<T> left, Nodes<T> right) => new() { first = left.first - right.first, second = left.second - right.second, third = left.third - right.third };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator *(Nodes<T> left, Nodes<T> right) => new() { first = left.first * right.first, second = left.second * right.second, third = left.third * right.third };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator /(Nodes<T> left, Nodes<T> right) => new() { first = left.first / right.first, second = left.second / right.second, third = left.third / right.third };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> operator -(Nodes<T> value) => new() { first = -value.first, second = -value.second, third = -value.third };

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
        new() { first = T.MultiplyAdd(a.first, b.first, c.first), second = T.MultiplyAdd(a.second, b.second, c.second), third = T.MultiplyAdd(a.third, b.third, c.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Select(Mask<Nodes<T>> mask, Nodes<T> yes, Nodes<T> no) => new() { first = T.Select(new(mask.Bits.first), yes.first, no.first), second = T.Select(new(mask.Bits.second), yes.second, no.second), third = T.Select(new(mask.Bits.third), yes.third, no.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Min(Nodes<T> left, Nodes<T> right) => new() { first = T.Min(left.first, right.first), second = T.Min(left.second, right.second), third = T.Min(left.third, right.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Max(Nodes<T> left, Nodes<T> right) => new() { first = T.Max(left.first, right.first), second = T.Max(left.second, right.second), third = T.Max(left.third, right.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Abs(Nodes<T> value) => new() { first = T.Abs(value.first), second = T.Abs(value.second), third = T.Abs(value.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Sqrt(Nodes<T> value) => new() { first = T.Sqrt(value.first), second = T.Sqrt(value.second), third = T.Sqrt(value.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Exp(Nodes<T> power) => new() { first = T.Exp(power.first), second = T.Exp(power.second), third = T.Exp(power.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Log(Nodes<T> value) => new() { first = T.Log(value.first), second = T.Log(value.second), third = T.Log(value.third) };

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Nodes<T> Pow(Nodes<T> value, Nodes<T> power) => new() { first = T.Pow(value.first, power.first), second = T.Pow(value.second, power.second), third = T.Pow(value.third, power.third) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Mask<Nodes<T>> Where(Mask<T> first, Mask<T> second, Mask<T> third) => new(new(first.Bits, second.Bits, third.Bits));
}
