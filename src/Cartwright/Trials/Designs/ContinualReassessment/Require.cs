using System.Numerics;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>What is refused in words that a trialist understands.</summary>
internal static class Require
{
    public static void Target(double target)
    {
        if (target is not (> 0 and < 1)) throw new ArgumentException($"The target {target} is no probability of toxicity to aim at; it lies inside 0..1.", nameof(target));
    }

    public static void Probability(double probability, string of)
    {
        if (probability is not (>= 0 and <= 1)) throw new ArgumentException($"{of} is {probability}; a probability lies within 0..1.");
    }

    public static T Positive<T>(T number, string of) where T : INumber<T> =>
        number > T.Zero && T.IsFinite(number) ? number : throw new ArgumentException($"{of} is {number}; it has to be above 0.");

    public static void Level(int level, int levels)
    {
        if (level < 1 || level > levels) throw new ArgumentException($"Level {level} is none of the levels 1 to {levels}.", nameof(level));
    }
}
