using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// Coupled amounts are known at the three nodes of a step; a cleared one is solved for at all three at once: (A⁻¹ + h·diag k)·Y = h·P + A⁻¹·1·y₀, linear, so by Cramer's
/// rule and with one division. A⁻¹ has eigenvalues with positive real parts: no clearance makes the determinant vanish.
/// </summary>
/// <remarks>Hairer, Wanner. Solving Ordinary Differential Equations II, 2nd edition (1996), table IV.5.6 (Radau IIA of order 5) and IV.8 (error estimate).</remarks>
internal readonly ref struct RadauBalance<T>(ref Nodes<T> amounts, Step<T> work, T step) : IBalance<Nodes<T>> where T : struct, ILane<T>
{
    // The inverse of the method's matrix.
    private const double
        A11 = 3.2247448713915890, A12 = 1.1678400846904054, A13 = -0.25319726474218085,
        A21 = -3.5678400846904053, A22 = 0.7752551286084108, A23 = 1.0531972647421810,
        A31 = 5.5319726474218085, A32 = -7.5319726474218085, A33 = 5;

    // One over its real eigenvalue, and the weights of the error estimate.
    private const double
        Gamma = 0.27488882955964900, Root6 = 2.4494897427831781,
        E1 = Gamma / 3 * (-13 - 7 * Root6), E2 = Gamma / 3 * (-13 + 7 * Root6), E3 = -Gamma / 3;

    private readonly ref Nodes<T> amounts = ref amounts;
    private readonly Step<T> work = work;
    private readonly T step = step;

    public Nodes<T> this[int state]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.Add(ref amounts, state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rate(int state, Nodes<T> perDay) { }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Nodes<T> Cleared(int state, Nodes<T> production, Nodes<T> clearance)
    {
        Solve(work, state, step, in production, in clearance, out var at);
        return at;
    }

    // Not inlined, and by reference: a model has a dozen of these, and three vectors by value go through memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Solve(Step<T> work, int state, in T step, in Nodes<T> production, in Nodes<T> clearance, out Nodes<T> at)
    {
        var start = work.State[state];
        var (d1, d2, d3) = (T.MultiplyAdd(step, clearance.First, A11), T.MultiplyAdd(step, clearance.Second, A22), T.MultiplyAdd(step, clearance.Third, A33));
        var r1 = T.MultiplyAdd(step, production.First, start * (A11 + A12 + A13));
        var r2 = T.MultiplyAdd(step, production.Second, start * (A21 + A22 + A23));
        var r3 = T.MultiplyAdd(step, production.Third, start * (A31 + A32 + A33));

        var (m11, m12, m13) = (T.MultiplyAdd(d2, d3, -(A23 * A32)), T.MultiplyAdd(d3, -A12, A13 * A32), T.MultiplyAdd(d2, -A13, A12 * A23));
        var (m21, m22, m23) = (T.MultiplyAdd(d3, -A21, A23 * A31), T.MultiplyAdd(d1, d3, -(A13 * A31)), T.MultiplyAdd(d1, -A23, A13 * A21));
        var (m31, m32, m33) = (T.MultiplyAdd(d2, -A31, A21 * A32), T.MultiplyAdd(d1, -A32, A12 * A31), T.MultiplyAdd(d1, d2, -(A12 * A21)));
        var determinant = T.MultiplyAdd(d1, m11, T.MultiplyAdd(m21, A12, m31 * A13));
        var filter = T.MultiplyAdd(step * Gamma, clearance.Third, 1.0);

        // One division for both.
        var perBoth = 1.0 / (determinant * filter);
        var perDeterminant = perBoth * filter;
        var first = perDeterminant * T.MultiplyAdd(m11, r1, T.MultiplyAdd(m12, r2, m13 * r3));
        var second = perDeterminant * T.MultiplyAdd(m21, r1, T.MultiplyAdd(m22, r2, m23 * r3));
        var third = perDeterminant * T.MultiplyAdd(m31, r1, T.MultiplyAdd(m32, r2, m33 * r3));

        // Against a formula of order 3, filtered so that a fast clearance does not blow it up.
        var raw = T.MultiplyAdd(step * Gamma, work.Rates(0)[state], T.MultiplyAdd(first - start, E1, T.MultiplyAdd(second - start, E2, (third - start) * E3)));
        work.Error[state] = raw * (perBoth * determinant);
        // A cleared state has no rates between the ends of a step; what would hold them keeps the inner nodes for the interpolant.
        work.Next[state] = third;
        work.Rates(1)[state] = first;
        work.Rates(2)[state] = second;
        work.Rates(6)[state] = production.Third - clearance.Third * third;
        at = new(first, second, third);
    }
}
