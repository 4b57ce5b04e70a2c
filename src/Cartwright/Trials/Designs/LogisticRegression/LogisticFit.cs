namespace Cartwright.Trials.Designs.LogisticRegression;

/// <summary>What is known of a dose: posterior mean and standard deviation of the probability of a toxicity, and the probability of each class.</summary>
/// <param name="Dose">In the model's unit.</param>
/// <param name="Mean">Posterior mean of the probability of a toxicity.</param>
/// <param name="Sd">Its posterior standard deviation.</param>
/// <param name="Under">Probability that the dose is below the target.</param>
/// <param name="Target">In the target.</param>
/// <param name="Excessive">Above it, and not unacceptable.</param>
/// <param name="Unacceptable">Unacceptable.</param>
public sealed record DoseToxicity(double Dose, double Mean, double Sd, double Under, double Target, double Excessive, double Unacceptable)
{
    /// <summary>Probability that the dose is above the target.</summary>
    public double Overdose => Excessive + Unacceptable;
}

/// <summary>What a logistic regression has learnt of each dose, the lowest first.</summary>
public sealed record LogisticFit(IReadOnlyList<DoseToxicity> Doses)
{
    /// <summary>The dose among some levels that is likeliest in the target and not likely too high; 0 where all of them are.</summary>
    /// <param name="highest">The highest level that may be given, from 1.</param>
    /// <param name="overdoseLimit">What the probability of overdosing has to stay below.</param>
    /// <param name="choice">How to choose among the doses allowed.</param>
    public int Best(int highest, double overdoseLimit, LogisticChoice choice)
    {
        var best = 0;
        for (var level = 1; level <= highest; level++)
            if (Doses[level - 1].Overdose < overdoseLimit && (best == 0 || choice == LogisticChoice.HighestAllowed || Doses[level - 1].Target > Doses[best - 1].Target)) best = level;
        return best;
    }
}

/// <summary>How a dose is chosen among those that are not likely too high.</summary>
public enum LogisticChoice
{
    /// <summary>The one likeliest in the target.</summary>
    LikeliestInTarget,

    /// <summary>The highest.</summary>
    HighestAllowed,
}
