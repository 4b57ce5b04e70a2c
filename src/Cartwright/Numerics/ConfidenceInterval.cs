namespace Cartwright.Numerics;

/// <summary>A confidence interval, both ends included. An end that does not exist says why.</summary>
/// <param name="Level">The confidence, such as 0.95.</param>
public sealed record ConfidenceInterval(Estimate Lower, Estimate Upper, double Level)
{
    /// <summary>The confidence of an interval where nobody asks for another.</summary>
    public const double UsualLevel = 0.95;

    /// <summary>No interval, for this reason.</summary>
    public static ConfidenceInterval None(string because, double level = UsualLevel) => new(Estimate.None(because), Estimate.None(because), level);

    /// <summary>Half the distance between the ends.</summary>
    public Estimate HalfWidth => Lower.Then(lower => Upper.Then(upper => (upper - lower) / 2));

    /// <summary>Whether a number lies within; false where an end does not exist.</summary>
    public bool Holds(double number) => Lower.OrNull <= number && number <= Upper.OrNull;
}
