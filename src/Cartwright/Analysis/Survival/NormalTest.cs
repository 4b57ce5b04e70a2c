using Cartwright.Numerics;
using MathNet.Numerics;

namespace Cartwright.Analysis.Survival;

/// <summary>Whether an estimate differs from nothing, by its standard error.</summary>
internal static class NormalTest
{
    /// <summary>The two-sided probability of a normal deviate so large.</summary>
    public static Estimate TwoSided(Estimate number, Estimate standardError) => number.Then(value => standardError.Then(se =>
        se > 0 ? SpecialFunctions.Erfc(Math.Abs(value / se) / Math.Sqrt(2)) : Estimate.None("the standard error is 0")));
}
