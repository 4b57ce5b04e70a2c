namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>How toxicity is traded for efficacy: the utility of a pair of probabilities, 0 on the contour through three pairs that clinicians hold for equally good, 1 for certain efficacy without toxicity.</summary>
/// <remarks>Thall, Cook. Dose-finding based on efficacy-toxicity trade-offs. Biometrics 60 (2004) 684–693; the norm with one power p is that of Thall, Cook, Estey. Adaptive dose selection using efficacy-toxicity trade-offs. J. Biopharm. Stat. 16 (2006) 623–638.</remarks>
public sealed record EffToxContour
{
    /// <summary>The contour through (least efficacy, no toxicity), (certain efficacy, most toxicity) and a pair between.</summary>
    /// <param name="leastEfficacy">The probability of efficacy that is enough where there is no toxicity.</param>
    /// <param name="mostToxicity">The probability of toxicity that is borne where efficacy is certain.</param>
    /// <param name="efficacy">Of the third pair; above the least.</param>
    /// <param name="toxicity">Of the third pair; above 0 and below the most.</param>
    /// <exception cref="ArgumentException">The three pairs are on no contour.</exception>
    public EffToxContour(double leastEfficacy, double mostToxicity, double efficacy, double toxicity)
    {
        if (!(leastEfficacy is >= 0 and < 1 && mostToxicity is > 0 and <= 1 && efficacy > leastEfficacy && efficacy < 1 && toxicity > 0 && toxicity < mostToxicity))
            throw new ArgumentException($"No contour: efficacy {efficacy} lies between {leastEfficacy} and 1, toxicity {toxicity} between 0 and {mostToxicity}, and all within 0..1.");
        (LeastEfficacy, MostToxicity) = (leastEfficacy, mostToxicity);
        Power = PowerThrough((1 - efficacy) / (1 - leastEfficacy), toxicity / mostToxicity);
    }

    /// <summary>The probability of efficacy that is enough where there is no toxicity.</summary>
    public double LeastEfficacy { get; }

    /// <summary>The probability of toxicity that is borne where efficacy is certain.</summary>
    public double MostToxicity { get; }

    /// <summary>p: at 1 the contour is a straight line, above it bends towards the better corner.</summary>
    public double Power { get; }

    /// <summary>The utility of a pair of probabilities; above 0 is better than the contour.</summary>
    public double Utility(double efficacy, double toxicity) =>
        1 - Math.Pow(Math.Pow((1 - efficacy) / (1 - LeastEfficacy), Power) + Math.Pow(toxicity / MostToxicity, Power), 1 / Power);

    // a^p + b^p falls from 2 to 0, so it is 1 at one p.
    private static double PowerThrough(double a, double b)
    {
        var (low, high) = (0.0, 1.0);
        while (Math.Pow(a, high) + Math.Pow(b, high) > 1) high *= 2;
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (Math.Pow(a, middle) + Math.Pow(b, middle) > 1) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
