namespace Cartwright.Numerics.Fitting;

/// <summary>A curve through observations by least squares, or why there is none.</summary>
/// <param name="Parameters">The parameters, in their order, or the reason they could not be had.</param>
/// <param name="StandardErrors">Their standard errors, from the curve's slopes at the end; none without a degree of freedom or where the data do not tell parameters apart.</param>
/// <param name="ResidualSumOfSquares">What is left, squared and summed.</param>
/// <param name="Observations">How many there were.</param>
/// <param name="Steps">How many steps the search took.</param>
public sealed record CurveFit(IReadOnlyList<Estimate> Parameters, IReadOnlyList<Estimate> StandardErrors, Estimate ResidualSumOfSquares, int Observations, int Steps)
{
    /// <summary>Observations less parameters.</summary>
    public int DegreesOfFreedom => Observations - Parameters.Count;

    /// <summary>The standard deviation of an observation about the curve.</summary>
    public Estimate ResidualStandardDeviation => ResidualSumOfSquares.Then(sum => DegreesOfFreedom > 0 ? Math.Sqrt(sum / DegreesOfFreedom) : Estimate.None("no degree of freedom is left"));

    internal static CurveFit None(string because, int parameters, int observations, int steps = 0)
    {
        Estimate[] none = [.. Enumerable.Repeat(Estimate.None(because), parameters)];
        return new(none, none, Estimate.None(because), observations, steps);
    }
}
