using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Equations whose solution is written down, and how fast the error of each method falls with its step.</summary>
internal static class ClosedForms
{
    private const string LogisticSource = "Closed form of Verhulst's equation, y' = 2·y·(1 − y), y(0) = 0.1: y = 1/(1 + 9·exp(−2·t))";
    private const string BatemanSource = "Bateman, Proc. Camb. Philos. Soc. 15 (1910) 423–427: A → B → C → D with rates 1, 0.5 and 0.25 a day";

    public static KnownArea Area() => new("Differential equations",
    [
        Logistic<DormandPrince>("Dormand–Prince"), Logistic<KennedyCarpenter>("Kennedy–Carpenter"), Logistic<Rodas>("RODAS"),
        Chain<DormandPrince>("Dormand–Prince"), Chain<KennedyCarpenter>("Kennedy–Carpenter"),
        Order<DormandPrince>("Dormand–Prince 5(4)", "Dormand, Prince, J. Comput. Appl. Math. 6 (1980) 19–26", "5.0 4.0"),
        Order<KennedyCarpenter>("Kennedy–Carpenter ARK4(3)6L[2]SA", "Kennedy, Carpenter, Appl. Numer. Math. 44 (2003) 139–181", "4.0 3.0"),
        Order<Rodas>("RODAS", "Hairer, Wanner, Solving Ordinary Differential Equations II (1996), section IV.7", "4.0 3.0"),
    ]);

    private static KnownNumbers Logistic<TMethod>(string method) where TMethod : struct, IMethod => new(
        $"{method} at tolerance 1e-10: logistic growth on days 0.5, 1, 2, 3", LogisticSource, "0.23196932 0.45085306 0.85848645 0.97817805", Allowance.AsPrinted,
        () => [.. SolvedCourse.Of<TMethod, Growth<Lane1>>([0.1], [0.5, 1, 2, 3], Companion<TMethod>()).Select(s => (double?)s[0])]);

    private static KnownNumbers Chain<TMethod>(string method) where TMethod : struct, IMethod => new(
        $"{method} at tolerance 1e-10: B, C and D of a chain of decays on day 4", BatemanSource, "0.234039289 0.464091562 0.283553510", Allowance.AsPrinted,
        () => [.. SolvedCourse.Of<TMethod, Decays<Lane1>>([1, 0, 0, 0], [4], null)[0].Skip(1).Select(x => (double?)x)]);

    private static KnownNumbers Order<TMethod>(string method, string source, string theirs) where TMethod : struct, IMethod => new(
        $"{method}: order of convergence of what is carried on, and of the embedded formula", source, theirs, Allowance.Within(0.15),
        () => [OrderOf<TMethod>(embedded: false), OrderOf<TMethod>(embedded: true)]);

    // Steps short enough that the leading term is alone, long enough that rounding is not seen.
    private static double? OrderOf<TMethod>(bool embedded) where TMethod : struct, IMethod
    {
        double ErrorOf(int steps) => Math.Abs(March<TMethod>(steps, embedded) - 1 / (1 + 9 * Math.Exp(-2)));
        var steps = TMethod.Order > 4 ? 40 : 160;
        return Math.Log2(ErrorOf(steps) / ErrorOf(2 * steps));
    }

    private static double March<TMethod>(int steps, bool embedded) where TMethod : struct, IMethod
    {
        var step = new Step<Lane1>(1, 1, TMethod.Stages) { Companion = Companion<TMethod>() };
        var model = new Growth<Lane1>();
        step.Companion?.Admit([]);
        step.State[0] = 0.1;
        for (var n = 0; n < steps; n++)
        {
            step.Rates(0)[0] = 2.0 * step.State[0] * (1.0 - step.State[0]);
            TMethod.Advance<Growth<Lane1>, Lane1>(model, n / (double)steps, 1.0 / steps, step);
            step.State[0] = embedded ? step.Next[0] - step.Error[0] : step.Next[0];
        }
        return step.State[0].Value;
    }

    private static Companion<Lane1>? Companion<TMethod>() where TMethod : struct, IMethod => default(TMethod) is Rodas ? new Jacobian<Growth<Dual<Lane1>>, Lane1>() : null;
}

/// <summary>Logistic growth, y' = 2·y·(1 − y).</summary>
internal readonly struct Growth<T> : IOdeModel<Growth<T>, T> where T : struct, ILane<T>
{
    public static int States => 1;

    public static int Coupled => 1;

    public static int Parameters => 0;

    public static Growth<T> Of(ReadOnlySpan<T> parameters) => default;

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct => y.Rate(0, 2.0 * y[0] * (1.0 - y[0]));
}

/// <summary>A chain of decays: the first state coupled, the others cleared.</summary>
internal readonly struct Decays<T> : IOdeModel<Decays<T>, T> where T : struct, ILane<T>
{
    public static int States => 4;

    public static int Coupled => 1;

    public static int Parameters => 0;

    public static Decays<T> Of(ReadOnlySpan<T> parameters) => default;

    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var first = y[0];
        y.Rate(0, -first);
        var second = 0.5 * y.Cleared(1, first, 0.5);
        var third = 0.25 * y.Cleared(2, second, 0.25);
        y.Cleared(3, third, 0.0);
    }
}
