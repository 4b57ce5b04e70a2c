using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// ARK4(3)6L[2]SA: six stages, fourth order, third-order error estimate; explicit for coupled states, L-stable and diagonally implicit for cleared ones,
/// so that neither costs more than an explicit stage and no clearance limits the step.
/// </summary>
/// <remarks>Kennedy, Carpenter. Additive Runge–Kutta schemes for convection–diffusion–reaction equations. Appl. Numer. Math. 44 (2003) 139–181, appendix C.</remarks>
public readonly struct KennedyCarpenter : IMethod
{
    private const double Diagonal = 1.0 / 4;

    /// <inheritdoc />
    public static int Order => 4;

    /// <inheritdoc />
    public static int EmbeddedOrder => 3;

    /// <inheritdoc />
    public static int Stages => 7;

    private static ReadOnlySpan<double> Nodes => [1.0 / 2, 83.0 / 250, 31.0 / 50, 17.0 / 20, 1];

    // Row by row the explicit weights of the stages before, for stages 2 to 6.
    private static ReadOnlySpan<double> Explicit =>
    [
        1.0 / 2,
        13861.0 / 62500, 6889.0 / 62500,
        -116923316275.0 / 2393684061468, -2731218467317.0 / 15368042101831, 9408046702089.0 / 11113171139209,
        -451086348788.0 / 2902428689909, -2682348792572.0 / 7519795681897, 12662868775082.0 / 11960479115383, 3355817975965.0 / 11060851509271,
        647845179188.0 / 3216320057751, 73281519250.0 / 8382639484533, 552539513391.0 / 3454668386233, 3354512671639.0 / 8306763924573, 4040.0 / 17871,
    ];

    // The implicit weights of the stages before; each stage's own is the diagonal.
    private static ReadOnlySpan<double> Implicit =>
    [
        1.0 / 4,
        8611.0 / 62500, -1743.0 / 31250,
        5012029.0 / 34652500, -654441.0 / 2922500, 174375.0 / 388108,
        15267082809.0 / 155376265600, -71443401.0 / 120774400, 730878875.0 / 902184768, 2285395.0 / 8070912,
        82889.0 / 524892, 0, 15625.0 / 83664, 69875.0 / 102672, -2260.0 / 8211,
    ];

    private static ReadOnlySpan<double> Weights => [82889.0 / 524892, 0, 15625.0 / 83664, 69875.0 / 102672, -2260.0 / 8211, 1.0 / 4];

    private static ReadOnlySpan<double> Errors =>
    [
        82889.0 / 524892 - 4586570599.0 / 29645900160, 0, 15625.0 / 83664 - 178811875.0 / 945068544,
        69875.0 / 102672 - 814220225.0 / 1159782912, -2260.0 / 8211 + 3700637.0 / 11593932, 1.0 / 4 - 61727.0 / 225920,
    ];

    /// <inheritdoc />
    public static void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        for (int stage = 1, row = 0; stage < 6; row += stage++)
        {
            work.Combine(work.Stage, step, Explicit.Slice(row, stage), 0, work.Coupled);
            work.Combine(work.Stage, step, Implicit.Slice(row, stage), work.Coupled, work.States);
            Evaluation.Solve(model, T.MultiplyAdd(step, Nodes[stage - 1], days), step * Diagonal, work.Stage, work.Rates(stage));
        }
        work.Combine(work.Next, step, Weights, 0, work.States);
        work.Weigh(work.Error, step, Errors);
        Evaluation.Rates(model, days + step, work.Next, work.Rates(6));
        work.ForgetEnds();
    }

    /// <inheritdoc />
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T> =>
        Hermite.Interpolate(work, lane, fraction, step, state);
}
