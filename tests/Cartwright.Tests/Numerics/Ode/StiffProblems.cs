using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>Robertson's three reactions, problem ROBER of Hairer, Wanner, Solving Ordinary Differential Equations II, 2nd edition (1996), section IV.1.</summary>
internal readonly struct Robertson<T> : IOdeModel<Robertson<T>, T> where T : struct, ILane<T>
{
    public static int States => 3;

    public static int Coupled => 3;

    public static int Parameters => 0;

    public static Robertson<T> Of(ReadOnlySpan<T> parameters) => new();

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var (slow, back, fast) = (0.04 * y[0], 1e4 * y[1] * y[2], 3e7 * y[1] * y[1]);
        y.Rate(0, back - slow);
        y.Rate(1, slow - back - fast);
        y.Rate(2, fast);
    }
}

/// <summary>Van der Pol's oscillator, x'' = μ·(1 − x²)·x' − x.</summary>
internal readonly struct VanDerPol<T>(T damping) : IOdeModel<VanDerPol<T>, T> where T : struct, ILane<T>
{
    public static int States => 2;

    public static int Coupled => 2;

    public static int Parameters => 1;

    public static VanDerPol<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0]);

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        y.Rate(0, y[1]);
        y.Rate(1, damping * (1.0 - y[0] * y[0]) * y[1] - y[0]);
    }
}

/// <summary>Problem HIRES, eight reactants of a plant's response to light: Schäfer (1975); Hairer, Wanner, section IV.10.</summary>
internal readonly struct HighIrradianceResponse<T> : IOdeModel<HighIrradianceResponse<T>, T> where T : struct, ILane<T>
{
    public static int States => 8;

    public static int Coupled => 8;

    public static int Parameters => 0;

    public static HighIrradianceResponse<T> Of(ReadOnlySpan<T> parameters) => new();

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var bound = 280.0 * y[5] * y[7];
        y.Rate(0, -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007);
        y.Rate(1, 1.71 * y[0] - 8.75 * y[1]);
        y.Rate(2, -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4]);
        y.Rate(3, 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3]);
        y.Rate(4, -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6]);
        y.Rate(5, 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6] - bound);
        y.Rate(6, bound - 1.81 * y[6]);
        y.Rate(7, 1.81 * y[6] - bound);
    }
}

/// <summary>Harmonic motion, x' = ω·v, v' = −ω·x: one step takes (1, 0) to the real and imaginary part of the stability function at iωh.</summary>
internal readonly struct Oscillator<T>(T frequency) : IOdeModel<Oscillator<T>, T> where T : struct, ILane<T>
{
    public static int States => 2;

    public static int Coupled => 2;

    public static int Parameters => 1;

    public static Oscillator<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0]);

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        y.Rate(0, frequency * y[1]);
        y.Rate(1, -frequency * y[0]);
    }
}

/// <summary>A population in which each dies at a rate, y' = −k·y, as a coupled state; or, produced by nothing, as a cleared one.</summary>
internal readonly struct Dying<T>(T coupled, T cleared) : IOdeModel<Dying<T>, T> where T : struct, ILane<T>
{
    public static int States => 2;

    public static int Coupled => 1;

    public static int Parameters => 2;

    public static Dying<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0], parameters[1]);

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        y.Rate(0, -coupled * y[0]);
        y.Cleared(1, 0.0, cleared);
    }
}

/// <summary>A cleared level as in <see cref="Dying{T}"/>, killing a population by a half-saturated effect: y' = −k·y·c/(c + 1), c' = −q·c; all positive for ever.</summary>
internal readonly struct Killed<T>(T kill, T clearance) : IOdeModel<Killed<T>, T> where T : struct, ILane<T>
{
    public static int States => 2;

    public static int Coupled => 1;

    public static int Parameters => 2;

    public static Killed<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0], parameters[1]);

    public static double[] At(double days, double kill, double clearance, double population, double level) =>
        [population * Math.Pow((level * Math.Exp(-clearance * days) + 1) / (level + 1), kill / clearance), level * Math.Exp(-clearance * days)];

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var c = y.Cleared(1, 0.0, clearance);
        y.Rate(0, -kill * y[0] * c / (c + 1.0));
    }
}
