using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Judges an error estimate and says how long the next step may be, lane by lane.</summary>
/// <remarks>Gustafsson. Control theoretic techniques for stepsize selection in explicit Runge–Kutta methods. ACM Trans. Math. Softw. 17 (1991) 533–554: proportional–integral.</remarks>
internal static class StepSize
{
    private const double Safety = 0.9;
    private const double Shrinks = 0.2;
    private const double Grows = 6;
    private const double Integral = 0.7;
    private const double Proportional = 0.4;

    // A smaller error is as good as none, and has a logarithm.
    private const double Negligible = 1e-20;

    // A larger error, or one that is no number, is as bad as any: the step is to shrink.
    private const double Hopeless = 1e100;

    /// <summary>The mean square over the states of the error relative to what is tolerated; a step of at most 1 is good enough.</summary>
    public static T MeanSquare<T>(Step<T> work, T relative, ReadOnlySpan<double> absolute) where T : struct, ILane<T>
    {
        Span<T> y = work.State, next = work.Next, error = work.Error;
        T sum = 0.0;
        for (var i = 0; i < error.Length; i++)
        {
            var share = error[i] / T.MultiplyAdd(relative, T.Max(T.Abs(y[i]), T.Abs(next[i])), absolute[i]);
            sum = T.MultiplyAdd(share, share, sum);
        }
        return sum * (1.0 / error.Length);
    }

    /// <summary>By what the step may change, from this error and the logarithm of the last accepted step's; and the logarithm of this one.</summary>
    public static (T Factor, T Logarithm) Factor<T>(T meanSquare, T lastLogarithm, int order) where T : struct, ILane<T>
    {
        var judged = T.Select(meanSquare <= Hopeless, T.Max(meanSquare, Negligible), Hopeless);
        var logarithm = T.Log(judged) * 0.5;
        var power = lastLogarithm * (Proportional / order) - logarithm * (Integral / order);
        return (T.Min(T.Max(T.Exp(power) * Safety, Shrinks), Grows), logarithm);
    }
}
