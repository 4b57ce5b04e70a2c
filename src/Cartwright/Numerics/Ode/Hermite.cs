using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>The cubic that has a step's states and rates at both its ends.</summary>
internal static class Hermite
{
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, int stages, Span<double> state) where T : struct, ILane<T>
    {
        ReadOnlySpan<double> y = Step<T>.Flat(work.State), next = Step<T>.Flat(work.Next);
        ReadOnlySpan<double> first = Step<T>.Flat(work.Rates(0)), last = Step<T>.Flat(work.Rates(stages - 1));
        var rest = 1 - fraction;
        for (int i = 0, at = lane; i < state.Length; i++, at += T.Width)
        {
            var change = next[at] - y[at];
            var (bend, twist) = (step * first[at] - change, change - step * last[at]);
            state[i] = y[at] + fraction * (change + rest * (bend * rest + twist * fraction));
        }
    }
}
