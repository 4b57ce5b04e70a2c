using System.Numerics;

namespace Cartwright.Trials.Designs;

/// <summary>What the settings of every design are held to, in words that a trialist understands.</summary>
internal static class Require
{
    /// <summary>A target: a probability inside (0, 1).</summary>
    public static double Target(double target) =>
        target is > 0 and < 1 ? target : throw new ArgumentOutOfRangeException(nameof(target), target, "The target is a probability of toxicity inside (0, 1): 0.25 is 25 %.");

    /// <summary>A probability, ends included.</summary>
    public static double Probability(double probability, string of) =>
        probability is >= 0 and <= 1 ? probability : throw new ArgumentOutOfRangeException(nameof(probability), probability, $"{of} is {probability}; a probability lies within 0..1.");

    /// <summary>A whole number of at least so many.</summary>
    public static int AtLeast(int least, int number, string of) =>
        number >= least ? number : throw new ArgumentOutOfRangeException(nameof(number), number, $"{of}: at least {least}.");

    /// <summary>A finite number above 0.</summary>
    public static T Positive<T>(T number, string of) where T : INumber<T> =>
        number > T.Zero && T.IsFinite(number) ? number : throw new ArgumentOutOfRangeException(nameof(number), number, $"{of} is {number}; it has to be above 0.");

    /// <summary>A level that the trial has.</summary>
    public static void Level(int level, int levels)
    {
        if (level < 1 || level > levels) throw new ArgumentOutOfRangeException(nameof(level), level, $"Level {level} is none of the levels 1 to {levels}.");
    }
}
