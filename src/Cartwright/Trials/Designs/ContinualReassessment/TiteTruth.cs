namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>What is supposed of a trial with late toxicities: how likely they are, and that patients come at equal intervals.</summary>
public sealed record TiteTruth
{
    /// <summary>A supposition.</summary>
    /// <param name="dlt">Probability of a dose-limiting toxicity within the window at each level, the lowest first.</param>
    /// <param name="intervals">Bins of the window between one patient and the next.</param>
    /// <param name="bins">Equal bins of the window; a toxicity comes with the same probability in each and is known at its end.</param>
    /// <exception cref="ArgumentException">A probability outside 0..1, no bin, or no time between patients.</exception>
    public TiteTruth(IReadOnlyList<double> dlt, int intervals, int bins)
    {
        foreach (var p in dlt) Require.Probability(p, "A true probability of toxicity");
        (Dlt, Interval, Bins) = ([.. dlt], Require.Positive(intervals, "The interval between patients"), Require.Positive(bins, "The number of bins"));
    }

    /// <summary>Probability of a dose-limiting toxicity within the window at each level, the lowest first.</summary>
    public IReadOnlyList<double> Dlt { get; }

    /// <summary>Bins of the window between one patient and the next.</summary>
    public int Interval { get; }

    /// <summary>Bins of the window.</summary>
    public int Bins { get; }

    internal void Check(TiteDesign design)
    {
        if (Dlt.Count != design.Model.Levels) throw new ArgumentException($"{Dlt.Count} probabilities for {design.Model.Levels} levels; one for each level is wanted.");
    }
}
