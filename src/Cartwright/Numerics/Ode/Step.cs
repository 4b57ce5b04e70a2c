using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>What one step works on: all of it allocated once and used for every patient that passes through the lanes.</summary>
public sealed class Step<T>(int states, int coupled, int stages) where T : struct, ILane<T>
{
    // State, next, error, stage, and the rates of all stages.
    private readonly LaneBlock<T> block = new((4 + stages) * states);
    private readonly LaneBlock<Nodes<T>> nodes = new(coupled);
    private readonly double[] ends = new double[4 * states];
    private int laneOfEnds = -1;

    /// <summary>How many states.</summary>
    public int States => states;

    /// <summary>How many of them, the first, are coupled.</summary>
    public int Coupled => coupled;

    /// <summary>The state at the start.</summary>
    public Span<T> State => block.Slice(0, states);

    /// <summary>The state at the end.</summary>
    public Span<T> Next => block.Slice(states, states);

    /// <summary>The estimated error of <see cref="Next"/>.</summary>
    public Span<T> Error => block.Slice(2 * states, states);

    /// <summary>The state at a stage.</summary>
    public Span<T> Stage => block.Slice(3 * states, states);

    /// <summary>The coupled states at the nodes of a collocation.</summary>
    internal Span<Nodes<T>> CoupledAtNodes => nodes.Slice(0, coupled);

    /// <summary>The rates of all stages, stage after stage.</summary>
    internal Span<T> AllRates => block.Slice(4 * states, stages * states);

    /// <summary>What the method needs beside the model itself; null where it needs nothing.</summary>
    public Companion<T>? Companion { get; init; }

    /// <summary>The rates of a stage, from 0.</summary>
    public Span<T> Rates(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)stages, nameof(number));
        return block.Slice((4 + number) * states, states);
    }

    /// <summary>For the states from one to before another: start + step · Σ weight · rate, over the first stages, as many as there are weights.</summary>
    public void Combine(Span<T> into, T step, ReadOnlySpan<double> weights, int from, int to)
    {
        Span<T> state = State;
        var i = from;
        for (; i + 4 <= to; i += 4)
        {
            Weigh(weights, i, out var sum);
            into[i] = T.MultiplyAdd(step, sum.First, state[i]);
            into[i + 1] = T.MultiplyAdd(step, sum.Second, state[i + 1]);
            into[i + 2] = T.MultiplyAdd(step, sum.Third, state[i + 2]);
            into[i + 3] = T.MultiplyAdd(step, sum.Fourth, state[i + 3]);
        }
        for (; i < to; i++) into[i] = Combined(i, step, weights);
    }

    /// <summary>The same for one state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Combined(int i, T step, ReadOnlySpan<double> weights) => T.MultiplyAdd(step, Weigh(weights, i), State[i]);

    /// <summary>For all states: step · Σ weight · rate.</summary>
    public void Weigh(Span<T> into, T step, ReadOnlySpan<double> weights)
    {
        var i = 0;
        for (; i + 4 <= into.Length; i += 4)
        {
            Weigh(weights, i, out var sum);
            (into[i], into[i + 1], into[i + 2], into[i + 3]) = (step * sum.First, step * sum.Second, step * sum.Third, step * sum.Fourth);
        }
        for (; i < into.Length; i++) into[i] = step * Weigh(weights, i);
    }

    // The rates lie stage after stage in one array, so the reference walks it by a state's distance from stage to stage.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T Weigh(ReadOnlySpan<double> weights, int i)
    {
        ref var rate = ref Unsafe.Add(ref block.First, 4 * states + i);
        var sum = rate * weights[0];
        for (var j = 1; j < weights.Length; j++)
        {
            rate = ref Unsafe.Add(ref rate, states);
            sum = T.MultiplyAdd(rate, weights[j], sum);
        }
        return sum;
    }

    // Four states at once: each sum is a chain in which one term waits for the last, and a weight is spread over the lanes once for four of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Weigh(ReadOnlySpan<double> weights, int i, out Four sum)
    {
        ref var rate = ref Unsafe.Add(ref block.First, 4 * states + i);
        T weight = weights[0];
        var (first, second, third, fourth) = (rate * weight, Unsafe.Add(ref rate, 1) * weight, Unsafe.Add(ref rate, 2) * weight, Unsafe.Add(ref rate, 3) * weight);
        for (var j = 1; j < weights.Length; j++)
        {
            rate = ref Unsafe.Add(ref rate, states);
            weight = weights[j];
            first = T.MultiplyAdd(rate, weight, first);
            second = T.MultiplyAdd(Unsafe.Add(ref rate, 1), weight, second);
            third = T.MultiplyAdd(Unsafe.Add(ref rate, 2), weight, third);
            fourth = T.MultiplyAdd(Unsafe.Add(ref rate, 3), weight, fourth);
        }
        (sum.First, sum.Second, sum.Third, sum.Fourth) = (first, second, third, fourth);
    }

    private struct Four
    {
        public T First, Second, Third, Fourth;
    }

    /// <summary>One lane's state at the start and at the end, and its rates there, each in a row: gathered once a step, however many visits are inside it.</summary>
    internal ReadOnlySpan<double> EndsOf(int lane)
    {
        if (laneOfEnds != lane) Gather(lane);
        return ends;
    }

    /// <summary>To be said once a step's states and rates have changed.</summary>
    internal void ForgetEnds() => laneOfEnds = -1;

    private void Gather(int lane)
    {
        Gather(lane, 0, 0);
        Gather(lane, states, 1);
        Gather(lane, 4 * states, 2);
        Gather(lane, (3 + stages) * states, 3);
        laneOfEnds = lane;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Gather(int lane, int from, int row)
    {
        ref var at = ref Unsafe.Add(ref Unsafe.As<T, double>(ref Unsafe.Add(ref block.First, from)), lane);
        foreach (ref var end in ends.AsSpan(row * states, states))
        {
            end = at;
            at = ref Unsafe.Add(ref at, T.Width);
        }
    }

    /// <summary>The lanes of an array of states, flat: the lane varies fastest.</summary>
    public static Span<double> Flat(Span<T> lanes) => MemoryMarshal.Cast<T, double>(lanes);
}
