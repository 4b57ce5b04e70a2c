using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// For a model whose cleared states do not act back on the coupled ones: Dormand–Prince 5(4) for these, and Radau IIA of order 5 for the cascade, driven by
/// the interpolant. No clearance limits the step, however fast, and a cleared state costs one division. The error of coupled states is estimated against order 4, of
/// cleared ones against order 3.
/// </summary>
/// <remarks>Both methods as cited at <see cref="DormandPrince"/> and <see cref="RadauBalance{T}"/>; docs/decisions/0006-fast-linear-clearance.md argues their union.</remarks>
public readonly struct DormandPrinceRadau : IMethod
{
    private const double First = 0.15505102572168219, Second = 0.64494897427831781;

    /// <inheritdoc />
    public static int Order => 5;

    /// <inheritdoc />
    public static int EmbeddedOrder => 4;

    /// <inheritdoc />
    public static int Stages => 7;

    private static readonly double[] AtFirst = WeightsAt(First), AtSecond = WeightsAt(Second);

    /// <inheritdoc />
    public static void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        for (int stage = 1, row = 0; stage < 7; row += stage++)
        {
            var amounts = stage < 6 ? work.Stage : work.Next;
            work.Combine(amounts, step, DormandPrince.Weights.Slice(row, stage), 0, work.Coupled);
            Evaluation.Coupled(model, T.MultiplyAdd(step, DormandPrince.Nodes[stage - 1], days), amounts, work.Rates(stage));
        }
        work.Weigh(work.Error[..work.Coupled], step, DormandPrince.Errors);
        SolveCascade(days, step, work);
    }

    private static void SolveCascade<T>(T days, T step, Step<T> work) where T : struct, ILane<T>
    {
        var nodes = work.CoupledAtNodes;
        for (var i = 0; i < nodes.Length; i++) nodes[i] = new(work.Combined(i, step, AtFirst), work.Combined(i, step, AtSecond), work.Next[i]);
        var times = new Nodes<T>(T.MultiplyAdd(step, First, days), T.MultiplyAdd(step, Second, days), days + step);
        ((Cascade<T>)work.Companion!).Solve(times, step, work, nodes);
    }

    /// <inheritdoc />
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T>
    {
        DormandPrince.Interpolate(work, lane, fraction, step, state[..work.Coupled]);
        ReadOnlySpan<double> y = Step<T>.Flat(work.State), first = Step<T>.Flat(work.Rates(1)), second = Step<T>.Flat(work.Rates(2)), last = Step<T>.Flat(work.Next);
        var (w0, w1, w2, w3) = Lagrange(fraction);
        for (int i = work.Coupled, at = i * T.Width + lane; i < state.Length; i++, at += T.Width)
            state[i] = w0 * y[at] + w1 * first[at] + w2 * second[at] + w3 * last[at];
    }

    private static double[] WeightsAt(double fraction)
    {
        var weights = new double[7];
        DormandPrince.InterpolantWeights(fraction, weights);
        return weights;
    }

    // The cubic through the step's start and its three nodes.
    private static (double, double, double, double) Lagrange(double x) => (
        (x - First) * (x - Second) * (x - 1) / (-First * Second),
        x * (x - Second) * (x - 1) / (First * (First - Second) * (First - 1)),
        x * (x - First) * (x - 1) / (Second * (Second - First) * (Second - 1)),
        x * (x - First) * (x - Second) / ((1 - First) * (1 - Second)));
}
