using Cartwright.Numerics;
using MathNet.Numerics;

namespace Cartwright.Analysis.Rates;

/// <summary>Events over the time in which they could happen, with the exact interval of a Poisson count.</summary>
/// <remarks>Garwood. Fiducial limits for the Poisson distribution. Biometrika 28 (1936) 437–442: L = G⁻¹(α/2; x), U = G⁻¹(1−α/2; x+1), G the gamma distribution of scale 1.</remarks>
public sealed record IncidenceRate
{
    /// <summary>So many events in so many days at risk, all subjects together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the days are not finite.</exception>
    public IncidenceRate(int events, double days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (!double.IsFinite(days) || days < 0) throw new ArgumentOutOfRangeException(nameof(days), days, "Days at risk are finite and not negative.");
        (Events, Days) = (events, days);
    }

    /// <summary>Events, or subjects with one.</summary>
    public int Events { get; }

    /// <summary>Days at risk.</summary>
    public double Days { get; }

    /// <summary>How many in so many days at risk.</summary>
    public Estimate Per(double days) => Days == 0 ? Estimate.None(NoTime) : Events * days / Days;

    /// <summary>The exact interval of the same; its lower end is 0 where there was no event.</summary>
    public ConfidenceInterval IntervalPer(double days, double level = ConfidenceInterval.UsualLevel)
    {
        if (Days == 0) return ConfidenceInterval.None(NoTime, level);
        var tail = (1 - level) / 2;
        var lower = Events == 0 ? 0 : SpecialFunctions.GammaLowerRegularizedInv(Events, tail);
        return new(lower * days / Days, SpecialFunctions.GammaLowerRegularizedInv(Events + 1, 1 - tail) * days / Days, level);
    }

    private const string NoTime = "nobody was at risk";
}
