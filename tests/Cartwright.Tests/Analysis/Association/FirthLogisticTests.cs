using Cartwright.Analysis.Association;
using Cartwright.KnownAnswers;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Association;

public class FirthLogisticTests
{
    /// <summary>79 women with endometrial cancer, of whom all with neovasculation have the high grade: Heinze, Schemper. Stat. Med. 21 (2002) 2409–2419; digits beyond theirs are logistf's, which stops climbing within 1e-6.</summary>
    [Fact]
    public void The_endometrial_cancers_of_Heinze_and_Schemper()
    {
        var fit = EndometrialCancers.Fit();

        ((double[])[fit.Intercept.Coefficient.OrNull!.Value, .. fit.Coefficients.Select(c => c.Coefficient.OrNull!.Value)]).ShouldBe([3.77455951, 2.92927330, -0.03475175, -2.60416387], 1e-6);
        Ends(fit.Coefficients[0]).ShouldBe([0.6097244, 7.85463171], 1e-6);
        Ends(fit.Coefficients[1]).ShouldBe([-0.1244587, 0.04045547], 1e-6);
        Ends(fit.Coefficients[2]).ShouldBe([-4.3651832, -1.23272106], 1e-6);
        Ends(fit.Intercept).ShouldBe([1.0825371, 7.20928050], 1e-6);
    }

    /// <summary>With one yes-or-no covariate the penalised odds ratio is that of the table with half a subject more in each cell; here it separates entirely.</summary>
    [Theory]
    [InlineData(6, 0, 0, 5)]
    [InlineData(4, 1, 2, 7)]
    [InlineData(0, 3, 4, 2)]
    public void Of_a_table_of_four_it_is_half_a_subject_more_in_each_cell(int a, int b, int c, int d)
    {
        bool[] outcomes = [.. Many(true, a), .. Many(false, b), .. Many(true, c), .. Many(false, d)];
        double[] covariate = [.. Enumerable.Repeat(1.0, a + b), .. Enumerable.Repeat(0.0, c + d)];

        FirthLogistic.Fit(outcomes, [covariate]).Coefficients[0].Coefficient.OrNull!.Value.ShouldBe(Math.Log((a + 0.5) * (d + 0.5) / ((b + 0.5) * (c + 0.5))), 1e-8);
    }

    /// <summary>
    /// One of thirteen did not respond, and has the lowest level: entire separation. R 4.2.2, the penalised log-likelihood by <c>optim</c>, its profile by <c>optimize</c> and <c>uniroot</c>.
    /// </summary>
    [Fact]
    public void One_who_stands_apart_has_an_interval_too()
    {
        double[] logs = [.. new[] { 8000.0, 112_000, 52_300, 201_000, 64_100, 137_000, 90_900, 66_300, 42_600, 31_600, 4080, 62_600, 3870 }.Select(x => Math.Log10(x))];
        var slope = FirthLogistic.Fit([.. Many(true, 12), false], [logs]).Coefficients[0];

        slope.Coefficient.OrNull!.Value.ShouldBe(2.33740414, 1e-6);
        Ends(slope).ShouldBe([-0.481836626, 12.3271137], 1e-6);
    }

    /// <summary>In other units of the covariate the coefficient is another, and the probability the same.</summary>
    [Fact]
    public void Units_do_not_matter()
    {
        bool[] outcomes = [true, false, true, true, false, false, true];
        double[] x = [3, 1, 4, 2, 2, 1, 5];
        var (one, other) = (FirthLogistic.Fit(outcomes, [x]).Coefficients[0], FirthLogistic.Fit(outcomes, [[.. x.Select(v => 1000 * v + 7)]]).Coefficients[0]);

        other.Coefficient.OrNull!.Value.ShouldBe(one.Coefficient.OrNull!.Value / 1000, 1e-9);
        other.P.OrNull!.Value.ShouldBe(one.P.OrNull!.Value, 1e-7);
        other.Interval.Upper.OrNull!.Value.ShouldBe(one.Interval.Upper.OrNull!.Value / 1000, 1e-8);
    }

    [Fact]
    public void Nothing_to_fit_is_said()
    {
        FirthLogistic.Fit([true, true, true], [[1, 2, 3]]).Coefficients[0].Coefficient.Reason.ShouldBe("everybody has the outcome");
        FirthLogistic.Fit([true, false, true], [[1, 1, 1]]).Coefficients[0].Coefficient.Reason.ShouldBe("a covariate does not vary, or is a combination of others");
        FirthLogistic.Fit([true, false], [[1, 2]]).Coefficients[0].P.Reason.ShouldBe("2 subjects are too few for 1 covariate");
        Should.Throw<ArgumentException>(() => FirthLogistic.Fit([true, false], [[1]]));
    }

    private static IEnumerable<bool> Many(bool outcome, int times) => Enumerable.Repeat(outcome, times);

    private static double[] Ends(LogisticCoefficient c) => [c.Interval.Lower.OrNull!.Value, c.Interval.Upper.OrNull!.Value];
}
