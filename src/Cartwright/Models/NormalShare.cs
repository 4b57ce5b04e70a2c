using MathNet.Numerics.Distributions;

namespace Cartwright.Models;

/// <summary>The share of the standard normal distribution below a deviate.</summary>
internal static class NormalShare
{
    public static double Below(double deviate) => Normal.CDF(0, 1, deviate);
}
