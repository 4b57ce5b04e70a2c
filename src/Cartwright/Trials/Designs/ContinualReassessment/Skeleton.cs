namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The probabilities of a dose-limiting toxicity guessed before the trial, rising with the level.</summary>
public sealed record Skeleton
{
    private Skeleton(IReadOnlyList<double> guesses) => Guesses = guesses;

    /// <summary>One for each level, the lowest first, each inside (0, 1).</summary>
    public IReadOnlyList<double> Guesses { get; }

    /// <summary>Number of dose levels.</summary>
    public int Levels => Guesses.Count;

    /// <summary>A skeleton as given.</summary>
    /// <exception cref="ArgumentException">No guess, one outside (0, 1), or one that does not rise over the one before.</exception>
    public static Skeleton Of(params IReadOnlyList<double> guesses)
    {
        if (guesses.Count == 0) throw new ArgumentException("A skeleton has a guess for each dose level; this one has none.", nameof(guesses));
        for (var i = 0; i < guesses.Count; i++)
        {
            if (guesses[i] is not (> 0 and < 1)) throw new ArgumentException($"The skeleton's guess for level {i + 1} is {guesses[i]}; a guess lies inside 0..1.", nameof(guesses));
            if (i > 0 && guesses[i] <= guesses[i - 1]) throw new ArgumentException($"The skeleton does not rise: {guesses[i]} for level {i + 1} after {guesses[i - 1]} for level {i}.", nameof(guesses));
        }
        return new([.. guesses]);
    }

    /// <summary>The skeleton under which a level is taken for another only where its true probability is within a half-width of the target.</summary>
    /// <remarks>Lee, Cheung. Model calibration in the continual reassessment method. Clin. Trials 6 (2009) 227–238: between two neighbours the lower has target − half-width where the upper has target + half-width.</remarks>
    /// <param name="curve">The curve that the skeleton is for.</param>
    /// <param name="halfWidth">Half the indifference interval, in probability.</param>
    /// <param name="target">Probability aimed at, inside (0, 1).</param>
    /// <param name="priorMtd">The level guessed to have the target, from 1.</param>
    /// <param name="levels">Number of dose levels.</param>
    /// <exception cref="ArgumentException">The interval leaves (0, 1), or there is no such level.</exception>
    public static Skeleton Calibrated(DoseToxicityCurve curve, double halfWidth, double target, int priorMtd, int levels)
    {
        Require.Target(target);
        if (!(halfWidth > 0 && target - halfWidth > 0 && target + halfWidth < 1)) throw new ArgumentException($"A half-width of {halfWidth} about the target {target} leaves 0..1 or is not positive.", nameof(halfWidth));
        if (levels < 1 || priorMtd < 1 || priorMtd > levels) throw new ArgumentException($"Level {priorMtd} cannot be the prior MTD of {levels} levels.", nameof(priorMtd));

        var labels = new double[levels];
        labels[priorMtd - 1] = curve.LabelOf(target);
        for (var i = priorMtd; i < levels; i++) labels[i] = curve.LabelOf(target + halfWidth, curve.ParameterAt(labels[i - 1], target - halfWidth));
        for (var i = priorMtd - 2; i >= 0; i--) labels[i] = curve.LabelOf(target - halfWidth, curve.ParameterAt(labels[i + 1], target + halfWidth));
        return Of([.. labels.Select(l => curve.ProbabilityAt(l, 0))]);
    }
}
