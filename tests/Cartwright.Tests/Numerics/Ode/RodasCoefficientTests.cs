using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>
/// The published coefficients of RODAS meet the conditions they were made from, and the method is the textbook's with these coefficients.
/// Conditions: Hairer, Wanner. Solving Ordinary Differential Equations II, 2nd edition (1996), section IV.7, table 7.1. The code's A, C are for u = Γk:
/// C = 1/γ − Γ⁻¹, α = AΓ, b = mΓ.
/// </summary>
public class RodasCoefficientTests
{
    private const double Diagonal = 0.25;

    private static readonly double[][] A =
    [
        [0, 0, 0, 0, 0, 0],
        [1.544, 0, 0, 0, 0, 0],
        [0.9466785280815826, 0.2557011698983284, 0, 0, 0, 0],
        [3.314825187068521, 2.896124015972201, 0.9986419139977817, 0, 0, 0],
        [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895, 0, 0],
        [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895, 1, 0],
    ];

    private static readonly double[][] C =
    [
        [0, 0, 0, 0, 0, 0],
        [-5.6688, 0, 0, 0, 0, 0],
        [-2.430093356833875, -0.2063599157091915, 0, 0, 0, 0],
        [-0.1073529058151375, -9.594562251023355, -20.47028614809616, 0, 0, 0],
        [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616, 0, 0],
        [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054, 0],
    ];

    private static readonly double[] M = [.. A[5][..5], 1];
    private static readonly double[] Bend = [10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662, 0];
    private static readonly double[] Twist = [-0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872, 0];

    private static readonly double[][] Gamma = GammaFromC();
    private static readonly double[][] Alpha = [.. A.Select(row => Times(row, Gamma))];
    private static readonly double[][] Beta = [.. Alpha.Zip(Gamma, (a, g) => a.Zip(g, (x, y) => x + y).ToArray())];
    private static readonly double[] AlphaSums = [.. Alpha.Select(row => row.Sum())];
    private static readonly double[] BetaSums = [.. Beta.Select(row => row.Sum())];

    [Fact]
    public void Meets_the_conditions_of_order_4() => OrderConditions(Times(M, Gamma), 1, 4);

    [Fact]
    public void Is_judged_against_a_formula_that_meets_those_of_order_3() => OrderConditions(Alpha[5], 1, 3);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.37)]
    [InlineData(0.9)]
    public void Interpolates_by_a_formula_that_meets_those_of_order_3(double at)
    {
        var weights = M.Zip(Bend, Twist).Select(c => at * (c.First + (1 - at) * (c.Second + at * c.Third))).ToArray();
        OrderConditions(Times(weights, Gamma), at, 3);
    }

    [Fact]
    public void Is_stiffly_accurate()
    {
        Times(M, Gamma).Zip(Beta[5], (b, beta) => Math.Abs(b - beta)).Max().ShouldBeLessThan(1e-13);
        AlphaSums[5].ShouldBe(1, 1e-13);
    }

    private static void OrderConditions(double[] b, double at, int order)
    {
        double Sum(Func<int, double> of) => Enumerable.Range(0, 6).Sum(i => b[i] * of(i));
        Sum(_ => 1).ShouldBe(at, 1e-12);
        Sum(i => BetaSums[i]).ShouldBe(Math.Pow(at, 2) / 2, 1e-12);
        Sum(i => Math.Pow(AlphaSums[i], 2)).ShouldBe(Math.Pow(at, 3) / 3, 1e-12);
        Sum(i => Dot(Beta[i], BetaSums)).ShouldBe(Math.Pow(at, 3) / 6, 1e-12);
        if (order < 4) return;
        Sum(i => Math.Pow(AlphaSums[i], 3)).ShouldBe(1 / 4.0, 1e-12);
        Sum(i => AlphaSums[i] * Dot(Alpha[i], BetaSums)).ShouldBe(1 / 8.0, 1e-12);
        Sum(i => Dot(Beta[i], [.. AlphaSums.Select(x => x * x)])).ShouldBe(1 / 12.0, 1e-12);
        Sum(i => Dot(Beta[i], [.. Beta.Select(row => Dot(row, BetaSums))])).ShouldBe(1 / 24.0, 1e-12);
    }

    /// <summary>The book's own form, (I − hγJ)·kᵢ = h·f(t + αᵢh, y + Σαᵢⱼkⱼ) + hJ·Σγᵢⱼkⱼ + γᵢh²·∂f/∂t, with the Jacobian of Kaps's problem by hand.</summary>
    [Theory]
    [InlineData(2, 0.1)]
    [InlineData(300, 0.4)]
    public void A_step_is_the_textbooks(double stiffness, double h)
    {
        double[] y = [0.8, 0.5];
        var one = new FixedSteps<Rodas, Kaps<Lane1>, Kaps<Dual<Lane1>>, Kaps<Nodes<Lane1>>>([stiffness], 0.3, y);
        one.Step(h);
        var k = TextbookStages(stiffness, h, 0.3, y);
        double[] Ending(double[] b) => [.. y.Select((start, state) => start + Enumerable.Range(0, 6).Sum(i => b[i] * k[i][state]))];
        one.Next.Zip(Ending(Times(M, Gamma)), (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-13);
        one.Embedded.Zip(Ending(Alpha[5]), (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-13);
    }

    private static double[][] TextbookStages(double mu, double h, double t, double[] y)
    {
        static double[] Rates(double mu, double t, double y, double x) => [Math.Exp(-t / 2) * (x - y - y * y), Math.Exp(-t / 2) * (mu * y * y - (mu + 2) * x)];
        var clock = Math.Exp(-t / 2);
        double[][] jacobian = [[clock * (-1 - 2 * y[0]), clock], [clock * 2 * mu * y[0], -clock * (mu + 2)]];
        var drift = Rates(mu, t, y[0], y[1]).Select(rate => -rate / 2).ToArray();
        var k = new double[6][];
        for (var i = 0; i < 6; i++)
        {
            double Past(double[] row, int state) => Enumerable.Range(0, i).Sum(j => row[j] * k[j][state]);
            var f = Rates(mu, t + AlphaSums[i] * h, y[0] + Past(Alpha[i], 0), y[1] + Past(Alpha[i], 1));
            double Side(int s) => h * f[s] + h * (jacobian[s][0] * Past(Gamma[i], 0) + jacobian[s][1] * Past(Gamma[i], 1)) + Gamma[i].Sum() * h * h * drift[s];
            k[i] = Cramer(1 - h * Diagonal * jacobian[0][0], -h * Diagonal * jacobian[0][1], -h * Diagonal * jacobian[1][0], 1 - h * Diagonal * jacobian[1][1], Side(0), Side(1));
        }
        return k;
    }

    private static double[] Cramer(double a, double b, double c, double d, double e, double f) => [(e * d - b * f) / (a * d - b * c), (a * f - e * c) / (a * d - b * c)];

    // Γ = (1/γ − C)⁻¹, row by row by forward substitution.
    private static double[][] GammaFromC()
    {
        var gamma = new double[6][];
        for (var i = 0; i < 6; i++)
        {
            gamma[i] = new double[6];
            for (var j = 0; j < 6; j++) gamma[i][j] = Diagonal * ((i == j ? 1 : 0) + Enumerable.Range(0, i).Sum(k => C[i][k] * gamma[k][j]));
        }
        return gamma;
    }

    private static double[] Times(double[] row, double[][] matrix) => [.. Enumerable.Range(0, 6).Select(j => Enumerable.Range(0, 6).Sum(i => row[i] * matrix[i][j]))];

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();
}
