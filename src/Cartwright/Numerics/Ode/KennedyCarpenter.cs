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

    /// <inheritdoc />
    public static void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        Span<T> y = work.State, at = work.Stage, next = work.Next, error = work.Error;
        Span<T> k1 = work.Rates(0), k2 = work.Rates(1), k3 = work.Rates(2), k4 = work.Rates(3), k5 = work.Rates(4), k6 = work.Rates(5);
        var (coupled, weight) = (work.Coupled, step * Diagonal);

        for (var i = 0; i < coupled; i++) at[i] = y[i] + step * (k1[i] * (1.0 / 2));
        for (var i = coupled; i < at.Length; i++) at[i] = y[i] + step * (k1[i] * (1.0 / 4));
        Evaluation.Solve(model, days + step * (1.0 / 2), weight, at, k2);

        for (var i = 0; i < coupled; i++) at[i] = y[i] + step * (k1[i] * (13861.0 / 62500) + k2[i] * (6889.0 / 62500));
        for (var i = coupled; i < at.Length; i++) at[i] = y[i] + step * (k1[i] * (8611.0 / 62500) + k2[i] * (-1743.0 / 31250));
        Evaluation.Solve(model, days + step * (83.0 / 250), weight, at, k3);

        for (var i = 0; i < coupled; i++)
            at[i] = y[i] + step * (k1[i] * (-116923316275.0 / 2393684061468) + k2[i] * (-2731218467317.0 / 15368042101831) + k3[i] * (9408046702089.0 / 11113171139209));
        for (var i = coupled; i < at.Length; i++)
            at[i] = y[i] + step * (k1[i] * (5012029.0 / 34652500) + k2[i] * (-654441.0 / 2922500) + k3[i] * (174375.0 / 388108));
        Evaluation.Solve(model, days + step * (31.0 / 50), weight, at, k4);

        for (var i = 0; i < coupled; i++)
            at[i] = y[i] + step * (k1[i] * (-451086348788.0 / 2902428689909) + k2[i] * (-2682348792572.0 / 7519795681897) + k3[i] * (12662868775082.0 / 11960479115383)
                + k4[i] * (3355817975965.0 / 11060851509271));
        for (var i = coupled; i < at.Length; i++)
            at[i] = y[i] + step * (k1[i] * (15267082809.0 / 155376265600) + k2[i] * (-71443401.0 / 120774400) + k3[i] * (730878875.0 / 902184768) + k4[i] * (2285395.0 / 8070912));
        Evaluation.Solve(model, days + step * (17.0 / 20), weight, at, k5);

        for (var i = 0; i < coupled; i++)
            at[i] = y[i] + step * (k1[i] * (647845179188.0 / 3216320057751) + k2[i] * (73281519250.0 / 8382639484533) + k3[i] * (552539513391.0 / 3454668386233)
                + k4[i] * (3354512671639.0 / 8306763924573) + k5[i] * (4040.0 / 17871));
        for (var i = coupled; i < at.Length; i++)
            at[i] = y[i] + step * (k1[i] * (82889.0 / 524892) + k3[i] * (15625.0 / 83664) + k4[i] * (69875.0 / 102672) + k5[i] * (-2260.0 / 8211));
        Evaluation.Solve(model, days + step, weight, at, k6);

        for (var i = 0; i < at.Length; i++)
        {
            next[i] = y[i] + step * (k1[i] * (82889.0 / 524892) + k3[i] * (15625.0 / 83664) + k4[i] * (69875.0 / 102672) + k5[i] * (-2260.0 / 8211) + k6[i] * (1.0 / 4));
            error[i] = step * (k1[i] * (82889.0 / 524892 - 4586570599.0 / 29645900160) + k3[i] * (15625.0 / 83664 - 178811875.0 / 945068544)
                + k4[i] * (69875.0 / 102672 - 814220225.0 / 1159782912) + k5[i] * (-2260.0 / 8211 + 3700637.0 / 11593932) + k6[i] * (1.0 / 4 - 61727.0 / 225920));
        }
        Evaluation.Rates(model, days + step, next, work.Rates(6));
    }

    /// <inheritdoc />
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T> =>
        Hermite.Interpolate(work, lane, fraction, step, Stages, state);
}
