using Cartwright.Analysis.Pharmacokinetics;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

public class TwoPhaseDeclineTests
{
    private static readonly double[] Days = [0, 4, 7, 11, 18, 28, 50, 80, 110, 170, 260, 350];

    /// <summary>
    /// R 4.2.2: <c>nls(log(c) ~ log(exp(a-exp(la)*t)+exp(b-exp(lb)*t)), start = list(a=10, la=log(.2), b=5, lb=log(.004)), algorithm = "port")</c>; intervals <c>qt(.975, 8)</c> on the logarithm of the
    /// rate. nls takes its slopes by differences, hence five digits of the standard errors.
    /// </summary>
    [Fact]
    public void Agrees_with_R_on_a_noisy_decline()
    {
        var decline = TwoPhaseDecline.Of(Days, Logs(21000, 9800, 6100, 2600, 900, 330, 160, 170, 120, 98, 71, 52));

        decline.Fast.Days.OrNull!.Value.ShouldBe(3.76072701836, 1e-6);
        decline.Slow.Days.OrNull!.Value.ShouldBe(171.536811078, 1e-4);
        decline.Fast.RelativeError.OrNull!.Value.ShouldBe(0.0334846398467, 1e-6);
        decline.Slow.RelativeError.OrNull!.Value.ShouldBe(0.0802801121893, 1e-6);
        decline.Fast.Interval.Lower.OrNull!.Value.ShouldBe(3.481267935, 1e-5);
        decline.Slow.Interval.Upper.OrNull!.Value.ShouldBe(206.4223177, 1e-2);
        decline.SlowShare.OrNull!.Value.ShouldBe(0.01006386518, 1e-8);
        decline.ResidualDeviation.OrNull!.Value.ShouldBe(Math.Sqrt(0.0579212771572 / 8), 1e-9);
    }

    [Fact]
    public void Two_exponentials_without_error_are_found_again()
    {
        var decline = TwoPhaseDecline.Of(Days, [.. Days.Select(t => Math.Log(20_000 * Math.Exp(-Math.Log(2) / 3 * t) + 150 * Math.Exp(-Math.Log(2) / 220 * t)))]);

        decline.Fast.Days.OrNull!.Value.ShouldBe(3, 1e-6);
        decline.Slow.Days.OrNull!.Value.ShouldBe(220, 1e-3);
        decline.SlowShare.OrNull!.Value.ShouldBe(150.0 / 20_150, 1e-8);
    }

    [Fact]
    public void What_the_samples_do_not_show_is_not_estimable_and_says_why()
    {
        TwoPhaseDecline.Of([0, 4, 7, 11], Logs(900, 500, 300, 100)).Slow.Days.Reason.ShouldBe("5 points needed, 4 quantifiable from the peak on");
        TwoPhaseDecline.Of([0, 4, 7, 11, 20], Logs(900, 500, 600, 700, 1100)).Fast.Days.Reason.ShouldBe("no two phases, a fast one and then a slow one, are to be seen");

        // One exponential with a little error: a second rate is not in the data.
        var one = TwoPhaseDecline.Of(Days, [.. Days.Index().Select(d => 10 - 0.02 * d.Item + (d.Index % 2 == 0 ? 0.03 : -0.03))]);
        (one.Slow.Days.Reason ?? one.Fast.Days.Reason).ShouldNotBeNull();
    }

    private static double[] Logs(params double[] levels) => Array.ConvertAll(levels, Math.Log);
}
