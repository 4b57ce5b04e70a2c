using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>Times of events against the closed forms of a Poisson process.</summary>
public class HazardClockTests
{
    private const int Many = 3000;

    private static readonly double[] Days = [0, 0.25, 0.5, 1, 3, 4, 11, 18, 25, 60, 120, 200];

    // Λ(t) = h·t: the first event comes when it reaches what is borne.
    [Theory]
    [InlineData(0.3, 0.02)]
    [InlineData(1.7, 0.02)]
    [InlineData(0.05, 0.5)]
    public void Under_a_constant_hazard_the_first_event_comes_at_what_is_borne_over_it(double borne, double hazard)
    {
        var clock = Run(borne, 1, _ => hazard);
        Assert.Equal(borne / hazard, clock.Due[0], 1e-9);
    }

    [Fact]
    public void What_is_not_reached_does_not_come()
    {
        Assert.Empty(Run(4.0001, 1, _ => 0.02).Due);
        Assert.Empty(Run(1e-9, 1, _ => 0).Due);
        Assert.Empty(Run(0.1, 1, _ => 100, [3]).Due);
    }

    // Counts to day T are Poisson with mean and variance h·T, gaps exponential with mean 1/h: four standard errors.
    [Fact]
    public void Under_a_constant_hazard_events_are_a_Poisson_process()
    {
        const double Hazard = 0.04, Mean = Hazard * 200;
        var clocks = Enumerable.Range(1, Many).Select(n => Run(First(n), n, _ => Hazard)).ToList();
        var counts = clocks.ConvertAll(c => (double)c.Due.Count);
        Assert.Equal(Mean, counts.Average(), 4 * Math.Sqrt(Mean / Many));
        // The variance of a sample variance of Poisson counts is (μ4 − μ2²)/n with μ4 = λ + 3λ².
        Assert.Equal(Mean, counts.Average(c => (c - Mean) * (c - Mean)), 4 * Math.Sqrt((Mean + 2 * Mean * Mean) / Many));
        Assert.Equal(Math.Exp(-Mean / 4), clocks.Average(c => c.Due.All(d => d > 50) ? 1.0 : 0), 4 * Math.Sqrt(Math.Exp(-Mean / 4) / Many));
        Assert.All(clocks, c => Assert.Equal(c.Due.Order(), c.Due));
    }

    // Λ(t) = a·t²/2: the trapezoidal rule is exact on a straight line, so that the step in which an event falls is that of the closed form.
    [Fact]
    public void A_rising_hazard_adds_up_exactly()
    {
        const double Slope = 2e-3;
        foreach (var borne in Enumerable.Range(1, 300).Select(i => i * 0.1))
        {
            var exact = Math.Sqrt(2 * borne / Slope);
            var step = Array.FindLastIndex(Days, d => d < exact);
            Assert.InRange(Run(borne, 1, d => Slope * d).Due[0], Days[step] - 1e-9, Days[step + 1] + 1e-9);
            Assert.Equal(exact, Run(borne, 1, d => Slope * d, [.. Enumerable.Range(0, 801).Select(i => i * 0.25)]).Due[0], 0.25 * 0.25 / 8 * Slope / (Slope * exact) + 1e-9);
        }
    }

    private static double First(int n)
    {
        var draws = RandomDraws.For(1, 1, (uint)n, Purpose.Survival);
        return draws.Exponential(1);
    }

    private static HazardClock Run(double borne, int n, Func<double, double> hazard, double[]? days = null)
    {
        var clock = new HazardClock(borne, RandomDraws.For(1, 1, (uint)n, Purpose.Infections));
        foreach (var day in days ?? Days) clock.Advance(day, hazard(day));
        return clock;
    }
}
