using MathNet.Numerics.Integration;

namespace Cartwright.Numerics.Quadrature;

/// <summary>Gauss–Legendre quadrature on panels of equal width: integrals of a function known at fixed nodes, over the whole range and up to any point inside it.</summary>
/// <remarks>
/// The integral up to a point takes whole panels below it and, in the panel that holds it, the integral of the polynomial through that panel's nodes: the indefinite
/// integral is as accurate as the definite one, and its weights do not depend on the function. Identity used: (2m + 1) ∫ P_m = P_{m+1} − P_{m−1}
/// (Abramowitz, Stegun. Handbook of mathematical functions, chapters 8 and 25.4).
/// </remarks>
public sealed class PanelRule
{
    private readonly double from, width;
    private readonly int panels, order;
    private readonly double[] points, pointWeights;

    /// <summary>A rule over a range.</summary>
    /// <exception cref="ArgumentException">The range is empty, there is no panel, or fewer than two nodes in each.</exception>
    public PanelRule(double from, double to, int panels, int order)
    {
        if (!(to > from)) throw new ArgumentException($"From {from} to {to} there is nothing to integrate over.", nameof(to));
        ArgumentOutOfRangeException.ThrowIfLessThan(panels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 2);
        (this.from, this.panels, this.order, width) = (from, panels, order, (to - from) / panels);
        var rule = new GaussLegendreRule(-1, 1, order);
        (points, pointWeights) = (rule.Abscissas, rule.Weights);
        Nodes = [.. Enumerable.Range(0, panels).SelectMany(p => points.Select(t => from + width * (p + (1 + t) / 2)))];
        Weights = [.. Enumerable.Range(0, panels).SelectMany(_ => pointWeights.Select(w => w * width / 2))];
    }

    /// <summary>Where the function is to be known, panel after panel.</summary>
    public double[] Nodes { get; }

    /// <summary>What each node counts in the integral over the whole range.</summary>
    public double[] Weights { get; }

    /// <summary>Nodes in a panel.</summary>
    public int Order => order;

    /// <summary>What nodes count in the integral up to a point; a point outside the range takes nothing or everything.</summary>
    public PartialWeights Below(double point)
    {
        var at = (point - from) / width;
        if (!(at > 0)) return new(0, []);
        if (at >= panels) return new(panels * order, []);
        var panel = (int)at;
        return new(panel * order, Partial(2 * (at - panel) - 1));
    }

    private double[] Partial(double t)
    {
        var there = Legendre(t, order + 1);
        return [.. points.Zip(pointWeights, (node, weight) =>
        {
            var here = Legendre(node, order);
            var sum = (t + 1) / 2;
            for (var m = 1; m < order; m++) sum += here[m] * (there[m + 1] - there[m - 1]) / 2;
            return weight * sum * width / 2;
        })];
    }

    // P_0 … P_most.
    private static double[] Legendre(double t, int most)
    {
        var p = new double[most + 1];
        (p[0], p[1]) = (1, t);
        for (var m = 1; m < most; m++) p[m + 1] = ((2 * m + 1) * t * p[m] - m * p[m - 1]) / (m + 1);
        return p;
    }
}

/// <summary>The weights of an integral up to a point: of every node before the first of its panel the rule's own, and these of the nodes in the panel.</summary>
/// <param name="Whole">Nodes that count as in the whole range.</param>
/// <param name="Partial">Weights of the nodes that follow; none where the point is at or beyond an end.</param>
public readonly record struct PartialWeights(int Whole, double[] Partial);
