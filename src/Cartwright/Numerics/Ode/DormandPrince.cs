using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Dormand–Prince 5(4): seven stages, the last also the first of the next step; explicit; an interpolant of order 4.</summary>
/// <remarks>
/// Dormand, Prince. A family of embedded Runge–Kutta formulae. J. Comput. Appl. Math. 6 (1980) 19–26, table 2. Interpolant: Hairer, Nørsett, Wanner,
/// Solving Ordinary Differential Equations I, 2nd edition (1993), section II.6.
/// </remarks>
public readonly struct DormandPrince : IMethod
{
    /// <inheritdoc />
    public static int Order => 5;

    /// <inheritdoc />
    public static int EmbeddedOrder => 4;

    /// <inheritdoc />
    public static int Stages => 7;

    /// <inheritdoc />
    public static void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        Span<T> y = work.State, at = work.Stage, next = work.Next, error = work.Error;
        Span<T> k1 = work.Rates(0), k2 = work.Rates(1), k3 = work.Rates(2), k4 = work.Rates(3), k5 = work.Rates(4), k6 = work.Rates(5), k7 = work.Rates(6);

        for (var i = 0; i < at.Length; i++) at[i] = y[i] + step * (1.0 / 5) * k1[i];
        Evaluation.Rates(model, days + step * (1.0 / 5), at, k2);

        for (var i = 0; i < at.Length; i++) at[i] = y[i] + step * (k1[i] * (3.0 / 40) + k2[i] * (9.0 / 40));
        Evaluation.Rates(model, days + step * (3.0 / 10), at, k3);

        for (var i = 0; i < at.Length; i++) at[i] = y[i] + step * (k1[i] * (44.0 / 45) + k2[i] * (-56.0 / 15) + k3[i] * (32.0 / 9));
        Evaluation.Rates(model, days + step * (4.0 / 5), at, k4);

        for (var i = 0; i < at.Length; i++)
            at[i] = y[i] + step * (k1[i] * (19372.0 / 6561) + k2[i] * (-25360.0 / 2187) + k3[i] * (64448.0 / 6561) + k4[i] * (-212.0 / 729));
        Evaluation.Rates(model, days + step * (8.0 / 9), at, k5);

        for (var i = 0; i < at.Length; i++)
            at[i] = y[i] + step * (k1[i] * (9017.0 / 3168) + k2[i] * (-355.0 / 33) + k3[i] * (46732.0 / 5247) + k4[i] * (49.0 / 176) + k5[i] * (-5103.0 / 18656));
        Evaluation.Rates(model, days + step, at, k6);

        for (var i = 0; i < at.Length; i++)
            next[i] = y[i] + step * (k1[i] * (35.0 / 384) + k3[i] * (500.0 / 1113) + k4[i] * (125.0 / 192) + k5[i] * (-2187.0 / 6784) + k6[i] * (11.0 / 84));
        Evaluation.Rates(model, days + step, next, k7);

        for (var i = 0; i < at.Length; i++)
            error[i] = step * (k1[i] * (71.0 / 57600) + k3[i] * (-71.0 / 16695) + k4[i] * (71.0 / 1920) + k5[i] * (-17253.0 / 339200) + k6[i] * (22.0 / 525) + k7[i] * (-1.0 / 40));
    }

    /// <inheritdoc />
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T>
    {
        ReadOnlySpan<double> y = Step<T>.Flat(work.State), next = Step<T>.Flat(work.Next);
        ReadOnlySpan<double> k1 = Step<T>.Flat(work.Rates(0)), k3 = Step<T>.Flat(work.Rates(2)), k4 = Step<T>.Flat(work.Rates(3));
        ReadOnlySpan<double> k5 = Step<T>.Flat(work.Rates(4)), k6 = Step<T>.Flat(work.Rates(5)), k7 = Step<T>.Flat(work.Rates(6));
        var rest = 1 - fraction;
        for (int i = 0, at = lane; i < state.Length; i++, at += T.Width)
        {
            var change = next[at] - y[at];
            var bend = step * k1[at] - change;
            var twist = change - step * k7[at] - bend;
            var curl = step * (k1[at] * (-12715105075.0 / 11282082432) + k3[at] * (87487479700.0 / 32700410799) + k4[at] * (-10690763975.0 / 1880347072)
                + k5[at] * (701980252875.0 / 199316789632) + k6[at] * (-1453857185.0 / 822651844) + k7[at] * (69997945.0 / 29380423));
            state[i] = y[at] + fraction * (change + rest * (bend + fraction * (twist + rest * curl)));
        }
    }
}
