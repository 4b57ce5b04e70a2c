namespace Cartwright.Numerics.Ode;

/// <summary>How exact a solve is to be: a step's error estimate, relative to absolute + relative · |amount|, has a root mean square over the states of at most 1.</summary>
/// <param name="Relative">Share of an amount.</param>
/// <param name="Absolute">In each state's own unit, in the order of the states.</param>
public sealed record Tolerance(double Relative, IReadOnlyList<double> Absolute)
{
    /// <summary>The first step, also after a dose, days.</summary>
    public double FirstStepDays { get; init; } = 0.02;

    /// <summary>The longest step, days.</summary>
    public double LongestStepDays { get; init; } = double.PositiveInfinity;

    /// <summary>The most steps, accepted and rejected, for one patient.</summary>
    public int MostSteps { get; init; } = 100_000;

    /// <summary>The same absolute tolerance for every state.</summary>
    public static Tolerance Of(int states, double relative, double absolute) => new(relative, [.. Enumerable.Repeat(absolute, states)]);
}
