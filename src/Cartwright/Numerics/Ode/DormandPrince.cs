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

    internal static ReadOnlySpan<double> Nodes => [1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1];

    // Row by row the weights of the stages before, for stages 2 to 7; the last row is that of the step itself.
    internal static ReadOnlySpan<double> Weights =>
    [
        1.0 / 5,
        3.0 / 40, 9.0 / 40,
        44.0 / 45, -56.0 / 15, 32.0 / 9,
        19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729,
        9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656,
        35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84,
    ];

    internal static ReadOnlySpan<double> Errors => [71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40];

    /// <inheritdoc />
    public static void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        for (int stage = 1, row = 0; stage < 7; row += stage++)
        {
            var amounts = stage < 6 ? work.Stage : work.Next;
            work.Combine(amounts, step, Weights.Slice(row, stage), 0, work.States);
            Evaluation.Rates(model, T.MultiplyAdd(step, Nodes[stage - 1], days), amounts, work.Rates(stage));
        }
        work.Weigh(work.Error, step, Errors);
    }

    /// <summary>The weights of the seven rates that carry a state to a fraction of the step.</summary>
    internal static void InterpolantWeights(double fraction, Span<double> weights)
    {
        var rest = 1 - fraction;
        var (whole, bend) = (fraction * fraction * (1 + 2 * rest), fraction * fraction * rest * rest);
        for (var i = 0; i < 7; i++) weights[i] = (i < 6 ? whole * Weights[15 + i] : 0) + bend * Curl[i];
        weights[0] += fraction * rest * rest;
        weights[6] -= fraction * fraction * rest;
    }

    private static ReadOnlySpan<double> Curl =>
    [
        -12715105075.0 / 11282082432, 0, 87487479700.0 / 32700410799, -10690763975.0 / 1880347072,
        701980252875.0 / 199316789632, -1453857185.0 / 822651844, 69997945.0 / 29380423,
    ];

    /// <inheritdoc />
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T>
    {
        Span<double> weights = stackalloc double[7];
        InterpolantWeights(fraction, weights);
        ReadOnlySpan<double> y = Step<T>.Flat(work.State), rates = Step<T>.Flat(work.AllRates);
        for (int i = 0, at = lane; i < state.Length; i++, at += T.Width)
        {
            var sum = 0.0;
            for (int j = 0, k = at; j < 7; j++, k += work.States * T.Width) sum += weights[j] * rates[k];
            state[i] = y[at] + step * sum;
        }
    }
}
