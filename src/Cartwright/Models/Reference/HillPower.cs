using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Models.Reference;

/// <summary>
/// A power whose exponent is as a rule the one that the specification gives. Where a patient has that exponent, it is multiplied out, which is many times faster than
/// a general power; the others take that. A patient's bits do not depend on which way its neighbours go, since each lane takes its own.
/// </summary>
internal readonly struct HillPower<T> where T : struct, ILane<T>
{
    private const double LeastNormal = 2.2250738585072014e-308;

    private readonly T exponent;
    private readonly bool usual;

    /// <summary>The exponent, and whether every lane is known to have the specification's.</summary>
    public HillPower(T exponent, bool usual) => (this.exponent, this.usual) = (exponent, usual);

    /// <summary>x¹, for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OrOne(T x) => usual ? x : Other(x, x, 1.0);

    /// <summary>x³, for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OrThree(T x) => usual ? x * x * x : Other(x, x * x * x, 3.0);

    /// <summary>x¹⁰, for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OrTen(T x)
    {
        var square = x * x;
        var fourth = square * square;
        var tenth = fourth * fourth * square;
        return usual ? tenth : Other(x, tenth, 10.0);
    }

    /// <summary>
    /// xⁿ for x ≥ 0, 0 at 0 where n is at least 1. Its relative error grows with |n·ln x|, to 1e−13 at the farthest, where <see cref="ILane{T}.Pow"/> keeps to 1e−16 for twice the
    /// time: less than any equation here is known to, by many digits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Raise(T x, T exponent) => T.Exp(exponent * T.Log(T.Max(x, LeastNormal)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T Other(T x, T multiplied, T specified)
    {
        var power = T.Pow(x, exponent);
        return T.Select(exponent < specified, power, T.Select(exponent > specified, power, multiplied));
    }
}
