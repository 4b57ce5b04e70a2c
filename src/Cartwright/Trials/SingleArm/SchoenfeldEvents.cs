using MathNet.Numerics.Distributions;

namespace Cartwright.Trials.SingleArm;

/// <summary>How many events a log-rank comparison of two groups needs. Events, not patients: what follow-up must bring.</summary>
/// <remarks>Schoenfeld. Sample-size formula for the proportional-hazards regression model. Biometrics 39 (1983) 499–503.</remarks>
public static class SchoenfeldEvents
{
    /// <summary>The number of events, not rounded: (z<sub>α</sub> + z<sub>β</sub>)² / (q(1 − q) ln² HR).</summary>
    /// <param name="hazardRatio">The ratio of hazards to be shown, above 0 and not 1.</param>
    /// <param name="alpha">The type I error, one-sided.</param>
    /// <param name="power">The power.</param>
    /// <param name="share">The share of patients in one of the groups, q.</param>
    /// <exception cref="ArgumentException">A number that is none of these.</exception>
    public static double Of(double hazardRatio, double alpha, double power, double share = 0.5)
    {
        new Demands().That(hazardRatio > 0 && double.IsFinite(hazardRatio) && hazardRatio != 1, $"the hazard ratio is {hazardRatio:G6}, and must be above 0 and not 1").Within("alpha", alpha).Within("the power", power)
            .Within("the share of one group", share).That(!(alpha >= power), "the power is no more than alpha").Hold();
        var z = Normal.InvCDF(0, 1, 1 - alpha) + Normal.InvCDF(0, 1, power);
        return z * z / (share * (1 - share) * Math.Pow(Math.Log(hazardRatio), 2));
    }
}
