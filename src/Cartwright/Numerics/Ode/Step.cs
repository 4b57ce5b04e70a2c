using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>What one step works on: all of it allocated once and used for every patient that passes through the lanes.</summary>
public sealed class Step<T>(int states, int coupled, int stages) where T : struct, ILane<T>
{
    private readonly T[] state = new T[states], next = new T[states], error = new T[states], stage = new T[states], rates = new T[states * stages];
    private T[] scratch = [];

    /// <summary>How many states.</summary>
    public int States => states;

    /// <summary>How many of them, the first, are coupled.</summary>
    public int Coupled => coupled;

    /// <summary>The state at the start.</summary>
    public Span<T> State => state;

    /// <summary>The state at the end.</summary>
    public Span<T> Next => next;

    /// <summary>The estimated error of <see cref="Next"/>.</summary>
    public Span<T> Error => error;

    /// <summary>The state at a stage.</summary>
    public Span<T> Stage => stage;

    /// <summary>The rates of a stage, from 0.</summary>
    public Span<T> Rates(int number) => rates.AsSpan(number * states, states);

    /// <summary>Room for what else a method needs, as a matrix; allocated at the first step, and what the last step left there.</summary>
    public Span<T> Scratch(int lanes)
    {
        if (scratch.Length < lanes) scratch = new T[lanes];
        return scratch.AsSpan(0, lanes);
    }

    /// <summary>The lanes of an array of states, flat: the lane varies fastest.</summary>
    public static Span<double> Flat(Span<T> lanes) => MemoryMarshal.Cast<T, double>(lanes);
}
