namespace Cartwright.Trials.Designs.Intervals;

/// <summary>What the settings of every design are held to, in the words of the user.</summary>
internal static class Require
{
    /// <summary>A target: a probability inside (0, 1).</summary>
    public static double Target(double target) =>
        target is > 0 and < 1 ? target : throw new ArgumentOutOfRangeException(nameof(target), target, "The target is a probability of toxicity inside (0, 1): 0.25 is 25 %.");

    /// <summary>A probability, ends included.</summary>
    public static double Probability(double probability, string of) =>
        probability is >= 0 and <= 1 ? probability : throw new ArgumentOutOfRangeException(nameof(probability), probability, $"{of} lies within 0..1.");

    /// <summary>A whole number of at least so many.</summary>
    public static int AtLeast(int least, int number, string of) =>
        number >= least ? number : throw new ArgumentOutOfRangeException(nameof(number), number, $"{of}: at least {least}.");
}
