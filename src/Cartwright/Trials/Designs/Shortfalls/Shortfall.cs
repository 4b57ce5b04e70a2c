namespace Cartwright.Trials.Designs.Shortfalls;

/// <summary>How often making falls short: a share of products fails altogether, and of those infused a share holds only the cells of the next lower level.</summary>
/// <param name="Short">Probability, for each level from the lowest, that who is infused receives only the dose of the level below; 0 at the lowest level, which has none below.</param>
/// <param name="Failed">Probability that a subject enrolled receives nothing.</param>
public sealed record Shortfall(IReadOnlyList<double> Short, double Failed)
{
    /// <summary>Checked: a probability for each level, none at the lowest.</summary>
    /// <exception cref="ArgumentException">Another number of levels, a probability outside 0..1, or a shortfall below the lowest level.</exception>
    public void Require(int levels)
    {
        if (Short.Count != levels) throw new ArgumentException($"{Short.Count} shares of short products for {levels} levels; one for each level is wanted.");
        if (Short.Any(s => s is not (>= 0 and <= 1)) || Failed is not (>= 0 and < 1)) throw new ArgumentException("A share of short products lies within 0..1, and the share of failures below 1.");
        if (Short[0] > 0) throw new ArgumentException("Who is short of the lowest dose has no level to count at: such products are failures.");
    }
}
