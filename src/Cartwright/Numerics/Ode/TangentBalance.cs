using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Known amounts, of which one, or none, is what the rates are differentiated by; keeps each rate's derivative, one every <c>stride</c> lanes.</summary>
internal readonly ref struct TangentBalance<T>(ref T amounts, int varied, ref T derivatives, int stride) : IBalance<Dual<T>> where T : struct, ILane<T>
{
    private readonly ref T amounts = ref amounts;
    private readonly ref T derivatives = ref derivatives;
    private readonly int varied = varied, stride = stride;

    public Dual<T> this[int state]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Unsafe.Add(ref amounts, state), state == varied ? 1.0 : 0.0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rate(int state, Dual<T> perDay) => Unsafe.Add(ref derivatives, state * stride) = perDay.Derivative;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Dual<T> Cleared(int state, Dual<T> production, Dual<T> clearance)
    {
        var amount = this[state];
        Rate(state, production - clearance * amount);
        return amount;
    }
}
