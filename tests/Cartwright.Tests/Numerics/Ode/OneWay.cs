using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>
/// As <see cref="Kaps{T}"/>, but nothing acts back on the coupled state, and its amount enters the clearance too.
/// <code>
/// c = exp(−t/2)   y' = −c·y²   x' = c·(μ·y² − (μ + 2·y)·x)        y = 1/(1 + s), x = y², s = 2·(1 − exp(−t/2))
/// </code>
/// </summary>
internal readonly struct OneWay<T>(T stiffness) : IOdeModel<OneWay<T>, T> where T : struct, ILane<T>
{
    public static int States => 2;

    public static int Coupled => 1;

    public static int Parameters => 1;

    public static OneWay<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0]);

    public static double[] At(double days)
    {
        var y = 1 / (1 + 2 * (1 - Math.Exp(-days / 2)));
        return [y, y * y];
    }

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var clock = T.Exp(-0.5 * days);
        y.Rate(0, -clock * y[0] * y[0]);
        y.Cleared(1, clock * stiffness * y[0] * y[0], clock * (stiffness + 2.0 * y[0]));
    }
}
