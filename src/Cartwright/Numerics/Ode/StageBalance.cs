using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Coupled amounts are known; a cleared one is known up to the present stage's share of its own rate, for which it is solved.</summary>
/// <remarks>y = b + w·(production − clearance·y), with b in <c>amounts</c> and w the step times the method's diagonal; the clearance is linear, so no iteration.</remarks>
internal readonly ref struct StageBalance<T>(ref T amounts, ref T rates, T weight) : IBalance<T> where T : struct, ILane<T>
{
    private readonly ref T amounts = ref amounts;
    private readonly ref T rates = ref rates;
    private readonly T weight = weight;

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
        ref var amount = ref Unsafe.Add(ref amounts, state);
        amount = T.MultiplyAdd(weight, production, amount) / T.MultiplyAdd(weight, clearance, 1.0);
        Unsafe.Add(ref rates, state) = production - clearance * amount;
        return amount;
    }
}
