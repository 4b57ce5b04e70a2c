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
        if (Vector512.IsHardwareAccelerated) Interpolate<Lane8>(work.EndsOf(lane), fraction, step, state);
        else Interpolate<Lane4>(work.EndsOf(lane), fraction, step, state);
    }

    private static void Interpolate<TWide>(ReadOnlySpan<double> ends, double fraction, double step, Span<double> state) where TWide : struct, ILane<TWide>
    {
        var (states, whole) = (state.Length, state.Length / TWide.Width * TWide.Width);
        Interpolate(MemoryMarshal.Cast<double, TWide>(state[..whole]), ends, states, 0, fraction, step);
        Interpolate(MemoryMarshal.Cast<double, Lane1>(state[whole..]), ends, states, whole, fraction, step);
    }

    private static void Interpolate<T>(Span<T> state, ReadOnlySpan<double> ends, int states, int from, double fraction, double step) where T : struct, ILane<T>
    {
        ReadOnlySpan<T> y = Rows<T>(ends, from), next = Rows<T>(ends, states + from), first = Rows<T>(ends, 2 * states + from), last = Rows<T>(ends, 3 * states + from);
        T at = fraction, rest = 1 - fraction, length = step;
        for (var i = 0; i < state.Length; i++)
        {
            var change = next[i] - y[i];
            var (bend, twist) = (length * first[i] - change, change - length * last[i]);
            state[i] = y[i] + at * (change + rest * (bend * rest + twist * at));
        }
    }

    private static ReadOnlySpan<T> Rows<T>(ReadOnlySpan<double> ends, int from) where T : struct => MemoryMarshal.Cast<double, T>(ends[from..]);
}
