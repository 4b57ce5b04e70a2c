using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>All amounts are known; every rate is what the equation says.</summary>
internal readonly ref struct ExplicitBalance<T>(ref T amounts, ref T rates) : IBalance<T> where T : struct, ILane<T>
{
    private readonly ref T amounts = ref amounts;
    private readonly ref T rates = ref rates;

    public T this[int state]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.Add(ref amounts, state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rate(int state, T perDay) => Unsafe.Add(ref rates, state) = perDay;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Cleared(int state, T production, T clearance)
    {
        var amount = Unsafe.Add(ref amounts, state);
        Unsafe.Add(ref rates, state) = production - clearance * amount;
        return amount;
    }
}
