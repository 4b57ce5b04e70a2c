using Cartwright.Numerics.Lanes;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Exp, Log and Pow of the lanes, which are this program's own.</summary>
internal static class ElementaryNumbers
{
    private const string Decimals = "Decimal expansions, OEIS A001113, A068985, A002162, A002392, A002193, A010582, to 16 figures";

    public static KnownArea Area() => new("Elementary functions",
    [
        Of("e and 1/e", "2.718281828459045 0.3678794411714423", () => [Exp(1), Exp(-1)]),
        Of("ln 2 and ln 10", "0.6931471805599453 2.302585092994046", () => [Log(2), Log(10)]),
        Of("√2 and ∛10, by a power", "1.414213562373095 2.154434690031884", () => [Pow(2, 0.5), Pow(10, 1.0 / 3)]),
    ]);

    private static KnownNumbers Of(string what, string theirs, Func<IReadOnlyList<double?>> ours) => new(what, Decimals, theirs, Allowance.Relative(5e-16), ours);

    private static double Exp(double x) => Lane1.Exp(x).Value;

    private static double Log(double x) => Lane1.Log(x).Value;

    private static double Pow(double x, double power) => Lane1.Pow(x, power).Value;
}
