namespace Cartwright.Trials.Designs.Backfill;

/// <summary>How patients come to a trial.</summary>
public enum Arrivals
{
    /// <summary>Waits uniform from 0 to twice their mean.</summary>
    Uniform,

    /// <summary>Waits exponential: a Poisson process.</summary>
    Poisson,
}

/// <summary>What is supposed to be true of a trial with backfill.</summary>
public sealed record BackfillScenario
{
    /// <summary>Probabilities at each level, the lowest first.</summary>
    /// <param name="toxicity">Of a dose-limiting toxicity in the window, within 0..1. Its time is Weibull, half of the probability in the first half of the window.</param>
    /// <param name="response">Of a response, seen at the end of the window, within 0..1.</param>
    /// <exception cref="ArgumentException">Not as many of both, or not probabilities.</exception>
    public BackfillScenario(IReadOnlyList<double> toxicity, IReadOnlyList<double> response)
    {
        if (toxicity.Count != response.Count) throw new ArgumentException($"{toxicity.Count} probabilities of toxicity and {response.Count} of response; one of each for each level is wanted.");
        foreach (var p in toxicity.Concat(response))
            if (p is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(toxicity), p, "A probability lies within 0..1.");
        (Toxicity, Response) = ([.. toxicity], [.. response]);
    }

    /// <summary>Probability of a dose-limiting toxicity at each level.</summary>
    public IReadOnlyList<double> Toxicity { get; }

    /// <summary>Probability of a response at each level.</summary>
    public IReadOnlyList<double> Response { get; }

    /// <summary>Patients a month, above 0.</summary>
    public double PerMonth { get; init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Patients a month: a number above 0."); } = 3;

    /// <summary>The window of dose-limiting toxicity in months, above 0.</summary>
    public double Window { get; init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The window: months above 0."); } = 1;

    /// <summary>How patients come.</summary>
    public Arrivals Arrivals { get; init; } = Arrivals.Uniform;
}
