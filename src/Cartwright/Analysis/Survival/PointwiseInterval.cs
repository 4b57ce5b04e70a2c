using Cartwright.Numerics;
using MathNet.Numerics.Distributions;

namespace Cartwright.Analysis.Survival;

/// <summary>The scale on which an interval of survival is symmetric.</summary>
public enum IntervalScale
{
    /// <summary>log(−log S): the default of SAS, and what this program's tables show.</summary>
    LogLog,

    /// <summary>log S: the default of R.</summary>
    Log,

    /// <summary>S itself.</summary>
    Plain,

    /// <summary>log(S / (1 − S)).</summary>
    Logit,

    /// <summary>arcsin √S.</summary>
    ArcSine,
}

/// <summary>The interval of survival at one time.</summary>
/// <remarks>Kalbfleisch, Prentice. The Statistical Analysis of Failure Time Data, second edition (2002), section 1.4 (log-log);
/// Borgan, Liestøl. Scand. J. Stat. 17 (1990) 35–41 (log, arcsine). Ends are cut to between 0 and 1.</remarks>
public static class PointwiseInterval
{
    /// <summary>The interval after a step, or why there is none: at S = 0 on every scale, and at S = 1 on those scales where 1 lies at infinity.</summary>
    public static ConfidenceInterval Of(SurvivalStep step, IntervalScale scale = IntervalScale.LogLog, double level = ConfidenceInterval.UsualLevel)
    {
        if (step.Survival <= 0) return ConfidenceInterval.None("survival is 0, where no interval is defined", level);
        if (step.Survival >= 1 && scale is not (IntervalScale.Log or IntervalScale.Plain))
            return ConfidenceInterval.None("no event yet: survival is 1, where no interval is defined", level);
        var (lower, upper) = Ends(step.Survival, Math.Sqrt(step.GreenwoodSum) * Normal.InvCDF(0, 1, 1 - (1 - level) / 2), scale);
        return new(lower, upper, level);
    }

    /// <summary>The interval of any probability with its standard error, such as a cumulative incidence.</summary>
    internal static ConfidenceInterval OfProbability(double probability, double standardError, IntervalScale scale, double level)
    {
        if (probability >= 1) return ConfidenceInterval.None("the probability is 1, where no interval is defined", level);
        var (lower, upper) = Ends(probability, standardError / probability * Normal.InvCDF(0, 1, 1 - (1 - level) / 2), scale);
        return new(lower, upper, level);
    }

    // reach: z times the standard error of log S.
    private static (double Lower, double Upper) Ends(double s, double reach, IntervalScale scale) => scale switch
    {
        IntervalScale.LogLog => (Math.Pow(s, Math.Exp(-reach / Math.Log(s))), Math.Pow(s, Math.Exp(reach / Math.Log(s)))),
        IntervalScale.Log => (s * Math.Exp(-reach), Math.Min(1, s * Math.Exp(reach))),
        IntervalScale.Plain => (Math.Max(0, s - s * reach), Math.Min(1, s + s * reach)),
        IntervalScale.Logit => (Expit(s, -reach), Expit(s, reach)),
        _ => (SineSquared(s, -reach), SineSquared(s, reach)),
    };

    private static double Expit(double s, double reach) => 1 / (1 + (1 - s) / s * Math.Exp(-reach / (1 - s)));

    private static double SineSquared(double s, double reach)
    {
        var sine = Math.Sin(Math.Clamp(Math.Asin(Math.Sqrt(s)) + reach / 2 * Math.Sqrt(s / (1 - s)), 0, Math.PI / 2));
        return sine * sine;
    }
}
