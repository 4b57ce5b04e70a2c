using System.Collections.Concurrent;
using Cartwright.Models;
using Cartwright.Numerics.Ode;
using Shouldly;

namespace Cartwright.Tests.Models;

/// <summary>One patient of a published model on an even grid, with highs and lows.</summary>
internal sealed class Solved
{
    // Cases of one theory look at the same curve.
    private static readonly ConcurrentDictionary<string, Solved> Known = new();

    private readonly ModelCurves curves;
    private readonly PublishedModel model;

    private Solved(PublishedModel model, ModelCurves curves) => (this.model, this.curves) = (model, curves);

    public static Solved Of(string key, string population, double until, double step, params IReadOnlyList<(string Symbol, double Value)> changed) =>
        Known.GetOrAdd($"{key} {population} {until} {step} {string.Join(" ", changed)}", _ => New(key, population, until, step, changed));

    private static Solved New(string key, string population, double until, double step, IReadOnlyList<(string Symbol, double Value)> changed)
    {
        var model = ModelLibrary.Find(key)!;
        var patient = model.With(model.Typical(model.Population(population)), changed);
        return Of(model, patient, [.. Enumerable.Range(0, (int)Math.Round(until / step) + 1).Select(i => i * step)]);
    }

    public static Solved Of(PublishedModel model, IReadOnlyList<double> patient, IReadOnlyList<double> days)
    {
        var curves = model.Solve([patient], days);
        curves.StatusOf(0).ShouldBe(SolveStatus.Reached);
        return new(model, curves);
    }

    public double[] this[string output] => curves.Of(0, model.Outputs.ToList().FindIndex(o => o.Key == output)).ToArray();

    public double At(string output, double day) => this[output][curves.Days.ToList().FindIndex(d => Math.Abs(d - day) < 1e-9)];

    public (double Value, double Day) Highest(string output, double after = -1) => Extreme(output, after, 1);

    public (double Value, double Day) Lowest(string output) => Extreme(output, -1, -1);

    /// <summary>The trapezoidal area to a day.</summary>
    public double Area(string output, double until)
    {
        var values = this[output];
        return Enumerable.Range(1, values.Length - 1).Where(i => curves.Days[i] <= until + 1e-9).Sum(i => (values[i] + values[i - 1]) / 2 * (curves.Days[i] - curves.Days[i - 1]));
    }

    private (double Value, double Day) Extreme(string output, double after, int sign)
    {
        var values = this[output];
        var best = Enumerable.Range(0, values.Length).Where(i => curves.Days[i] > after).MaxBy(i => sign * values[i]);
        return (values[best], curves.Days[best]);
    }
}
