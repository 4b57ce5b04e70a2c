using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>The cubic that has a step's states and rates at both its ends.</summary>
internal static class Hermite
{
    /// <summary>One lane's state inside the step. States side by side make the vector here, whatever the width of the solve; each has the bits that it has alone.</summary>
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T>
    {
        var ends = work.EndsOf(lane);
        if (state.Length < Lane8.Width) Interpolate<Lane1>(ends, fraction, step, state);
        else if (Vector512.IsHardwareAccelerated) Interpolate<Lane8>(ends, fraction, step, state);
        else Interpolate<Lane4>(ends, fraction, step, state);
    }

    // The last vector ends with the last state, and so does some states that the one before it has done, to the same bits.
    private static void Interpolate<T>(ReadOnlySpan<double> ends, double fraction, double step, Span<double> state) where T : struct, ILane<T>
    {
        T at = fraction, rest = 1 - fraction, length = step;
        ref var ys = ref MemoryMarshal.GetReference(ends);
        for (var i = 0; i < state.Length; i += T.Width)
        {
            var from = Math.Min(i, state.Length - T.Width);
            ref var start = ref Unsafe.Add(ref ys, from);
            T y = Read<T>(ref start), change = Read<T>(ref Unsafe.Add(ref start, state.Length)) - y;
            T first = Read<T>(ref Unsafe.Add(ref start, 2 * state.Length)), last = Read<T>(ref Unsafe.Add(ref start, 3 * state.Length));
            var (bend, twist) = (length * first - change, change - length * last);
            Unsafe.As<double, T>(ref state[from]) = y + at * (change + rest * (bend * rest + twist * at));
        }
    }

    private static ref readonly T Read<T>(ref double number) => ref Unsafe.As<double, T>(ref number);
}
