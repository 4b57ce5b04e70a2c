using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// RODAS 4(3): a Rosenbrock method of six stages, fourth order, third-order error estimate, L-stable and stiffly accurate; an interpolant of order 3. For models that are
/// stiff beyond their linear clearances, and to check the faster methods. Its companion is the model's <see cref="Jacobian{TModel,T}"/>.
/// </summary>
/// <remarks>
/// <para>Hairer, Wanner. Solving Ordinary Differential Equations II, 2nd edition (1996), section IV.7: stages as (7.25), coefficients as in the authors' code RODAS.</para>
/// <para>One Jacobian, exact, and one elimination a step; no iteration, so no choice of when it has converged, and all lanes do the same work. Equations (7.25) are taken
/// times hγ, so that a lane whose step is 0 stays. Rates 1 to 6 are the book's u₁ … u₆; cleared states are rates like others.</para>
/// </remarks>
public readonly struct Rodas : IMethod
{
    private const double Diagonal = 0.25;

    /// <inheritdoc />
    public static int Order => 4;

    /// <inheritdoc />
    public static int EmbeddedOrder => 3;

    /// <inheritdoc />
    public static int Stages => 8;

    /// <inheritdoc />
    public static void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        Span<T> y = work.State, at = work.Stage, next = work.Next, error = work.Error;
        Span<T> u1 = work.Rates(1), u2 = work.Rates(2), u3 = work.Rates(3), u4 = work.Rates(4), u5 = work.Rates(5), u6 = work.Rates(6);
        var (weight, square) = (step * Diagonal, step * step * Diagonal);
        var jacobian = work.Companion as Jacobian<T> ?? throw new ArgumentException("Rodas needs the model's Jacobian: give the solver one as its companion.", nameof(work));
        jacobian.At(days, work.State);
        Span<T> f = work.Rates(0), factors = jacobian.ByAmount, drift = jacobian.ByTime;
        Elimination.Factorise(factors, weight, at.Length);

        for (var i = 0; i < at.Length; i++) u1[i] = weight * f[i] + square * 0.25 * drift[i];
        Elimination.Solve<T>(factors, u1);

        for (var i = 0; i < at.Length; i++) at[i] = y[i] + 1.544 * u1[i];
        Evaluation.Rates(model, days + step * 0.386, at, u2);
        for (var i = 0; i < at.Length; i++) u2[i] = weight * u2[i] + Diagonal * (-5.6688 * u1[i]) + square * -0.1043 * drift[i];
        Elimination.Solve<T>(factors, u2);

        for (var i = 0; i < at.Length; i++) at[i] = y[i] + 0.9466785280815826 * u1[i] + 0.2557011698983284 * u2[i];
        Evaluation.Rates(model, days + step * 0.21, at, u3);
        for (var i = 0; i < at.Length; i++)
            u3[i] = weight * u3[i] + Diagonal * (-2.430093356833875 * u1[i] + -0.2063599157091915 * u2[i]) + square * 0.1035 * drift[i];
        Elimination.Solve<T>(factors, u3);

        for (var i = 0; i < at.Length; i++) at[i] = y[i] + 3.314825187068521 * u1[i] + 2.896124015972201 * u2[i] + 0.9986419139977817 * u3[i];
        Evaluation.Rates(model, days + step * 0.63, at, u4);
        for (var i = 0; i < at.Length; i++)
            u4[i] = weight * u4[i] + Diagonal * (-0.1073529058151375 * u1[i] + -9.594562251023355 * u2[i] + -20.47028614809616 * u3[i]) + square * -0.0362 * drift[i];
        Elimination.Solve<T>(factors, u4);

        for (var i = 0; i < at.Length; i++)
            at[i] = y[i] + 1.221224509226641 * u1[i] + 6.019134481288629 * u2[i] + 12.53708332932087 * u3[i] + -0.687886036105895 * u4[i];
        Evaluation.Rates(model, days + step, at, u5);
        for (var i = 0; i < at.Length; i++)
            u5[i] = weight * u5[i] + Diagonal * (7.496443313967647 * u1[i] + -10.24680431464352 * u2[i] + -33.99990352819905 * u3[i] + 11.7089089320616 * u4[i]);
        Elimination.Solve<T>(factors, u5);

        for (var i = 0; i < at.Length; i++) at[i] += u5[i];
        Evaluation.Rates(model, days + step, at, u6);
        for (var i = 0; i < at.Length; i++)
            u6[i] = weight * u6[i] + Diagonal * (8.083246795921522 * u1[i] + -7.981132988064893 * u2[i] + -31.52159432874371 * u3[i] + 16.31930543123136 * u4[i]
                + -6.058818238834054 * u5[i]);
        Elimination.Solve<T>(factors, u6);

        for (var i = 0; i < at.Length; i++) (next[i], error[i]) = (at[i] + u6[i], u6[i]);
        Evaluation.Rates(model, days + step, next, work.Rates(7));
    }

    /// <inheritdoc />
    public static void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T>
    {
        ReadOnlySpan<double> y = Step<T>.Flat(work.State), next = Step<T>.Flat(work.Next), u1 = Step<T>.Flat(work.Rates(1)), u2 = Step<T>.Flat(work.Rates(2));
        ReadOnlySpan<double> u3 = Step<T>.Flat(work.Rates(3)), u4 = Step<T>.Flat(work.Rates(4)), u5 = Step<T>.Flat(work.Rates(5));
        var rest = 1 - fraction;
        for (int i = 0, at = lane; i < state.Length; i++, at += T.Width)
        {
            var bend = 10.12623508344586 * u1[at] - 7.487995877610167 * u2[at] - 34.80091861555747 * u3[at] - 7.992771707568823 * u4[at] + 1.025137723295662 * u5[at];
            var twist = -0.6762803392801253 * u1[at] + 6.087714651680015 * u2[at] + 16.43084320892478 * u3[at] + 24.76722511418386 * u4[at] - 6.594389125716872 * u5[at];
            state[i] = rest * y[at] + fraction * (next[at] + rest * (bend + fraction * twist));
        }
    }
}
