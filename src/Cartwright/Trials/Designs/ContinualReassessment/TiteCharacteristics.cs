namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>A small trial of a time-to-event continual reassessment, by enumerating all that can happen: no simulation, no error but rounding.</summary>
/// <remarks>
/// Follow-up in bins and patients at equal intervals make the trial finite: what has to be known at an arrival is the counts of who has ended, who is pending and for how long, the last patient's
/// level and whether they had a toxicity, and under adaptive weights the bins in which toxicities came. Trials that agree in these are one.
/// </remarks>
public static class TiteCharacteristics
{
    /// <summary>More states than this at one arrival are refused.</summary>
    public const int MostStates = 500_000;

    /// <summary>Exact characteristics of at most twelve patients.</summary>
    /// <exception cref="ArgumentException">More patients, not one probability for each level, or too many states.</exception>
    public static DesignFigures Of(TiteDesign design, TiteTruth truth)
    {
        truth.Check(design);
        if (design.Patients > 12) throw new ArgumentException($"{design.Patients} patients are too many to enumerate with their times; at most 12.", nameof(design));
        var states = new Dictionary<TiteState, double> { [TiteState.Nobody(design.Model.Levels)] = 1 };
        var treated = new double[design.Model.Levels];
        for (var patient = 1; patient <= design.Patients; patient++)
        {
            var (next, bins) = (new Dictionary<TiteState, double>(), patient == design.Patients ? truth.Bins : truth.Interval);
            foreach (var (state, probability) in states)
            {
                var level = state.NextLevel(design, truth);
                treated[level - 1] += probability;
                foreach (var (after, chance) in state.Treat(level).After(bins, truth, design.Weights is FollowUpWeights.Adaptive)) next[after] = next.GetValueOrDefault(after) + probability * chance;
            }
            if (next.Count > MostStates) throw new ArgumentException($"More than {MostStates} states at patient {patient}: fewer bins, or fewer patients pending at a time.", nameof(truth));
            states = next;
        }
        return Ended(design, truth, states, treated);
    }

    private static DesignFigures Ended(TiteDesign design, TiteTruth truth, Dictionary<TiteState, double> states, double[] treated)
    {
        var (toxicities, recommended) = (new double[treated.Length], new double[treated.Length]);
        foreach (var (state, probability) in states)
        {
            recommended[design.Fit(state.Patients(design, truth)).Mtd - 1] += probability;
            for (var level = 0; level < treated.Length; level++) toxicities[level] += probability * state.Toxic(level + 1);
        }
        return new(new Dictionary<int, double> { [design.Patients] = 1 }, treated, toxicities, 0, recommended, 0);
    }
}
