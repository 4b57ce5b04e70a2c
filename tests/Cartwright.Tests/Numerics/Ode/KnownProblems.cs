using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>
/// Kaps's problem on a clock that slows down: nonlinear, of two states that drive one another, and the same closed form for any stiffness μ.
/// <code>
/// c = exp(−t/2)   y' = c·(x − y − y²)   x' = c·(μ·y² − (μ + 2)·x)        y = exp(−s), x = exp(−2s), s = 2·(1 − exp(−t/2))
/// </code>
/// y is coupled and reads x, which is cleared and is produced by y: both directions of coupling. Kaps. Rosenbrock-type methods (1981); with s = t also in Hairer, Wanner,
/// Solving Ordinary Differential Equations II, 2nd edition (1996), and Dekker, Verwer (1984).
/// </summary>
internal readonly struct Kaps<T>(T stiffness) : IOdeModel<Kaps<T>, T> where T : struct, ILane<T>
{
    public static int States => 2;

    public static int Coupled => 1;

    public static int Parameters => 1;

    public static Kaps<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0]);

    public static double[] At(double days)
    {
        var s = 2 * (1 - Math.Exp(-days / 2));
        return [Math.Exp(-s), Math.Exp(-2 * s)];
    }

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var clock = T.Exp(-0.5 * days);
        var x = y.Cleared(1, clock * stiffness * y[0] * y[0], clock * (stiffness + 2.0));
        y.Rate(0, clock * (x - y[0] - y[0] * y[0]));
    }
}

/// <summary>Logistic growth, y' = r·y·(1 − y/K): y = K / (1 + (K/y₀ − 1)·exp(−r·t)).</summary>
internal readonly struct Logistic<T>(T growth, T capacity) : IOdeModel<Logistic<T>, T> where T : struct, ILane<T>
{
    public static int States => 1;

    public static int Coupled => 1;

    public static int Parameters => 2;

    public static Logistic<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0], parameters[1]);

    public static double[] At(double days, double growth, double capacity, double start) => [capacity / (1 + (capacity / start - 1) * Math.Exp(-growth * days))];

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct => y.Rate(0, growth * y[0] * (1.0 - y[0] / capacity));
}

/// <summary>
/// Clearance towards a moving level, y' = p − k·y with p = k·g + g' and g = 1/(1 + t): y = g + (y₀ − g(0))·exp(−k·t). Prothero, Robinson. Math. Comput. 28 (1974) 145–162.
/// </summary>
internal readonly struct Forced<T>(T clearance) : IOdeModel<Forced<T>, T> where T : struct, ILane<T>
{
    public static int States => 1;

    public static int Coupled => 0;

    public static int Parameters => 1;

    public static Forced<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0]);

    public static double[] At(double days, double clearance, double start) => [1 / (1 + days) + (start - 1) * Math.Exp(-clearance * days)];

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var level = 1.0 / (1.0 + days);
        y.Cleared(0, clearance * level - level * level, clearance);
    }
}

/// <summary>A closed chain A → B → C → D with rates a, b, c: nothing is lost; Bateman's closed form (Proc. Camb. Philos. Soc. 15 (1910) 423–427).</summary>
internal readonly struct Chain<T>(T a, T b, T c) : IOdeModel<Chain<T>, T> where T : struct, ILane<T>
{
    public static int States => 4;

    public static int Coupled => 1;

    public static int Parameters => 3;

    public static Chain<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0], parameters[1], parameters[2]);

    public static double[] At(double days, double a, double b, double c)
    {
        var (ea, eb, ec) = (Math.Exp(-a * days), Math.Exp(-b * days), Math.Exp(-c * days));
        var second = a / (b - a) * (ea - eb);
        var third = a * b * (ea / ((b - a) * (c - a)) + eb / ((a - b) * (c - b)) + ec / ((a - c) * (b - c)));
        return [ea, second, third, 1 - ea - second - third];
    }

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var first = a * y[0];
        y.Rate(0, -first);
        var second = b * y.Cleared(1, first, b);
        var third = c * y.Cleared(2, second, c);
        y.Cleared(3, third, 0.0);
    }
}

/// <summary>
/// Infusion into a central compartment that exchanges with a peripheral one: R' = 0, C' = R + k₂₁·P − (k₁₀ + k₁₂)·C, P' = k₁₂·C − k₂₁·P. Closed form by superposition of
/// biexponentials: Gibaldi, Perrier. Pharmacokinetics, 2nd edition (1982), chapter 2.
/// </summary>
internal readonly struct TwoCompartments<T>(T k10, T k12, T k21) : IOdeModel<TwoCompartments<T>, T> where T : struct, ILane<T>
{
    public static int States => 3;

    public static int Coupled => 2;

    public static int Parameters => 3;

    public static TwoCompartments<T> Of(ReadOnlySpan<T> parameters) => new(parameters[0], parameters[1], parameters[2]);

    /// <summary>Central and peripheral amount of an infusion of 1 a day that began so long ago and goes on.</summary>
    public static (double Central, double Peripheral) Infused(double days, double k10, double k12, double k21)
    {
        if (days <= 0) return (0, 0);
        var sum = k10 + k12 + k21;
        var alpha = (sum + Math.Sqrt(sum * sum - 4 * k10 * k21)) / 2;
        var beta = k10 * k21 / alpha;
        var (fast, slow) = ((1 - Math.Exp(-alpha * days)) / alpha, (1 - Math.Exp(-beta * days)) / beta);
        return (((alpha - k21) * fast + (k21 - beta) * slow) / (alpha - beta), k12 * (slow - fast) / (alpha - beta));
    }

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var peripheral = y.Cleared(2, k12 * y[1], k21);
        y.Rate(0, 0.0);
        y.Rate(1, y[0] + k21 * peripheral - (k10 + k12) * y[1]);
    }
}
