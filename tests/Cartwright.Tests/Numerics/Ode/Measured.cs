using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>How orders and errors are measured.</summary>
public abstract class Measured<TMethod> where TMethod : struct, IMethod
{
    protected const double Margin = 0.15;
    protected static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(40);

    private protected static void Order<TModel, TDual, TNodes>(double[] parameters, Func<double, double[]> exact, bool embedded, int? embeddedOrder = null)
        where TModel : struct, IOdeModel<TModel, Lane1>
        where TDual : struct, IOdeModel<TDual, Dual<Lane1>>
        where TNodes : struct, IOdeModel<TNodes, Nodes<Lane1>>
    {
        double ErrorOf(int steps) => Distance(new FixedSteps<TMethod, TModel, TDual, TNodes>(parameters, 0, exact(0)).March(1.0 / steps, steps, embedded), exact(1));
        // Short enough that the leading term is alone, long enough that rounding is not seen.
        var steps = TMethod.Order > 4 ? 40 : 160;
        Math.Log2(ErrorOf(steps) / ErrorOf(2 * steps)).ShouldBe(embedded ? embeddedOrder ?? TMethod.EmbeddedOrder : TMethod.Order, Margin);
    }

    private protected static void Follows<TModel, TDual, TNodes>(double[] parameters, double[] days, Func<double, double[]> exact, params Dose[] doses)
        where TModel : struct, IOdeModel<TModel, Lane1>
        where TDual : struct, IOdeModel<TDual, Dual<Lane1>>
        where TNodes : struct, IOdeModel<TNodes, Nodes<Lane1>>
    {
        var errors = new List<double>();
        for (var digits = 4; digits <= 10; digits += 2)
        {
            var tolerance = Tolerance.Of(TModel.States, Math.Pow(10, -digits), Math.Pow(10, -digits - 2));
            var seen = new Course(parameters, exact(days[0]), days, exact: true, doses).SolvedBy<TMethod, TModel, TDual, TNodes>(tolerance).Seen;
            errors.Add(seen.Zip(days.Skip(1), (state, day) => Relative(state, exact(day))).Max());
            errors[^1].ShouldBeLessThan(100 * tolerance.Relative);
        }
        (Math.Log10(errors[0] / errors[^1]) / 6).ShouldBe(1, 0.3);
    }

    // Rates from 0.01 to 10 a day.
    protected static Arbitrary<double[]> Rates(int count) => Gen.Choose(-2000, 1000).Select(power => Math.Pow(10, power / 1000.0)).ArrayOf(count).ToArbitrary();

    protected static double Distance(double[] left, double[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();

    protected static double Relative(double[] state, double[] exact) => state.Zip(exact, (a, b) => Math.Abs(a - b) / Math.Max(Math.Abs(b), 1e-2)).Max();
}
