using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Rates of the coupled states alone, for a model in which no cleared state acts back on them; what leads to cleared ones is not even computed.</summary>
internal readonly ref struct CoupledBalance<T>(ref T amounts, ref T rates) : IBalance<T> where T : struct, ILane<T>
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
    public T Cleared(int state, T production, T clearance) => default;
}
