using Cartwright.Numerics;

namespace Cartwright.Analysis.Rates;

/// <summary>The exact interval of a proportion: it covers the truth at least as often as it promises. Two-sided also where nobody or everybody has the event.</summary>
/// <remarks>Clopper, Pearson. The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26 (1934) 404–413.</remarks>
public static class ClopperPearson
{
    /// <summary>The interval: its lower end is 0 where nobody has the event, its upper end 1 where everybody has.</summary>
    public static ConfidenceInterval Interval(Proportion proportion, double level = ConfidenceInterval.UsualLevel)
    {
        if (proportion.Of == 0) return ConfidenceInterval.None(Proportion.Nobody, level);
        var (lower, upper) = BinomialLimits.Of(proportion.Events, proportion.Of, (1 - level) / 2);
        return new(lower, upper, level);
    }
}
