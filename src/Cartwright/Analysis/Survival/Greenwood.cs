using Cartwright.Numerics;

namespace Cartwright.Analysis.Survival;

/// <summary>The variance of the product-limit estimate: S² Σ d / (n (n − d)).</summary>
/// <remarks>Greenwood. The natural duration of cancer. Reports on Public Health and Medical Subjects 33 (1926) 1–26.</remarks>
public static class Greenwood
{
    /// <summary>What one time adds to the sum; infinite where nobody survives it.</summary>
    public static double Term(int atRisk, int events) =>
        events == 0 ? 0 : events == atRisk ? double.PositiveInfinity : (double)events / ((double)atRisk * (atRisk - events));

    /// <summary>The standard error of survival after a step.</summary>
    public static Estimate StandardError(SurvivalStep step) =>
        step.Survival == 0 ? Estimate.None("nobody at risk is left without the event, so the variance is not defined") : step.Survival * Math.Sqrt(step.GreenwoodSum);
}
