using Cartwright.Analysis.Pharmacokinetics;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

/// <summary>A law of what an analysis may cost, counted in memory and not in seconds, which a busy machine stretches.</summary>
public class KineticsSpeedTests
{
    private static readonly double[] Days = [0.04, 1, 4, 7, 10, 14, 21, 28, 60, 90, 120, 180, 270, 360];

    /// <summary>All the parameters of a trial's report for one subject of 14 samples take less than 40 KiB, and those of the hundredth subject no more than those of the first.</summary>
    [Fact]
    public void A_subject_costs_little_and_always_the_same()
    {
        Allocated(1);
        var (one, hundred) = (Allocated(1), Allocated(100));

        one.ShouldBeLessThan(40 * 1024);
        hundred.ShouldBeLessThan(110 * one);
    }

    private static long Allocated(int subjects)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < subjects; i++)
        {
            var analysis = NoncompartmentalAnalysis.Of(new ConcentrationProfile(Days.Select(t => new ConcentrationSample(t, t < 10 ? 100 * (1 + t) : 20_000 * Math.Exp(-0.1 * t) + 90, 50))), NcaSettings.CellularKinetics);
            foreach (var parameter in NcaParameters.CellularKinetics) _ = parameter.Calculate(analysis);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
