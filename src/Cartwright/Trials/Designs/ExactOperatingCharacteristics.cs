using MathNet.Numerics.Distributions;

namespace Cartwright.Trials.Designs;

/// <summary>What a design does under one set of true toxicity probabilities, by enumerating every state it can come to: no simulation, no error but rounding.</summary>
/// <remarks>Forward recursion over the states: a state passes its probability on, weighted by the binomial probability of the next cohort's toxicities.</remarks>
/// <param name="Dlt">True probability of a dose-limiting toxicity at each level, the lowest first.</param>
/// <param name="Cap">The number of patients that the trial may enrol, or null.</param>
/// <param name="WithoutCap">The design left to run to its end.</param>
/// <param name="WithCap">The trial stopped, without an answer, where the next cohort would exceed the cap; null without a cap.</param>
/// <param name="Paths">Terminal sequences of cohort outcomes, without the cap.</param>
/// <param name="States">Distinct live states, without the cap.</param>
public sealed record ExactOperatingCharacteristics(
    IReadOnlyList<double> Dlt, int? Cap, DesignFigures WithoutCap, DesignFigures? WithCap, long Paths, int States)
{
    /// <summary>Probability that the design needs more patients than the cap; null without a cap.</summary>
    public double? ExceedsCap => Cap is { } cap ? WithoutCap.MoreThan(cap) : null;

    /// <summary>Enumerates a design.</summary>
    /// <exception cref="ArgumentException">As many probabilities as levels are wanted, each within 0..1 (inclusive); a cap is at least 1.</exception>
    public static ExactOperatingCharacteristics Of(IDoseDesign design, IReadOnlyList<double> dlt, int? cap) => Of(StateSpace.Of(design), dlt, cap);

    /// <summary>The same for a design that is enumerated already: the states do not depend on the probabilities.</summary>
    /// <exception cref="ArgumentException">As many probabilities as levels are wanted, each within 0..1 (inclusive); a cap is at least 1.</exception>
    public static ExactOperatingCharacteristics Of(StateSpace space, IReadOnlyList<double> dlt, int? cap)
    {
        var levels = space.States[0].Outcomes.Levels;
        if (dlt.Count != levels) throw new ArgumentException($"{dlt.Count} toxicity probabilities for {levels} levels; one for each level is wanted.", nameof(dlt));
        foreach (var p in dlt)
            if (p is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(dlt), p, "A probability lies within 0..1.");
        if (cap < 1) throw new ArgumentOutOfRangeException(nameof(cap), cap, "A cap is at least one patient.");

        return new([.. dlt], cap, Figures(space, dlt, int.MaxValue), cap is { } most ? Figures(space, dlt, most) : null, space.Paths, space.Live);
    }

    private static DesignFigures Figures(StateSpace space, IReadOnlyList<double> dlt, int most)
    {
        var ends = new Ends(dlt.Count);
        var probability = new double[space.States.Count];
        probability[0] = 1;
        for (var i = 0; i < probability.Length; i++)
        {
            var state = space.States[i];
            if (probability[i] == 0) continue;
            if (state.Decision is Decision.Treat treat && state.Outcomes.Treated + treat.Patients <= most)
                for (var toxicities = 0; toxicities <= treat.Patients; toxicities++)
                    probability[state.Next[toxicities]] += probability[i] * Binomial.PMF(dlt[treat.Level - 1], treat.Patients, toxicities);
            else
                ends.Add(state, probability[i]);
        }
        return ends.Figures();
    }

    /// <summary>Gathers the probabilities of the states in which trials end.</summary>
    private sealed class Ends(int levels)
    {
        private readonly SortedDictionary<int, double> patients = [];
        private readonly double[] treated = new double[levels], toxicities = new double[levels], recommended = new double[levels];
        private double none, stopped;

        public void Add(ReachableState end, double probability)
        {
            patients[end.Outcomes.Treated] = patients.GetValueOrDefault(end.Outcomes.Treated) + probability;
            for (var level = 1; level <= levels; level++)
            {
                treated[level - 1] += probability * end.Outcomes.At(level).Treated;
                toxicities[level - 1] += probability * end.Outcomes.At(level).Toxicities;
            }
            if (end.Decision is not Decision.Stop stop) stopped += probability;
            else if (stop.Recommended is { } level) recommended[level - 1] += probability;
            else none += probability;
        }

        public DesignFigures Figures() => new(patients, treated, toxicities, none, recommended, stopped);
    }
}
